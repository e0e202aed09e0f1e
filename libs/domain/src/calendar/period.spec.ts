import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from './local-day.js';
import { periodsOfYear } from './period.js';
import { anyYear } from './testing/arbitraries.js';

const CADENCES = ['month', 'quarter', 'half_year', 'nine_months', 'year'] as const;

const written = (cadence: (typeof CADENCES)[number], year: number): string[] =>
  periodsOfYear(cadence, year).map(({ id, firstDay, lastDay }) => `${id}: ${firstDay} to ${lastDay}`);

describe('the periods of a year', () => {
  it('has twelve months, and February as long as it is', () => {
    expect(written('month', 2024)).toHaveLength(12);
    expect(written('month', 2024).slice(0, 2)).toEqual(['2024-01: 2024-01-01 to 2024-01-31', '2024-02: 2024-02-01 to 2024-02-29']);
    expect(written('month', 2023)[1]).toBe('2023-02: 2023-02-01 to 2023-02-28');
  });

  it('has four quarters', () => {
    expect(written('quarter', 2023)).toEqual([
      '2023-Q1: 2023-01-01 to 2023-03-31',
      '2023-Q2: 2023-04-01 to 2023-06-30',
      '2023-Q3: 2023-07-01 to 2023-09-30',
      '2023-Q4: 2023-10-01 to 2023-12-31',
    ]);
  });

  it('has two halves', () => {
    expect(written('half_year', 2023)).toEqual(['2023-H1: 2023-01-01 to 2023-06-30', '2023-H2: 2023-07-01 to 2023-12-31']);
  });

  it('has nine months once, from January', () => {
    expect(written('nine_months', 2023)).toEqual(['2023-9M: 2023-01-01 to 2023-09-30']);
  });

  it('is itself a period', () => {
    expect(written('year', 2023)).toEqual(['2023: 2023-01-01 to 2023-12-31']);
  });
});

it.each(CADENCES.filter((cadence) => cadence !== 'nine_months'))('leaves no day out and counts none twice: %s', (cadence) => {
  fc.assert(
    fc.property(anyYear, (year) => {
      const periods = periodsOfYear(cadence, year);
      expect(periods[0]?.firstDay).toBe(`${year}-01-01`);
      expect(addDays(periods.at(-1)!.lastDay, 1)).toBe(`${year + 1}-01-01`);
      for (const [index, { lastDay }] of periods.slice(0, -1).entries()) expect(daysBetween(lastDay, periods[index + 1]!.firstDay)).toBe(1);
    }),
  );
});

it('gives every period of a century its own name', () => {
  const ids = CADENCES.flatMap((cadence) => Array.from({ length: 101 }, (_, n) => periodsOfYear(cadence, 2000 + n)).flat()).map(
    ({ id }) => id,
  );
  expect(new Set(ids).size).toBe(101 * (12 + 4 + 2 + 1 + 1));
});
