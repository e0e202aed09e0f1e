import type { Instant } from '#eventsourcing';
import { addMs, localDayOf, policyOn, reminderSteps } from '#domain';
import type { DueDate, History, Rulebook } from './histories.js';

/** When, and by which rules, the evidence is judged. */
export interface Judgement extends Rulebook {
  /** Where the authority's clock stood. */
  readonly at: Instant;
  /** What fell due before was rehearsed: the clock need not have done it. */
  readonly from: Instant;
  /** How long after its instant something may be on its way, in milliseconds of the authority's time. */
  readonly boundMs: number;
  /** For how long nobody may have looked: what was settled within that time was perhaps never due to anybody. */
  readonly awayMs?: number;
}

/** I5, I7 and I11 of one obligation: each step said once, each date that passes declared once, and neither to whoever does not owe. */
export const timeFaults = ({ obligation, policy, dates }: History, judgement: Judgement): string[] =>
  dates.flatMap((date) => [
    ...date.tooLate.map((what) => `I5 ${obligation}: ${what}, after it was settled`),
    ...stepFaults(obligation, policy, date, judgement),
    ...overdueFaults(obligation, date, judgement),
  ]);

const stepFaults = (obligation: string, policyCode: string, date: DueDate, judgement: Judgement): string[] => {
  const { calendar, policies, at } = judgement;
  const policy = policyOn(policies, policyCode, localDayOf(at, calendar.zone));
  const steps = reminderSteps(
    calendar,
    date.lastDay,
    policy.reminders.map(({ step }) => step),
    policy.remindAt,
  );
  return steps.flatMap((one) => {
    const times = date.spoken.filter((step) => step === one.step).length;
    if (times > 1) return [`I5 ${obligation}: step ${one.step} was said ${times} times`];
    const isOwed = date.setAt === undefined || one.at >= date.setAt;
    const missing = times === 0 && isOwed && mustBeDone(one.at, date, judgement);
    return missing ? [`I11 ${obligation}: step ${one.step} fell due at ${one.at} and was never said`] : [];
  });
};

const overdueFaults = (obligation: string, date: DueDate, judgement: Judgement): string[] => {
  const { dueAt, endedAt, overdue } = date;
  if (overdue > 0 && endedAt !== undefined && endedAt < dueAt) return [`I7 ${obligation}: settled before ${dueAt}, and declared overdue`];
  if (overdue > 1) return [`I5 ${obligation}: declared overdue ${overdue} times for one date`];
  const settled = addMs(dueAt, SETTLING_MS);
  return overdue === 0 && mustBeDone(settled, date, judgement) ? [`I11 ${obligation}: ${dueAt} passed, and nobody said so`] : [];
};

/** Due by now, and owed for long enough after it was due. */
const mustBeDone = (due: Instant, { endedAt }: DueDate, { at, from, boundMs, awayMs = boundMs }: Judgement): boolean =>
  due >= from && addMs(due, boundMs) <= at && (endedAt === undefined || endedAt > addMs(due, awayMs));

/** An absence is declared when a request that was under way at the due instant has surely arrived; the plan says two minutes. */
const SETTLING_MS = 120_000;
