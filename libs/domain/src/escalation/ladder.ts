import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { onOrAfter, workingDayAfter, type WorkingCalendar } from '../calendar/working-calendar.js';
import { addDays, laterOf } from '../calendar/local-day.js';
import { atLocalTime, localDayOf } from '../calendar/zone.js';
import type { EscalationLevel, Policy } from '../duty/policy.js';
import { awaitsOutcome, type EscalationCase } from './escalation.js';

/** The next rung, and the instant from which it may be proposed. */
export interface NextRung {
  readonly level: EscalationLevel;
  readonly at: Instant;
  readonly parent: string | null;
}

/**
 * Which level is to be proposed next for an overdue obligation, and from when; none when the ladder has ended or stands still.
 *
 * A level's time comes when its working days are over. Above the first it also needs that the case below was dispatched without
 * result, or stayed undecided past the terms of its approver and his deputy, counted anew from the day until which more time was given.
 * A declined or withdrawn case stops the ladder: a person may propose anew. Only the lowest level not yet proposed is ever proposed.
 * `cases` are those of the current due date.
 */
export const nextRung = (
  { lastDay, cases }: { readonly lastDay: LocalDay; readonly cases: readonly EscalationCase[] },
  policy: Policy,
  calendar: WorkingCalendar,
): NextRung | undefined => {
  const top = topOf(cases);
  const level = policy.escalation.levels.find((candidate) => candidate.level > (top?.level ?? 0));
  if (level === undefined) return undefined;
  const ownTime = whenOver(lastDay, level.afterWorkingDays, policy, calendar);
  if (top === undefined) return { level, at: ownTime, parent: null };
  if (awaitsOutcome(top)) return { level, at: ownTime, parent: top.id };
  if (top.status === 'proposed') return { level, at: laterOf(ownTime, silenceOf(top, policy, calendar)), parent: top.id };
  return undefined;
};

/** The highest case, and of its attempts the last. */
export const topOf = (cases: readonly EscalationCase[]): EscalationCase | undefined =>
  cases.reduce<EscalationCase | undefined>(
    (a, b) => (a && (a.level > b.level || (a.level === b.level && a.attempt > b.attempt)) ? a : b),
    undefined,
  );

/** When all who are asked have had their terms; that may be said before, where nobody was there to be asked. */
const silenceOf = ({ unanswered, proposedAt, deferredUntil }: EscalationCase, policy: Policy, calendar: WorkingCalendar): Instant => {
  if (unanswered) return proposedAt;
  const { approverTermWorkingDays, deputyTermWorkingDays } = policy.escalation;
  const asked = localDayOf(proposedAt, calendar.zone);
  const since = deferredUntil === undefined ? asked : laterOf(asked, deferredUntil);
  return whenOver(since, approverTermWorkingDays + deputyTermWorkingDays, policy, calendar);
};

/** So many working days after `day` are over at the end of the last of them; it is acted on at the policy's hour of the next working day. */
const whenOver = (day: LocalDay, workingDays: number, policy: Policy, calendar: WorkingCalendar): Instant =>
  atLocalTime(onOrAfter(calendar, addDays(workingDayAfter(calendar, day, workingDays), 1)), policy.remindAt, calendar.zone);
