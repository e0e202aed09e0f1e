import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type LocalDay } from '../calendar/local-day.js';
import { periodsOfYear } from '../calendar/period.js';
import { anyCalendarAndDay, anyDay, ZONES } from '../calendar/testing/arbitraries.js';
import { vietnam } from '../calendar/testing/vietnam.js';
import { addMs, localDayOf, withOffset } from '../calendar/zone.js';
import { nameWeekday, writeDay } from '../text.js';
import { type Deadline, deadlineOf, scheduleOf } from './deadline.js';
import type { Duty } from './duty.js';
import { duties, endless, monthly, moved, quarterly, yearly } from './testing/district3.js';

const YEAR = { from: '2023-01-01', to: '2023-12-31' } as const;

const schedule = (of: readonly Duty[], window: { from: LocalDay; to: LocalDay } = YEAR): Deadline[] =>
  scheduleOf(of, 'Q3-PKT', vietnam, window);

const periods = (of: readonly Duty[], window?: { from: LocalDay; to: LocalDay }): string[] =>
  schedule(of, window).map(({ period }) => period);

const deadlineIn = (period: string, of: readonly Duty[] = duties): Deadline => schedule(of).find((deadline) => deadline.period === period)!;

describe('the year 2023 of a department of District 3', () => {
  it('has seventeen reports, due to the end of these days', () => {
    expect(schedule(duties).map(({ period, lastDay }) => `${period}: ${writeDay(lastDay).slice(0, 5)} ${nameWeekday(lastDay).en}`)).toEqual(
      [
        '2023-01: 14/01 Saturday',
        '2023-02: 14/02 Tuesday',
        '2023-Q1: 09/03 Thursday',
        '2023-03: 14/03 Tuesday',
        '2023-04: 14/04 Friday',
        '2023-05: 14/05 Sunday',
        '2023-Q2: 09/06 Friday',
        '2023-06: 14/06 Wednesday',
        '2023-07: 14/07 Friday',
        '2023-08: 14/08 Monday',
        '2023-Q3: 09/09 Saturday',
        '2023-09: 14/09 Thursday',
        '2023-10: 14/10 Saturday',
        '2023: 09/11 Thursday',
        '2023-11: 14/11 Tuesday',
        '2023-Q4: 09/12 Saturday',
        '2023-12: 14/12 Thursday',
      ],
    );
  });

  it('calls a report late from midnight on, local time', () => {
    expect(withOffset(deadlineIn('2023-04').dueAt, vietnam.zone)).toBe('2023-04-15T00:00:00+07:00');
    for (const { dueAt, lastDay } of schedule(duties))
      expect(withOffset(dueAt, vietnam.zone)).toBe(`${addDays(lastDay, 1)}T00:00:00+07:00`);
  });

  it('opens each report when its period begins', () => {
    expect(withOffset(deadlineIn('2023-04').opensAt, vietnam.zone)).toBe('2023-04-01T00:00:00+07:00');
    expect(withOffset(deadlineIn('2023-Q3').opensAt, vietnam.zone)).toBe('2023-07-01T00:00:00+07:00');
    expect(withOffset(deadlineIn('2023').opensAt, vietnam.zone)).toBe('2023-01-01T00:00:00+07:00');
  });

  it('covers the figures that are closed on the 14th', () => {
    expect(deadlineIn('2023-04').covered).toEqual({ from: '2023-03-15', to: '2023-04-14' });
    expect(deadlineIn('2023-Q1').covered).toEqual({ from: '2022-12-15', to: '2023-03-14' });
    expect(deadlineIn('2023').covered).toEqual({ from: '2022-12-15', to: '2023-12-14' });
  });

  it('may be due two working days after its figures are closed', () => {
    const due = {
      relation: 'on_or_before',
      anchor: { kind: 'offset', from: 'closing_date', days: 2, count: 'working_days' },
      shift: 'none',
    } as const;
    const afterClosing = { ...monthly, levels: [{ ...monthly.levels[0]!, due }] };
    expect(deadlineIn('2023-04', [afterClosing])).toMatchObject({ covered: { to: '2023-04-14' }, lastDay: '2023-04-18' });
  });

  it('says which duty, level and calendar made each date', () => {
    expect(deadlineIn('2023-Q3')).toMatchObject({ duty: 'quarterly', level: 'unit', calendarVersion: '1' });
  });

  it('has nothing for a unit that does not report', () => {
    expect(scheduleOf(duties, 'Q3-P-99', vietnam, YEAR)).toEqual([]);
  });
});

describe('a duty that takes effect in the middle of a period', () => {
  const late = (effectiveFrom: LocalDay): Duty[] => duties.map((duty) => ({ ...duty, effectiveFrom }));

  it('opens what is under way on the day it takes effect, and the rest when it begins', () => {
    const of = late('2023-02-10');
    expect(['2023-02', '2023-Q1', '2023', '2023-03'].map((period) => withOffset(deadlineIn(period, of).opensAt, vietnam.zone))).toEqual([
      '2023-02-10T00:00:00+07:00',
      '2023-02-10T00:00:00+07:00',
      '2023-02-10T00:00:00+07:00',
      '2023-03-01T00:00:00+07:00',
    ]);
  });

  it('asks for the report whose last day is its first, and for none before', () => {
    expect(periods(late('2023-02-14'))[0]).toBe('2023-02');
    expect(periods(late('2023-02-15'))[0]).toBe('2023-Q1');
  });
});

describe('a duty that ends', () => {
  const until = (effectiveTo: LocalDay): Duty[] => duties.map((duty) => ({ ...duty, effectiveTo }));

  it('asks for the report whose last day is its last, and for none after', () => {
    expect(periods(until('2023-12-14')).at(-1)).toBe('2023-12');
    expect(periods(until('2023-12-13')).at(-1)).toBe('2023-Q4');
  });

  it('asks for nothing in the next year', () => {
    expect(periods(duties, { from: '2024-01-01', to: '2024-12-31' })).toEqual([]);
    expect(periods(duties.map(endless), { from: '2024-01-01', to: '2024-12-31' })).toHaveLength(17);
  });

  it('ends by the last day as it was moved', () => {
    const next = [{ ...moved(monthly, 'next_working_day'), effectiveTo: '2023-10-15' } as const];
    expect(periods(next).at(-1)).toBe('2023-09');
  });
});

describe('part of a schedule', () => {
  it('begins and ends with the days that are asked for', () => {
    expect(periods(duties, { from: '2023-03-09', to: '2023-04-14' })).toEqual(['2023-Q1', '2023-03', '2023-04']);
    expect(periods(duties, { from: '2023-03-10', to: '2023-04-13' })).toEqual(['2023-03']);
  });

  it('holds a report that is due long after its period', () => {
    const audited: Duty = {
      ...endless(yearly),
      effectiveFrom: '2020-01-01',
      levels: [
        {
          ...yearly.levels[0]!,
          due: {
            relation: 'on_or_before',
            anchor: { kind: 'month_and_day', month: 12, day: 31, yearsAfter: 2 },
            shift: 'next_working_day',
          },
        },
      ],
    };
    expect(periods([audited], { from: '2025-12-31', to: '2025-12-31' })).toEqual(['2023']);
    expect(periods([audited], { from: '2024-01-02', to: '2024-01-02' })).toEqual(['2021']);
  });

  it('holds a report that is due before its period begins', () => {
    const due = { relation: 'before', anchor: { kind: 'day_of_month', day: 1 }, shift: 'none' } as const;
    const forecast = { ...endless(monthly), levels: [{ ...monthly.levels[0]!, due }] };
    expect(periods([forecast], { from: '2023-12-31', to: '2023-12-31' })).toEqual(['2024-01']);
  });

  it('is the same as that part of the whole', () => {
    const absorbing = [
      { ...endless(monthly), overlap: { kind: 'absorbed_by', duties: ['quarterly', 'yearly'] } } as const,
      { ...endless(quarterly), overlap: { kind: 'absorbed_by', duties: ['yearly'] } } as const,
      endless(yearly),
    ];
    const whole = schedule(absorbing, { from: '2023-01-01', to: '2027-12-31' });
    const someDay = fc.integer({ min: 0, max: 5 * 365 }).map((days) => addDays('2023-01-01', days));
    fc.assert(
      fc.property(someDay, someDay, (from, to) => {
        expect(schedule(absorbing, { from, to })).toEqual(whole.filter(({ lastDay }) => from <= lastDay && lastDay <= to));
      }),
      { numRuns: 40 },
    );
  });
});

it('asks once for a report that is asked for once', () => {
  const flood: Duty = {
    ...monthly,
    code: 'flood',
    cadence: 'once',
    covered: { kind: 'explicit', from: '2023-10-01', to: '2023-10-20' },
    levels: [{ ...monthly.levels[0]!, due: { relation: 'on_or_before', anchor: { kind: 'date', date: '2023-10-25' }, shift: 'none' } }],
  };
  const period = { id: 'flood-2023', firstDay: '2023-10-01', lastDay: '2023-10-20' } as const;
  expect(schedule([{ ...flood, period }])).toMatchObject([
    { period: 'flood-2023', lastDay: '2023-10-25', covered: { from: '2023-10-01', to: '2023-10-20' } },
  ]);
  expect(schedule([flood])).toEqual([]);
});

describe('under any calendar', () => {
  it.each(ZONES)('a report is due until the next day begins: %s', (zone) => {
    fc.assert(
      fc.property(anyCalendarAndDay, fc.constantFrom(...duties), ({ calendar, day }, duty) => {
        const period = periodsOfYear(duty.cadence === 'once' ? 'year' : duty.cadence, Number(day.slice(0, 4)))[0]!;
        const { dueAt, lastDay } = deadlineOf(moved(duty, 'next_working_day'), duty.levels[0]!, period, { ...calendar, zone });
        expect(localDayOf(dueAt, zone) > lastDay).toBe(true);
        expect(localDayOf(addMs(dueAt, -1), zone)).toBe(lastDay);
      }),
    );
  });

  it('a unit owes each report of each period once, in the order of their due instants', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (from, days) => {
        const found = scheduleOf(
          duties.map((duty) => ({ ...endless(duty), effectiveFrom: '2000-01-01' })),
          'Q3-PKT',
          vietnam,
          {
            from,
            to: addDays(from, days),
          },
        );
        expect(new Set(found.map(({ duty, period }) => `${duty}/${period}`)).size).toBe(found.length);
        for (const [index, { dueAt }] of found.slice(0, -1).entries()) expect(dueAt <= found[index + 1]!.dueAt).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
