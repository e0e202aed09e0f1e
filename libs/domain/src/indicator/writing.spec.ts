import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimal, rounded } from './decimal.js';
import { readDecimal } from './reading.js';
import { writeDecimal } from './writing.js';

const decimals = fc
  .tuple(fc.constantFrom('', '-'), fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.stringMatching(/^(\d{1,12})?$/))
  .map(([sign, whole, fraction]) => decimal(`${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`));

describe('a number is written', () => {
  it.each([
    ['5558', '5.558', '5,558'],
    ['33.5', '33,5', '33.5'],
    ['107.1', '107,1', '107.1'],
    ['200000', '200.000', '200,000'],
    ['1234567.89', '1.234.567,89', '1,234,567.89'],
    ['-1234.5', '-1.234,5', '-1,234.5'],
    ['999', '999', '999'],
    ['0', '0', '0'],
  ])('%s, with its thousands apart', (value, vi, en) => {
    expect([writeDecimal(value, 'vi'), writeDecimal(value, 'en')]).toEqual([vi, en]);
  });

  it.each([
    ['10', 1, '10,0'],
    ['95.25', 1, '95,3'],
    ['-95.25', 1, '-95,3'],
    ['999.95', 1, '1.000,0'],
    ['1234.5', 0, '1.235'],
    ['-0.04', 1, '0,0'],
    ['0.00000001', 2, '0,00'],
  ])('%s with %d places as %s', (value, places, written) => {
    expect(writeDecimal(value, 'vi', places)).toBe(written);
  });
});

describe('a number is read', () => {
  it.each([
    ['5.558', '5558'],
    ['5558', '5558'],
    ['33,5', '33.5'],
    ['1.234,5', '1234.5'],
    ['1.234', '1234'],
    ['1,234', '1.234'],
    ['01', '1'],
    ['0,50', '0.5'],
    ['-12', '-12'],
    ['−12,5', '-12.5'],
    [' \u00A01.000\u202F\n', '1000'],
  ])('“%s” as %s', (text, value) => {
    expect(readDecimal(text)).toBe(value);
  });

  it.each(['', ' ', '-', '.5', ',5', '5,', '12.5', '1.23', '0.123', '1.2345', '12.34.567', '1,234,567', '1,234.5', '1.234.5'])(
    'but not “%s”',
    (text) => {
      expect(readDecimal(text)).toBeUndefined();
    },
  );

  it.each(['5 558', '5e3', '+5', '--5', '5-', '33,5%', '5.558 tỷ', '٣', '１２', 'NaN', `${'9'.repeat(41)}`])('nor “%s”', (text) => {
    expect(readDecimal(text)).toBeUndefined();
  });

  it('in English, too, where somebody asks for it', () => {
    expect([readDecimal('5,558', 'en'), readDecimal('33.5', 'en'), readDecimal('33,5', 'en')]).toEqual(['5558', '33.5', undefined]);
  });
});

describe('what was written', () => {
  it('is read as the number it was, to the last digit', () => {
    fc.assert(
      fc.property(decimals, fc.constantFrom('vi' as const, 'en' as const), (value, language) => {
        expect(readDecimal(writeDecimal(value, language), language)).toBe(value);
      }),
      { numRuns: 5000 },
    );
  });

  it('with so many places is read as the rounded number', () => {
    fc.assert(
      fc.property(decimals, fc.nat(6), (value, places) => {
        expect(readDecimal(writeDecimal(value, 'vi', places))).toBe(rounded(value, places));
      }),
      { numRuns: 2000 },
    );
  });
});
