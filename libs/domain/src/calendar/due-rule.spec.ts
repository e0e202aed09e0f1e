import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Anchor, anchorFits, coveredDays, type DueRule, lastDayOf, type Relation, type Shift } from './due-rule.js';
import { addDays, daysBetween, isLocalDay, type LocalDay } from './local-day.js';
import { type Cadence, type Period, periodsOfYear } from './period.js';
import { anyCalendarOf, anyYear } from './testing/arbitraries.js';
import { vietnam } from './testing/vietnam.js';
import { isWorkingDay, type WorkingCalendar } from './working-calendar.js';

type Recurring = Exclude<Cadence, 'once'>;
const CADENCES: Recurring[] = ['month', 'quarter', 'half_year', 'nine_months', 'year'];

const rule = (relation: Relation, anchor: Anchor, shift: Shift = 'none'): DueRule => ({ relation, anchor, shift });

const periodNamed = (cadence: Recurring, id: string): Period =>
  periodsOfYear(cadence, Number(id.slice(0, 4))).find((period) => period.id === id)!;

const lastDay = (due: DueRule, cadence: Recurring, id: string, closingDate = periodNamed(cadence, id).lastDay): LocalDay =>
  lastDayOf(due, periodNamed(cadence, id), closingDate, vietnam).lastDay;

describe('the day a rule names', () => {
  it('is left out by “trước” and taken in by “chậm nhất”', () => {
    expect(lastDay(rule('before', { kind: 'day_of_month', day: 15 }), 'month', '2023-04')).toBe('2023-04-14');
    expect(lastDay(rule('on_or_before', { kind: 'day_of_month', day: 15 }), 'month', '2023-04')).toBe('2023-04-15');
  });

  it('may stand in a month after the period', () => {
    expect(lastDay(rule('on_or_before', { kind: 'day_of_month', day: 5, monthsAfter: 1 }), 'month', '2023-12')).toBe('2024-01-05');
  });

  it.each([
    ['quarter', '2023-Q2', '2023-06-09'],
    ['half_year', '2023-H2', '2023-12-09'],
    ['nine_months', '2023-9M', '2023-09-09'],
    ['year', '2023', '2023-12-09'],
  ] as const)('stands in the last month of the %s', (cadence, id, expected) => {
    expect(lastDay(rule('before', { kind: 'day_of_last_month', day: 10 }), cadence, id)).toBe(expected);
  });

  it('may be a day of the year, or of a year after it', () => {
    expect(lastDay(rule('before', { kind: 'month_and_day', month: 11, day: 10 }), 'year', '2023')).toBe('2023-11-09');
    expect(lastDay(rule('on_or_before', { kind: 'month_and_day', month: 1, day: 31, yearsAfter: 1 }), 'year', '2023')).toBe('2024-01-31');
  });

  it('is the last of its month where the month does not have it', () => {
    const last = rule('on_or_before', { kind: 'day_of_month', day: 31 });
    expect(['2023-02', '2024-02', '2023-04', '2023-12'].map((id) => lastDay(last, 'month', id))).toEqual([
      '2023-02-28',
      '2024-02-29',
      '2023-04-30',
      '2023-12-31',
    ]);
    expect(lastDay(rule('on_or_before', { kind: 'month_and_day', month: 2, day: 29 }), 'year', '2023')).toBe('2023-02-28');
  });

  it('falls into the year before, when it is before New Year', () => {
    expect(lastDay(rule('before', { kind: 'month_and_day', month: 1, day: 1, yearsAfter: 1 }), 'year', '2023')).toBe('2023-12-31');
  });

  it('is named outright for a report asked for once', () => {
    const once: Period = { id: '2023-flood', firstDay: '2023-10-01', lastDay: '2023-10-20' };
    const due = rule('on_or_before', { kind: 'date', date: '2023-10-25' });
    expect(lastDayOf(due, once, once.lastDay, vietnam).lastDay).toBe('2023-10-25');
  });
});

describe('so many days after', () => {
  const after = (from: 'period_end' | 'closing_date', days: number, count: 'calendar_days' | 'working_days'): DueRule =>
    rule('on_or_before', { kind: 'offset', from, days, count });

  it('the end of the period, the first day not counted', () => {
    expect(lastDay(after('period_end', 5, 'calendar_days'), 'month', '2023-04')).toBe('2023-05-05');
    expect(lastDay(after('period_end', 5, 'calendar_days'), 'quarter', '2023-Q4')).toBe('2024-01-05');
  });

  it('the end of the period, days off not counted', () => {
    expect(lastDay(after('period_end', 2, 'working_days'), 'month', '2023-04')).toBe('2023-05-05');
    expect(lastDay(after('period_end', 1, 'working_days'), 'month', '2023-03')).toBe('2023-04-03');
  });

  it('the closing of figures: two working days after the 14th', () => {
    expect(lastDay(after('closing_date', 2, 'working_days'), 'month', '2023-04', '2023-04-14')).toBe('2023-04-18');
    expect(lastDay(after('closing_date', 2, 'working_days'), 'month', '2024-02', '2024-02-14')).toBe('2024-02-16');
    expect(lastDay(after('closing_date', 2, 'calendar_days'), 'month', '2023-04', '2023-04-14')).toBe('2023-04-16');
  });

  it('is the very day when there are none', () => {
    expect(lastDay(after('period_end', 0, 'calendar_days'), 'month', '2023-04')).toBe('2023-04-30');
    expect(lastDay(after('closing_date', 0, 'working_days'), 'month', '2023-04', '2023-04-14')).toBe('2023-04-14');
  });
});

describe('a last day that is off', () => {
  const monthly = (shift: Shift): DueRule => rule('before', { kind: 'day_of_month', day: 15 }, shift);
  const yearly = (shift: Shift): DueRule => rule('before', { kind: 'month_and_day', month: 11, day: 10 }, shift);

  it.each([
    ['14/02/2024, the last day of Tết', monthly, 'month', '2024-02', '2024-02-14', '2024-02-15', '2024-02-07'],
    ['14/02/2026, a Saturday before Tết', monthly, 'month', '2026-02', '2026-02-14', '2026-02-23', '2026-02-13'],
    ['09/11/2024, a Saturday', yearly, 'year', '2024', '2024-11-09', '2024-11-11', '2024-11-08'],
    ['09/11/2025, a Sunday', yearly, 'year', '2025', '2025-11-09', '2025-11-10', '2025-11-07'],
  ] as const)('stays, or moves on, or moves back: %s', (_, due, cadence, id, stays, next, previous) => {
    expect(lastDay(due('none'), cadence, id)).toBe(stays);
    expect(lastDay(due('next_working_day'), cadence, id)).toBe(next);
    expect(lastDay(due('previous_working_day'), cadence, id)).toBe(previous);
  });

  it('stays where it is when that is a working Saturday', () => {
    const due = rule('on_or_before', { kind: 'day_of_month', day: 4 }, 'next_working_day');
    expect(lastDay(due, 'month', '2024-05')).toBe('2024-05-04');
  });

  it('is still known after it was moved', () => {
    const period = periodNamed('month', '2024-02');
    expect(lastDayOf(monthly('next_working_day'), period, period.lastDay, vietnam).unshiftedLastDay).toBe('2024-02-14');
  });
});

describe('the days a report covers', () => {
  const closing = { kind: 'month_day', fromDay: 15 } as const;

  it.each([
    ['month', '2023-04', '2023-03-15', '2023-04-14'],
    ['month', '2023-01', '2022-12-15', '2023-01-14'],
    ['quarter', '2023-Q1', '2022-12-15', '2023-03-14'],
    ['quarter', '2023-Q2', '2023-03-15', '2023-06-14'],
    ['half_year', '2023-H1', '2022-12-15', '2023-06-14'],
    ['half_year', '2023-H2', '2023-06-15', '2023-12-14'],
    ['nine_months', '2023-9M', '2022-12-15', '2023-09-14'],
    ['year', '2023', '2022-12-15', '2023-12-14'],
  ] as const)('are closed on the 14th: %s %s from %s to %s', (cadence, id, from, to) => {
    expect(coveredDays(closing, periodNamed(cadence, id))).toEqual({ from, to });
  });

  it('are the period itself, or those that are named', () => {
    const april = periodNamed('month', '2023-04');
    const named = { from: '2023-01-01', to: '2023-04-10' } as const;
    expect(coveredDays({ kind: 'calendar_period' }, april)).toEqual({ from: '2023-04-01', to: '2023-04-30' });
    expect(coveredDays({ kind: 'explicit', ...named }, april)).toEqual(named);
  });

  it('follow one another without a gap, whatever the day of closing', () => {
    fc.assert(
      fc.property(
        anyYear,
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom<Recurring>('month', 'quarter', 'half_year'),
        (year, fromDay, cadence) => {
          const covered = [...periodsOfYear(cadence, year), ...periodsOfYear(cadence, year + 1)].map((period) =>
            coveredDays({ kind: 'month_day', fromDay }, period),
          );
          for (const [index, { to }] of covered.slice(0, -1).entries()) expect(daysBetween(to, covered[index + 1]!.from)).toBe(1);
        },
      ),
    );
  });
});

describe('every rule, in every year from 2000 to 2100, under any calendar', () => {
  it('has one last day for each period, a day that exists, later than the one before', () => {
    fc.assert(
      fc.property(anyCase, ({ due, periods, calendar }) => {
        const days = periods.map((period) => lastDayOf(due, period, period.lastDay, calendar).lastDay);
        expect(days.filter((day) => !isLocalDay(day))).toEqual([]);
        for (const [index, day] of days.slice(0, -1).entries()) expect(day < days[index + 1]!).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('ends a day earlier with “trước” than with “chậm nhất”, when nothing is moved', () => {
    fc.assert(
      fc.property(anyCase, ({ due, periods, calendar }) => {
        const day = (relation: Relation): LocalDay =>
          lastDayOf({ ...due, relation, shift: 'none' }, periods[0]!, periods[0]!.lastDay, calendar).lastDay;
        expect(day('before')).toBe(addDays(day('on_or_before'), -1));
      }),
    );
  });

  it('moves a last day onto a working day and passes none over', () => {
    const shifts = fc.constantFrom<Shift>('next_working_day', 'previous_working_day');
    fc.assert(
      fc.property(anyCase, shifts, ({ due, periods, calendar }, shift) => {
        const { lastDay, unshiftedLastDay } = lastDayOf({ ...due, shift }, periods[0]!, periods[0]!.lastDay, calendar);
        const step = shift === 'next_working_day' ? 1 : -1;
        expect(isWorkingDay(calendar, lastDay)).toBe(true);
        expect(Math.sign(daysBetween(unshiftedLastDay, lastDay)) * step).not.toBe(-1);
        for (let day = unshiftedLastDay; day !== lastDay; day = addDays(day, step)) expect(isWorkingDay(calendar, day)).toBe(false);
      }),
    );
  });

  it('names the same day however the last day is moved', () => {
    fc.assert(
      fc.property(anyCase, ({ due, periods, calendar }) => {
        const named = (shift: Shift): LocalDay => lastDayOf({ ...due, shift }, periods[0]!, periods[0]!.lastDay, calendar).unshiftedLastDay;
        expect(named('next_working_day')).toBe(lastDayOf({ ...due, shift: 'none' }, periods[0]!, periods[0]!.lastDay, calendar).lastDay);
        expect(named('previous_working_day')).toBe(named('none'));
      }),
    );
  });
});

it('has a meaning only for some cadences', () => {
  const fits = (anchor: Anchor): Cadence[] => ([...CADENCES, 'once'] as Cadence[]).filter((cadence) => anchorFits(anchor, cadence));
  expect(fits({ kind: 'day_of_month', day: 15 })).toEqual(['month']);
  expect(fits({ kind: 'day_of_last_month', day: 10 })).toEqual(['quarter', 'half_year', 'nine_months', 'year']);
  expect(fits({ kind: 'month_and_day', month: 11, day: 10 })).toEqual(['nine_months', 'year']);
  expect(fits({ kind: 'date', date: '2023-10-25' })).toEqual(['once']);
  expect(fits({ kind: 'offset', from: 'period_end', days: 5, count: 'calendar_days' })).toEqual([...CADENCES, 'once']);
});

const dayOfMonth = fc.integer({ min: 1, max: 31 });

const anyAnchor: fc.Arbitrary<Anchor> = fc.oneof(
  fc.record({ kind: fc.constant('day_of_month' as const), day: dayOfMonth, monthsAfter: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ kind: fc.constant('day_of_last_month' as const), day: dayOfMonth }),
  fc.record({
    kind: fc.constant('month_and_day' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: dayOfMonth,
    yearsAfter: fc.integer({ min: 0, max: 1 }),
  }),
  fc.record({
    kind: fc.constant('offset' as const),
    from: fc.constantFrom('period_end' as const, 'closing_date' as const),
    days: fc.integer({ min: 0, max: 40 }),
    count: fc.constantFrom('calendar_days' as const, 'working_days' as const),
  }),
);

interface Case {
  readonly due: DueRule;
  /** The periods of one year and the next, in their order. */
  readonly periods: readonly Period[];
  readonly calendar: WorkingCalendar;
}

const anyCase: fc.Arbitrary<Case> = anyYear.chain((year) =>
  fc
    .record({
      relation: fc.constantFrom<Relation>('before', 'on_or_before'),
      anchor: anyAnchor,
      shift: fc.constantFrom<Shift>('none', 'next_working_day', 'previous_working_day'),
      cadence: fc.constantFrom(...CADENCES),
      calendar: anyCalendarOf(year),
    })
    .filter(({ anchor, cadence }) => anchorFits(anchor, cadence))
    .map(({ calendar, cadence, ...due }) => ({
      due,
      calendar,
      periods: [...periodsOfYear(cadence, year), ...periodsOfYear(cadence, year + 1)],
    })),
);
