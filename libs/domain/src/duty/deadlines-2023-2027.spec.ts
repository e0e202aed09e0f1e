import { expect, it } from '@jest/globals';
import type { Shift } from '../calendar/due-rule.js';
import type { LocalDay } from '../calendar/local-day.js';
import { reminderSteps } from '../calendar/reminder-steps.js';
import { vietnam } from '../calendar/testing/vietnam.js';
import { nameWeekday, writeDay } from '../text.js';
import { scheduleOf } from './deadline.js';
import { DEADLINES } from './testing/deadlines-2023-2027.table.js';
import { duties, endless, moved } from './testing/district3.js';

const SHIFTS: Shift[] = ['none', 'next_working_day', 'previous_working_day'];

it.each([2023, 2024, 2025, 2026, 2027])('the 17 reports of %i are due and reminded on the days of the table', (year) => {
  const found = SHIFTS.flatMap((shift) =>
    scheduleOf(
      duties.map((duty) => moved(endless(duty), shift)),
      'Q3-PKT',
      vietnam,
      { from: `${year}-01-01`, to: `${year}-12-31` },
    ).map(({ period, lastDay }) => `${period} ${shift}: ${withWeekday(lastDay)}, reminded ${remindedOn(lastDay).join(' ')}`),
  );
  expect(found).toHaveLength(3 * 17);
  expect(found.sort()).toEqual([...DEADLINES[year]!].sort());
});

const withWeekday = (day: LocalDay): string => `${nameWeekday(day).en.slice(0, 3)} ${writeDay(day)}`;

const remindedOn = (lastDay: LocalDay): string[] => {
  const reminders = reminderSteps(vietnam, lastDay, [7, 3, 1, 0], '08:00');
  return [7, 3, 1, 0].map((step) => writeDay(reminders.find((each) => each.step === step || each.merged.includes(step))!.day).slice(0, 5));
};
