import type { Instant } from '#eventsourcing';
import { addDays, laterOf, type LocalDay } from '../calendar/local-day.js';
import { type ReminderStep, reminderSteps } from '../calendar/reminder-steps.js';
import { workingDayAfter, type WorkingCalendar } from '../calendar/working-calendar.js';
import { addMinutes, atLocalTime, endOfDay, startOfDay } from '../calendar/zone.js';
import type { Policy } from '../duty/policy.js';
import type { EscalationCase } from '../escalation/escalation.js';
import { nextRung, type NextRung } from '../escalation/ladder.js';

/** A date by which something has to be done, and what has been said of it. */
export interface FollowedDate {
  readonly due: { readonly lastDay: LocalDay; readonly dueAt: Instant; readonly setAt?: Instant };
  /** Steps of this date that were issued or passed over. */
  readonly spokenSteps: readonly number[];
  readonly lastRemindedOn?: LocalDay;
  /** It has passed, and that is on record. */
  readonly overdue: boolean;
}

/** When a date is looked at, and by which rules. `today` is the local day of `now`. */
export interface LookedAt {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly today: LocalDay;
  readonly now: Instant;
}

/** A step that is due now, and those before it that it stands for. */
export interface DueStep {
  readonly step: number;
  readonly day: LocalDay;
  readonly passedOver: readonly number[];
}

/** What is to be reminded of before the due instant, and when something of it falls due next. */
export const planBeforeDue = (date: FollowedDate, at: LookedAt): { readonly reminder?: DueStep; readonly wakeAt: Instant } => {
  const { policy, calendar, today, now } = at;
  const steps = outstandingSteps(date, at);
  const heldUntil = laterOf(atLocalTime(today, policy.remindAt, calendar.zone), dayAfterLastReminder(date, at) ?? now);
  const due = steps.filter((step) => step.at <= now);
  const latest = due.at(-1);
  const reminder = latest !== undefined && now >= heldUntil ? dueStep(latest, due.slice(0, -1)) : undefined;
  const wakes = [
    overdueFrom(date, at),
    ...steps.map((step) => step.at).filter((at) => at > now),
    ...(latest && !reminder ? [heldUntil] : []),
  ];
  return { ...(reminder && { reminder }), wakeAt: wakes.reduce((a, b) => (a < b ? a : b)) };
};

/**
 * What is to be said after the due instant: that it has passed, once, and by which rung it may be put before somebody higher. `cases`
 * are those of this date.
 */
export const planAfterDue = (
  date: FollowedDate,
  cases: readonly EscalationCase[],
  at: LookedAt,
): { readonly overdue?: { readonly passedOver: readonly number[] }; readonly rung?: NextRung; readonly wakeAt?: Instant } => {
  const { policy, calendar, today, now } = at;
  const markAt = overdueFrom(date, at);
  if (!date.overdue && now < markAt) return { wakeAt: markAt };
  const overdue = date.overdue ? undefined : { passedOver: outstandingSteps(date, at).flatMap(allSteps) };
  const rung = nextRung({ lastDay: date.due.lastDay, cases }, policy, calendar);
  if (rung === undefined) return { ...(overdue && { overdue }) };
  // Nobody is bothered before the policy's hour, however late the look is.
  const rungAt = laterOf(rung.at, atLocalTime(today, policy.remindAt, calendar.zone));
  // What is proposed now opens the way to the level above; when, depends on what becomes of it: a look at that time will tell.
  return { ...(overdue && { overdue }), ...(rungAt <= now ? { rung, wakeAt: now } : { wakeAt: rungAt }) };
};

/** Steps that come nearer than what was said, and that no change of date or policy has left behind. */
const outstandingSteps = ({ due, spokenSteps }: FollowedDate, { policy, calendar }: LookedAt): ReminderStep[] => {
  const policySince = startOfDay(policy.effectiveFrom, calendar.zone);
  const since = due.setAt === undefined ? policySince : laterOf(due.setAt, policySince);
  const steps = policy.reminders.map(({ step }) => step);
  const nearest = Math.min(...spokenSteps);
  return reminderSteps(calendar, due.lastDay, steps, policy.remindAt).filter(({ step, at }) => at >= since && step < nearest);
};

/** At most one reminder is issued of a date and local day. */
const dayAfterLastReminder = ({ lastRemindedOn }: FollowedDate, { policy, calendar, today }: LookedAt): Instant | undefined =>
  lastRemindedOn === today ? atLocalTime(addDays(today, 1), policy.remindAt, calendar.zone) : undefined;

/** Not before the settling time is over: a request that was under way at the due instant has then arrived. */
const overdueFrom = ({ due }: FollowedDate, { policy, calendar }: LookedAt): Instant =>
  addMinutes(
    policy.graceWorkingDays === 0 ? due.dueAt : afterGrace(calendar, due.lastDay, policy.graceWorkingDays),
    policy.settlingMinutes,
  );

const afterGrace = (calendar: WorkingCalendar, lastDay: LocalDay, workingDays: number): Instant =>
  endOfDay(workingDayAfter(calendar, lastDay, workingDays), calendar.zone);

const dueStep = ({ step, day }: ReminderStep, passed: readonly ReminderStep[]): DueStep => ({
  step,
  day,
  passedOver: passed.map(({ step: earlier }) => earlier),
});

const allSteps = ({ step, merged }: ReminderStep): readonly number[] => [...merged, step];
