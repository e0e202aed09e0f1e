import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { workingDayAfter } from '../calendar/working-calendar.js';
import { atLocalTime, localDayOf } from '../calendar/zone.js';
import type { LookedAt } from './followed-date.js';

/** The latest step after an instant that has come and was not said yet, and when the next one comes. */
export const nextStepAfter = (
  since: Instant,
  steps: readonly number[],
  said: readonly number[],
  { policy, calendar, today, now }: LookedAt,
): { readonly step?: { readonly afterWorkingDays: number; readonly day: LocalDay }; readonly wakeAt?: Instant } => {
  const furthest = Math.max(0, ...said);
  const ahead = [...steps]
    .sort((a, b) => a - b)
    .filter((step) => step > furthest)
    .map((afterWorkingDays) => ({ afterWorkingDays, day: workingDayAfter(calendar, localDayOf(since, calendar.zone), afterWorkingDays) }))
    .map((step) => ({ step, at: atLocalTime(step.day, policy.remindAt, calendar.zone) }));
  const due = ahead.findLast(({ at }) => at <= now);
  const next = ahead.find(({ at }) => at > now)?.at;
  // Nobody is reminded before the policy's hour, however late the look is.
  const hour = atLocalTime(today, policy.remindAt, calendar.zone);
  if (due !== undefined && now < hour) return { wakeAt: hour };
  return { ...(due && { step: due.step }), ...(next && { wakeAt: next }) };
};
