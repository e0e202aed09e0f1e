import { describe, expect, it } from '@jest/globals';
import type { CalendarYear } from '../../calendar/working-calendar.js';
import { smallPlan } from '../testing/small-plan.js';
import { calendarFaults } from './calendar-rules.js';

const name = { vi: 'Nghỉ', en: 'Leave' };
const faultsOf = (...years: Partial<CalendarYear>[]): string[] =>
  calendarFaults({
    ...smallPlan.calendar,
    years: years.map((year) => ({ year: 2024, status: 'official', daysOff: [], worked: [], ...year })),
  }).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('a calendar', () => {
  it('may swap a day off for a Saturday', () => {
    expect(
      faultsOf({
        daysOff: [{ from: '2024-04-29', to: '2024-05-01', name }],
        worked: [{ day: '2024-05-04', insteadOf: '2024-04-29' }],
      }),
    ).toEqual([]);
  });

  it('knows each year once', () => {
    expect(faultsOf({}, {})).toEqual(['duplicate_year years.1.year']);
  });

  it('lists each day off once', () => {
    const daysOff = [
      { from: '2024-02-08', to: '2024-02-14', name },
      { from: '2024-02-14', to: '2024-02-15', name },
    ] as const;
    expect(faultsOf({ daysOff })).toEqual(['days_off_overlap years.0.daysOff.1.from']);
  });

  it('does not let days off run backwards', () => {
    expect(faultsOf({ daysOff: [{ from: '2024-02-08', to: '2024-02-07', name }] })).toEqual([
      'days_off_run_backwards years.0.daysOff.0.to',
    ]);
  });

  it('lists a day under its own year', () => {
    expect(faultsOf({ daysOff: [{ from: '2024-12-31', to: '2025-01-01', name }] })).toEqual(['day_of_another_year years.0.daysOff.0.to']);
  });

  it('has nobody work a Friday instead of another day', () => {
    expect(
      faultsOf({ daysOff: [{ from: '2024-04-29', to: '2024-04-29', name }], worked: [{ day: '2024-05-03', insteadOf: '2024-04-29' }] }),
    ).toEqual(['worked_day_not_on_weekend years.0.worked.0.day']);
  });

  it('has nobody work instead of a day that is worked too', () => {
    expect(faultsOf({ worked: [{ day: '2024-05-04', insteadOf: '2024-04-29' }] })).toEqual([
      'swapped_day_not_off years.0.worked.0.insteadOf',
    ]);
  });

  it('lists each worked day once, and says it as people write it', () => {
    const swapped = { day: '2024-05-04', insteadOf: '2024-04-29' } as const;
    const year = { ...smallPlan.calendar.years[0]!, year: 2024, daysOff: [{ from: '2024-04-29', to: '2024-04-29', name }] } as const;
    const faults = calendarFaults({ ...smallPlan.calendar, years: [{ ...year, worked: [swapped, swapped] }] });
    expect(faults.map(({ code }) => code)).toEqual(['duplicate_worked_day']);
    expect(faults[0]!.sentence.vi).toContain('“04/05/2024”');
  });

  it('does not list a day both as worked and as off', () => {
    expect(
      faultsOf({ daysOff: [{ from: '2024-04-29', to: '2024-05-04', name }], worked: [{ day: '2024-05-04', insteadOf: '2024-04-29' }] }),
    ).toEqual(['worked_day_is_off years.0.worked.0.day']);
  });
});
