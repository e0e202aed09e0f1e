import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, earlierOf, isLocalDay, laterOf, localDay, type LocalDay, weekdayOf } from './local-day.js';
import { anyDay } from './testing/arbitraries.js';

it('walks every day from 2000 to 2100 as the Gregorian calendar has them', () => {
  let day: LocalDay = '2000-01-01';
  let weekday = 6;
  const wrong: string[] = [];
  for (const [year, month, dayOfMonth] of daysAsTaughtAtSchool(2000, 2100)) {
    const written = `${year}-${pad(month)}-${pad(dayOfMonth)}`;
    if (day !== written || localDay(year, month, dayOfMonth) !== written || weekdayOf(day) !== weekday || !isLocalDay(day))
      wrong.push(`${day} should be ${written}`);
    day = addDays(day, 1);
    weekday = (weekday % 7) + 1;
  }
  expect(wrong).toEqual([]);
  expect(day).toBe('2101-01-01');
});

it('knows 2000 as a leap year and 2100 as none', () => {
  expect(addDays('2000-02-28', 1)).toBe('2000-02-29');
  expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
});

it('counts the days between two days: none for the same day, and below nothing backwards', () => {
  expect(daysBetween('2023-04-14', '2023-04-14')).toBe(0);
  expect(daysBetween('2023-12-31', '2024-01-01')).toBe(1);
  expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => expect(daysBetween(day, addDays(day, days))).toBe(days)),
  );
});

it('sorts days as they follow one another', () => {
  fc.assert(fc.property(anyDay, anyDay, (a, b) => expect(a < b).toBe(daysBetween(a, b) > 0)));
  expect(laterOf('2023-09-30', '2023-10-01')).toBe('2023-10-01');
  expect(earlierOf('2023-09-30', '2023-10-01')).toBe('2023-09-30');
});

describe('the same day, months later', () => {
  it.each([
    ['2023-01-15', 1, '2023-02-15'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2023-01-15', -1, '2022-12-15'],
    ['2023-01-15', -13, '2021-12-15'],
    ['2023-11-10', 26, '2026-01-10'],
  ] as const)('%s and %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  it.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-03-31', 1, '2023-04-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-03-30', -1, '2023-02-28'],
  ] as const)('%s and %i months is %s, because the month has no such day', (day, months, expected) =>
    expect(addMonths(day, months)).toBe(expected),
  );
});

it('knows a day from what only looks like one', () => {
  const days = ['2023-04-14', '2024-02-29', '2000-02-29'];
  const others = ['2023-02-29', '2100-02-29', '2023-04-31', '2023-13-01', '2023-00-10', '2023-4-14', '14/04/2023', '2023-04-14T00:00', ''];
  expect([...days, ...others].filter(isLocalDay)).toEqual(days);
});

function* daysAsTaughtAtSchool(from: number, to: number): Generator<[number, number, number]> {
  for (let year = from; year <= to; year++) {
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const [index, length] of lengths.entries()) for (let day = 1; day <= length; day++) yield [year, index + 1, day];
  }
}

const pad = (n: number): string => String(n).padStart(2, '0');
