import type { Instant } from '#eventsourcing';
import type { LocalDay } from './local-day.js';
import { onOrBefore, workingDayBefore, type WorkingCalendar } from './working-calendar.js';
import { atLocalTime, type LocalTime } from './zone.js';
import { inOrder } from '../in-order.js';

/** A moment to remind: so many working days before the last day. */
export interface ReminderStep {
  readonly step: number;
  readonly day: LocalDay;
  readonly at: Instant;
  /** Steps that fall on the same day; one reminder stands for all of them. */
  readonly merged: readonly number[];
}

/**
 * The reminders that lead to a last day, in the order of time.
 *
 * Step n is the n-th working day before the last day; step 0 is the last day itself, or the last working day before it when that
 * is off. Steps that fall on one day are one reminder, with the smaller step.
 */
export const reminderSteps = (
  calendar: WorkingCalendar,
  lastDay: LocalDay,
  steps: readonly number[],
  at: LocalTime,
): readonly ReminderStep[] => {
  // An agenda asks at every look; a calendar's version never changes its days.
  const known = reckoned.get(calendar) ?? new Map<string, readonly ReminderStep[]>();
  reckoned.set(calendar, known);
  const key = `${lastDay} ${at} ${steps.join()}`;
  const found = known.get(key) ?? reckonSteps(calendar, lastDay, steps, at);
  if (known.size >= LIMIT) known.clear();
  known.set(key, found);
  return found;
};

const reckonSteps = (calendar: WorkingCalendar, lastDay: LocalDay, steps: readonly number[], at: LocalTime): ReminderStep[] => {
  const byDay = new Map<LocalDay, number[]>();
  for (const step of [...new Set(steps)].sort((a, b) => a - b)) {
    const day = dayOfStep(calendar, lastDay, step);
    byDay.set(day, [...(byDay.get(day) ?? []), step]);
  }
  return [...byDay]
    .map(([day, [step, ...merged]]) => ({ step: step!, day, at: atLocalTime(day, at, calendar.zone), merged }))
    .sort((a, b) => inOrder(a.day, b.day));
};

const dayOfStep = (calendar: WorkingCalendar, lastDay: LocalDay, step: number): LocalDay =>
  step === 0 ? onOrBefore(calendar, lastDay) : workingDayBefore(calendar, lastDay, step);

const LIMIT = 10_000;
const reckoned = new WeakMap<WorkingCalendar, Map<string, readonly ReminderStep[]>>();
