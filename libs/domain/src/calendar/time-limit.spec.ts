import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '#eventsourcing';
import { addDays, type LocalDay } from './local-day.js';
import { anyCalendarAndDay } from './testing/arbitraries.js';
import { vietnam } from './testing/vietnam.js';
import { lastDayOfTerm, type TimeLimit } from './time-limit.js';
import { isWorkingDay, workingDaysAfter } from './working-calendar.js';
import { addMs, endOfDay, startOfDay } from './zone.js';

const noonOf = (day: LocalDay): Instant => `${day}T05:00:00.000Z`;

const term = (day: LocalDay, amount: number, unit: TimeLimit['unit']): LocalDay => lastDayOfTerm(vietnam, noonOf(day), { amount, unit });

describe('a term in working days', () => {
  it.each<[LocalDay, number, LocalDay, string]>([
    ['2023-04-14', 2, '2023-04-18', 'from a Friday over the weekend'],
    ['2024-02-07', 2, '2024-02-16', 'from the day before Tết'],
    ['2024-02-10', 2, '2024-02-16', 'from a day of Tết itself'],
    ['2024-05-03', 1, '2024-05-04', 'onto a working Saturday'],
    ['2026-02-13', 1, '2026-02-23', 'over nine days of Tết'],
  ])('from %s of %i ends with %s: %s', (from, amount, last) => {
    expect(term(from, amount, 'working_days')).toBe(last);
  });

  it('does not count the day of the event, be it early or late', () => {
    const twoDays = { amount: 2, unit: 'working_days' } as const;
    expect(lastDayOfTerm(vietnam, '2023-04-13T17:00:00.000Z', twoDays)).toBe('2023-04-18');
    expect(lastDayOfTerm(vietnam, '2023-04-14T16:59:59.999Z', twoDays)).toBe('2023-04-18');
    expect(lastDayOfTerm(vietnam, '2023-04-14T17:00:00.000Z', twoDays)).toBe('2023-04-18');
    expect(lastDayOfTerm(vietnam, '2023-04-16T17:00:00.000Z', twoDays)).toBe('2023-04-19');
  });
});

describe('a term in days, weeks or months', () => {
  it.each<[LocalDay, number, TimeLimit['unit'], LocalDay, string]>([
    ['2023-04-10', 4, 'days', '2023-04-14', 'counting from the next day'],
    ['2023-04-10', 5, 'days', '2023-04-17', 'a Saturday, so the Monday'],
    ['2023-04-14', 15, 'days', '2023-05-04', 'a holiday among holidays, so the next working day'],
    ['2024-04-20', 14, 'days', '2024-05-04', 'a Saturday that is worked'],
    ['2023-04-14', 1, 'weeks', '2023-04-21', 'the same day of the week'],
    ['2024-01-31', 2, 'weeks', '2024-02-15', 'the last day of Tết, so the day after'],
    ['2023-02-14', 1, 'months', '2023-03-14', 'the same day of the month'],
    ['2023-01-31', 1, 'months', '2023-02-28', 'February has no 31st'],
    ['2024-01-31', 1, 'months', '2024-02-29', 'February has a 29th'],
    ['2023-08-31', 1, 'months', '2023-10-02', 'September has no 31st, and its 30th is a Saturday'],
    ['2023-03-30', 1, 'months', '2023-05-04', 'Reunification Day, so the next working day'],
    ['2023-11-15', 2, 'months', '2024-01-15', 'over the turn of the year'],
  ])('from %s of %i %s ends with %s: %s', (from, amount, unit, last) => {
    expect(term(from, amount, unit)).toBe(last);
  });
});

it('ends at midnight of its last day', () => {
  expect(endOfDay(term('2023-04-14', 2, 'working_days'), vietnam.zone)).toBe('2023-04-18T17:00:00.000Z');
});

it('always ends on a working day after the event, and never later than it must', () => {
  const anyLimit = fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom('working_days' as const, 'days' as const) });
  fc.assert(
    fc.property(anyCalendarAndDay, anyLimit, ({ calendar, day }, limit) => {
      const last = lastDayOfTerm(calendar, addMs(startOfDay(day, calendar.zone), 1), limit);
      expect(last > day && isWorkingDay(calendar, last)).toBe(true);
      const counted = limit.unit === 'days' ? addDays(day, limit.amount - 1) : day;
      expect(workingDaysAfter(calendar, counted, last)).toBe(limit.unit === 'days' ? 1 : limit.amount);
    }),
  );
});
