import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type LocalDay } from './local-day.js';
import { reminderSteps } from './reminder-steps.js';
import { anyCalendarAndDay } from './testing/arbitraries.js';
import { vietnam } from './testing/vietnam.js';
import { isWorkingDay, type WorkingCalendar, workingDaysAfter } from './working-calendar.js';
import type { LocalTime } from './zone.js';

const STEPS = [7, 3, 1, 0];

const written = (lastDay: LocalDay, steps = STEPS): string[] =>
  reminderSteps(vietnam, lastDay, steps, '08:00').map(
    ({ step, day, merged }) => `${step} on ${day}${merged.length ? ` for ${merged.join()} too` : ''}`,
  );

describe('the reminders of a report', () => {
  it('come 7, 3, 1 and 0 working days before the last day', () => {
    expect(written('2023-04-14')).toEqual(['7 on 2023-04-05', '3 on 2023-04-11', '1 on 2023-04-13', '0 on 2023-04-14']);
  });

  it('come at eight in the morning by the office clock', () => {
    expect(reminderSteps(vietnam, '2023-04-14', [0], '08:00')).toEqual([
      { step: 0, day: '2023-04-14', at: '2023-04-14T01:00:00.000Z', merged: [] },
    ]);
  });

  it('say once what would be said twice on the day before a weekend', () => {
    expect(written('2023-09-09')).toEqual(['7 on 2023-08-29', '3 on 2023-09-06', '0 on 2023-09-08 for 1 too']);
  });

  it('leave Tết in peace', () => {
    expect(written('2024-02-14')).toEqual(['7 on 2024-01-30', '3 on 2024-02-05', '0 on 2024-02-07 for 1 too']);
  });

  it('count a working Saturday and not the day it is worked for', () => {
    expect(written('2024-05-06')).toEqual(['7 on 2024-04-23', '3 on 2024-05-02', '1 on 2024-05-04', '0 on 2024-05-06']);
  });

  it('are the same in whatever order the steps are written, and however often', () => {
    expect(written('2023-04-14', [1, 0, 3, 7, 3])).toEqual(written('2023-04-14'));
  });

  it('are reckoned anew for other steps, another hour or another calendar', () => {
    const dayAt = (calendar: WorkingCalendar, step: number, at: LocalTime): string =>
      reminderSteps(calendar, '2023-04-14', [step], at)[0]!.at;
    expect(dayAt(vietnam, 1, '08:00')).toBe('2023-04-13T01:00:00.000Z');
    expect(dayAt(vietnam, 3, '08:00')).toBe('2023-04-11T01:00:00.000Z');
    expect(dayAt(vietnam, 3, '14:00')).toBe('2023-04-11T07:00:00.000Z');
    expect(dayAt({ ...vietnam, weekend: new Set([3]) }, 3, '14:00')).toBe('2023-04-10T07:00:00.000Z');
  });

  it('are none when no steps are wanted', () => {
    expect(written('2023-04-14', [])).toEqual([]);
  });
});

describe('under any calendar', () => {
  const anySteps = fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 8 });

  it('n working days are left at step n, its own day counted and the last day not', () => {
    fc.assert(
      fc.property(anyCalendarAndDay, anySteps, ({ calendar, day: lastDay }, steps) => {
        for (const { step, day, merged } of reminderSteps(calendar, lastDay, steps, '08:00')) {
          expect(isWorkingDay(calendar, day)).toBe(true);
          for (const n of [step, ...merged].filter((n) => n > 0))
            expect(workingDaysAfter(calendar, addDays(day, -1), addDays(lastDay, -1))).toBe(n);
        }
      }),
    );
  });

  it('step 0 is the last day, or the working day nearest before it', () => {
    fc.assert(
      fc.property(anyCalendarAndDay, ({ calendar, day: lastDay }) => {
        const [only, ...others] = reminderSteps(calendar, lastDay, [0], '08:00');
        expect(others).toEqual([]);
        expect(only!.day <= lastDay && isWorkingDay(calendar, only!.day)).toBe(true);
        expect(workingDaysAfter(calendar, only!.day, lastDay)).toBe(0);
      }),
    );
  });

  it('every step is reminded once, one after the other, on days of their own', () => {
    fc.assert(
      fc.property(anyCalendarAndDay, anySteps, ({ calendar, day: lastDay }, steps) => {
        const reminders = reminderSteps(calendar, lastDay, steps, '08:00');
        const asked = [...new Set(steps)].sort((a, b) => a - b);
        expect(reminders.flatMap(({ step, merged }) => [step, ...merged]).sort((a, b) => a - b)).toEqual(asked);
        for (const [index, { at, day }] of reminders.slice(0, -1).entries()) {
          expect(at < reminders[index + 1]!.at).toBe(true);
          expect(day < reminders[index + 1]!.day).toBe(true);
        }
      }),
    );
  });

  it('steps are merged exactly when they fall on one day, and the smallest speaks for them', () => {
    fc.assert(
      fc.property(anyCalendarAndDay, anySteps, ({ calendar, day: lastDay }, steps) => {
        const reminders = reminderSteps(calendar, lastDay, steps, '08:00');
        for (const { step, day, merged } of reminders) {
          const onThisDay = [...new Set(steps)].filter((n) => reminderSteps(calendar, lastDay, [n], '08:00')[0]!.day === day);
          expect([step, ...merged]).toEqual(onThisDay.sort((a, b) => a - b));
        }
      }),
    );
  });
});
