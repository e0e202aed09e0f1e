import { describe, expect, it } from '@jest/globals';
import { mark, readCell, writtenNumber } from './read-cell.js';
import type { BookCell } from './xlsx/book.js';

const at = { sheet: 'Q3-PKT', row: 10, column: 'K' };
const rate = { slot: 'value', unit: '%', at } as const;
const count = { slot: 'value', unit: 'tỷ đồng', at } as const;

type Reading = ReturnType<typeof readCell>;
const told = (reading: Reading): string | undefined => ('fault' in reading ? reading.fault.code : reading.text);

describe('a number that was written as a text', () => {
  it.each([
    ['5.558', '5558'],
    ['33,5', '33.5'],
    ['1.234,5', '1234.5'],
    ['-0,5', '-0.5'],
    ['\u22120,5', '-0.5'],
    ['- 12', '-12'],
    ['\u00a01.234,50\u00a0', '1234.5'],
    ['5 558', '5558'],
    ['1\u00a0234\u202f567\u2009890,8', '1234567890.8'],
    ['', undefined],
    ['\u00a0 ', undefined],
  ])('“%s” is read as %s', (text, number) => {
    expect(told(writtenNumber(text, count))).toBe(number);
  });

  it.each(['12.5', '1.23', '12 5', '5 5588', '1234 567', '0 123', '1,234,567', '\u221233.5', '3, 5', '12\n345', '12\t345', '-\n12'])(
    '“%s” may be two numbers',
    (text) => {
      expect(told(writtenNumber(text, count))).toBe('unclear_number');
    },
  );

  it.each(['khoảng 500', '5.558 tỷ', '1e3', '+5', '.', '-', '٣', '5/2023', 'NaN'])('“%s” is none', (text) => {
    expect(told(writtenNumber(text, count))).toBe('not_a_number');
  });

  it('has no more than forty digits', () => {
    expect(told(writtenNumber('9'.repeat(40), count))).toBe('9'.repeat(40));
    expect(told(writtenNumber('9'.repeat(41), count))).toBe('number_too_long');
    expect(told(writtenNumber(`999${'.999'.repeat(13)}`, count))).toBe('number_too_long');
  });

  it('is refused as it was written, and as the file writes its numbers', () => {
    const refused = (text: string, language: 'vi' | 'en') => {
      const reading = writtenNumber(text, { ...count, language });
      return 'fault' in reading ? reading.fault : undefined;
    };
    expect(refused(' 33.5 ', 'vi')).toMatchObject({ ...at, sentence: { vi: expect.stringMatching(/^“33\.5” .*\(33,5\)\.$/) as unknown } });
    expect(refused('33,5', 'en')).toMatchObject({ sentence: { vi: expect.stringMatching(/\(33\.5\)/) as unknown } });
  });
});

describe('a percent sign', () => {
  it.each(['33,5%', '33,5 %', '33,5\u00a0%'])('“%s” says nothing new where a rate is asked for', (text) => {
    expect(told(writtenNumber(text, rate))).toBe('33.5');
  });

  it('is a mistake where anything else is: a number of something, a part of a rate', () => {
    expect(told(writtenNumber('95%', count))).toBe('percent_of_no_rate');
    expect(told(writtenNumber('95%', { ...rate, slot: 'numerator' }))).toBe('percent_of_no_rate');
  });

  it('stands once, behind a number', () => {
    expect([told(writtenNumber('%', rate)), told(writtenNumber('95%%', rate)), told(writtenNumber('%95', rate))]).toEqual(
      Array(3).fill('not_a_number'),
    );
  });
});

describe('a number that the workbook keeps', () => {
  const kept = (text: string, more: Partial<BookCell> = {}, wanted: Parameters<typeof readCell>[1] = count) =>
    told(readCell({ kind: 'number', text, ...more }, wanted));

  it.each([
    ['5558', '5558'],
    ['0.30000000000000004', '0.3'],
    ['33.499999999999999', '33.5'],
    ['1E-3', '0.001'],
    ['1.5E+6', '1500000'],
    ['-0', '0'],
    ['123456789012345', '123456789012345'],
    ['1E+20', '100000000000000000000'],
    ['1E+21', 'number_too_long'],
    ['INF', 'number_too_long'],
    [' ', 'number_too_long'],
  ])('%s is %s', (text, number) => {
    expect(kept(text)).toBe(number);
  });

  it('as a percentage is a hundred times as much, of a rate', () => {
    expect(kept('0.335', { percent: true }, rate)).toBe('33.5');
    expect(kept('0.335', { percent: true })).toBe('percent_of_no_rate');
  });

  it('is words where words are asked for, as people here write it', () => {
    expect(kept('5558.5', {}, { ...count, slot: 'words' })).toBe('5.558,5');
  });
});

it('a formula without a result, an error and a date are told as what they are', () => {
  const cell = (more: Partial<BookCell>) => told(readCell({ kind: 'text', text: '', ...more }, count));
  expect(cell({ formula: true })).toBe('formula_without_result');
  expect(cell({ kind: 'error', text: '#REF!' })).toBe('formula_error');
  expect(cell({ kind: 'date', text: '44958' })).toBe('date');
  expect(cell({ kind: 'boolean', text: '1' })).toBe('not_a_number');
  expect(told(readCell(undefined, count))).toBeUndefined();
});

it('“not yet” is one of the marks that people make', () => {
  expect(['chưa đến kỳ', 'CHƯA  ĐẾN KỲ', 'Not yet', 'x', 'X', 'có', 'true', '1'].map((text) => told(mark(text, { at })))).toEqual(
    Array(8).fill('chưa đến kỳ'),
  );
  expect([told(mark(' ', { at })), told(mark('không', { at }))]).toEqual([undefined, 'not_in_list']);
});
