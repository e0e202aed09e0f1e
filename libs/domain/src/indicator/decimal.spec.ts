import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimal, minus, plus } from './decimal.js';

const anyDecimal = fc
  .record({
    digits: fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
    places: fc.integer({ min: 0, max: 7 }),
    cut: fc.integer({ min: 0, max: 16 }),
  })
  .map(({ digits, places, cut }) => {
    const sign = digits < 0n ? '-' : '';
    const text = String(digits < 0n ? -digits : digits).slice(cut) || '0';
    const padded = text.padStart(places + 1, '0');
    return decimal(places === 0 ? `${sign}${text}` : `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`);
  });

it('adds short and long decimals to the last digit', () => {
  expect([plus('0.1', '0.2'), plus('-1.5', '1.5'), plus('99999999999', '0.0001'), plus('-0.5', '0.25')]).toEqual([
    '0.3',
    '0',
    '99999999999.0001',
    '-0.25',
  ]);
  fc.assert(
    fc.property(anyDecimal, anyDecimal, (a, b) => {
      // Taken away in the long way, which no short cut touches.
      expect(minus(plus(a, b), b)).toBe(a);
      expect(plus(a, b)).toBe(decimal(plus(a, b)));
    }),
    { numRuns: 300 },
  );
});
