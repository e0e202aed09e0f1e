import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, type LocalDay } from './local-day.js';
import { anyCalendarAndDay } from './testing/arbitraries.js';
import { vietnam, vietnamData } from './testing/vietnam.js';
import {
  isWorkingDay,
  onOrAfter,
  onOrBefore,
  uncertainties,
  workingCalendar,
  workingDayAfter,
  workingDayBefore,
  workingDaysAfter,
} from './working-calendar.js';

const fromTo = (from: LocalDay, to: LocalDay): LocalDay[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, days) => addDays(from, days));

describe('a day at the office', () => {
  it('is any day from Monday to Friday', () => {
    expect(fromTo('2023-04-10', '2023-04-16').filter((day) => isWorkingDay(vietnam, day))).toEqual(fromTo('2023-04-10', '2023-04-14'));
  });

  it('is none of the days of Tết', () => {
    expect(fromTo('2024-02-07', '2024-02-15').filter((day) => isWorkingDay(vietnam, day))).toEqual(['2024-02-07', '2024-02-15']);
    expect(fromTo('2026-02-13', '2026-02-23').filter((day) => isWorkingDay(vietnam, day))).toEqual(['2026-02-13', '2026-02-23']);
  });

  it.each([
    ['2024-05-04', '2024-04-29'],
    ['2025-04-26', '2025-05-02'],
    ['2026-01-10', '2026-01-02'],
    ['2026-08-22', '2026-08-31'],
  ] as const)('is Saturday %s, worked instead of %s', (worked, insteadOf) => {
    expect(isWorkingDay(vietnam, worked)).toBe(true);
    expect(isWorkingDay(vietnam, insteadOf)).toBe(false);
    expect(isWorkingDay(vietnam, addDays(worked, 7))).toBe(false);
    expect(workingDayBefore(vietnam, addDays(worked, 1), 1)).toBe(worked);
  });

  it('is Sunday for an office whose weekend is Friday', () => {
    const friday = workingCalendar({ ...vietnamData, weekend: [5] }, '1');
    expect(fromTo('2023-04-10', '2023-04-16').filter((day) => !isWorkingDay(friday, day))).toEqual(['2023-04-14']);
  });
});

describe('from one working day to another', () => {
  it('leaves the first day out', () => {
    expect(workingDayAfter(vietnam, '2023-04-14', 1)).toBe('2023-04-17');
    expect(workingDayBefore(vietnam, '2023-04-17', 1)).toBe('2023-04-14');
  });

  it('passes over Tết', () => {
    expect(workingDayBefore(vietnam, '2024-02-14', 1)).toBe('2024-02-07');
    expect(workingDayAfter(vietnam, '2024-02-14', 1)).toBe('2024-02-15');
    expect(workingDayAfter(vietnam, '2026-02-13', 1)).toBe('2026-02-23');
  });

  it('finds the same day again on the way back', () => {
    fc.assert(
      fc.property(anyCalendarAndDay, fc.integer({ min: 1, max: 40 }), ({ calendar, day }, n) => {
        const worked = onOrAfter(calendar, day);
        expect(workingDayBefore(calendar, workingDayAfter(calendar, worked, n), n)).toBe(worked);
        expect(workingDayAfter(calendar, workingDayBefore(calendar, worked, n), n)).toBe(worked);
      }),
    );
  });

  it('counts what one counts by walking from day to day', () => {
    fc.assert(
      fc.property(anyCalendarAndDay, fc.integer({ min: 0, max: 120 }), ({ calendar, day }, days) => {
        const walked = fromTo(day, addDays(day, days))
          .slice(1)
          .filter((each) => isWorkingDay(calendar, each));
        expect(workingDaysAfter(calendar, day, addDays(day, days))).toBe(walked.length);
      }),
    );
  });

  it('has counted n when it has gone n working days ahead', () => {
    fc.assert(
      fc.property(anyCalendarAndDay, fc.integer({ min: 1, max: 40 }), ({ calendar, day }, n) => {
        const reached = workingDayAfter(calendar, day, n);
        expect(isWorkingDay(calendar, reached)).toBe(true);
        expect(workingDaysAfter(calendar, day, reached)).toBe(n);
      }),
    );
  });

  it('moves a day only when it is off, and then to the nearest working day', () => {
    fc.assert(
      fc.property(anyCalendarAndDay, ({ calendar, day }) => {
        const next = onOrAfter(calendar, day);
        const previous = onOrBefore(calendar, day);
        expect(fromTo(day, next).filter((each) => isWorkingDay(calendar, each))).toEqual([next]);
        expect(fromTo(previous, day).filter((each) => isWorkingDay(calendar, each))).toEqual([previous]);
      }),
    );
  });

  it('does not walk for ever in a calendar without a working day', () => {
    const closed = workingCalendar({ ...vietnamData, weekend: [1, 2, 3, 4, 5, 6, 7], years: [] }, '1');
    expect(() => workingDayAfter(closed, '2023-04-14', 1)).toThrow('VN-public-office');
    expect(() => workingDayBefore(closed, '2023-04-14', 1)).toThrow('VN-public-office');
  });
});

describe('how sure the dates are', () => {
  it('is beyond doubt where the calendar was announced', () => {
    expect(uncertainties(vietnam, '2023-01-01', '2026-11-23')).toEqual([]);
  });

  it('names a day off that is not confirmed', () => {
    const cultureDay = { kind: 'unconfirmed_day', day: '2026-11-24', name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' } };
    expect(uncertainties(vietnam, '2026-01-01', '2026-12-31')).toEqual([cultureDay]);
    expect(uncertainties(vietnam, '2026-11-24', '2026-11-24')).toEqual([cultureDay]);
    expect(uncertainties(vietnam, '2026-11-25', '2026-12-31')).toEqual([]);
  });

  it('names a year that is only forecast, and the unconfirmed day in it', () => {
    expect(uncertainties(vietnam, '2027-01-01', '2027-12-31')).toMatchObject([
      { kind: 'forecast_year', year: 2027 },
      { kind: 'unconfirmed_day', day: '2027-11-24' },
    ]);
  });

  it('names each year that is missing', () => {
    expect(uncertainties(vietnam, '2022-12-31', '2023-01-01')).toEqual([{ kind: 'missing_year', year: 2022 }]);
    expect(uncertainties(vietnam, '2028-06-01', '2029-06-01')).toEqual([
      { kind: 'missing_year', year: 2028 },
      { kind: 'missing_year', year: 2029 },
    ]);
  });
});

it('remembers which version it is and since when it is in force', () => {
  expect(workingCalendar(vietnamData, '3', '2026-01-05T02:00:00.000Z')).toMatchObject({
    version: '3',
    approvedAt: '2026-01-05T02:00:00.000Z',
  });
  expect(workingCalendar(vietnamData, '1')).not.toHaveProperty('approvedAt');
});
