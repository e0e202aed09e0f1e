import type { Instant } from '#eventsourcing';
import { addDays, laterOf, type LocalDay } from '../calendar/local-day.js';
import { isWorkingDay, onOrAfter, workingDayAfter, type WorkingCalendar } from '../calendar/working-calendar.js';
import { atLocalTime, endOfDay, localDayOf } from '../calendar/zone.js';
import type { Policy } from '../duty/policy.js';
import type { ClockCommand, EscalateFurther, MarkUnanswered, ReassignApproval, RemindApprover } from './commands.js';
import type { DecisionWay } from './decision-steps.js';
import type { EscalationCase } from './escalation.js';

/** How far a case has come: a manager has to decide, it has to be sent out, or its outcome is waited for. */
export type CaseStage = 'decision' | 'dispatch' | 'outcome';

/** A case, and what decides what it owes to time. */
export interface CaseQuestion {
  readonly known: EscalationCase;
  readonly policy: Policy;
  readonly way: DecisionWay;
  readonly calendar: WorkingCalendar;
  /** Whether what the case is about is still to be done; a case whose subject is settled is about to be. */
  readonly subjectOwed: boolean;
  /** The case of the next level, which has this one as its parent. */
  readonly further?: string;
}

/** What is due now, and when to look again; never by itself where no instant is named. */
export interface CasePlan {
  readonly stage: CaseStage | 'ended';
  readonly due: readonly ClockCommand[];
  readonly nextWakeAt?: Instant;
}

/**
 * What a case owes to time: its approver is reminded, and when he is silent or away it passes on, to the end of its way. It decides
 * nothing. After the decision time has nothing to say but that the next level was asked.
 */
export const planCase = (question: CaseQuestion, now: Instant): CasePlan => {
  const stage = stageOf(question.known);
  switch (stage) {
    case 'decision':
      return { stage, ...planDecision(question, now) };
    case 'outcome':
      return { stage, due: escalateFurther(question, now) };
    case 'dispatch':
    case 'ended':
      return { stage, due: [] };
  }
};

/** How far a case has come. */
export const stageOf = ({ status }: EscalationCase): CaseStage | 'ended' => {
  switch (status) {
    case 'proposed':
      return 'decision';
    case 'approved':
      return 'dispatch';
    case 'dispatched':
    case 'acknowledged':
    case 'escalated_further':
      return 'outcome';
    case 'declined':
    case 'withdrawn':
    case 'moot':
    case 'resolved':
    case 'closed':
      return 'ended';
  }
};

/** In which of the terms somebody is reminded who is asked to decide, when the policy does not say. */
const REMINDERS = [1, 2];

const planDecision = (question: CaseQuestion, now: Instant): Omit<CasePlan, 'stage'> => {
  const { known, calendar, policy, subjectOwed } = question;
  if (!subjectOwed) return { due: [] };
  const restsUntil = known.deferredUntil && endOfDay(known.deferredUntil, calendar.zone);
  if (restsUntil !== undefined && now < restsUntil) return { due: [], nextWakeAt: nextHour(policy, calendar, restsUntil) };
  const act = passOn(question, now) ?? remind(question, now);
  // What is due next is seen by a look at what has become of this.
  return act === undefined ? { due: [], nextWakeAt: nextHour(policy, calendar, now) } : { due: [act], nextWakeAt: now };
};

/** Where nobody is, it goes on at once; where somebody is silent, when his term is over. At the end of the way it is said that nobody answered. */
const passOn = (question: CaseQuestion, now: Instant): ReassignApproval | MarkUnanswered | undefined => {
  const { known, way, calendar } = question;
  const isSilent = now >= termEnd(question) && isOfficeHour(question, now);
  if (way.isManned && !isSilent) return undefined;
  const asked = { by: 'clock', now } as const;
  if (way.next !== undefined) {
    const cause = way.isManned ? 'silence' : 'nobody';
    return { type: 'ReassignApproval', ...asked, data: { from: way.current, to: way.next, cause } };
  }
  if (known.unanswered) return undefined;
  return { type: 'MarkUnanswered', ...asked, data: { day: localDayOf(now, calendar.zone) } };
};

/** One reminder a day at most, however late the look is. */
const remind = (question: CaseQuestion, now: Instant): RemindApprover | undefined => {
  const { known, way, policy, calendar } = question;
  const workingDays = (policy.escalation.approverReminders ?? REMINDERS).toSorted((a, b) => a - b)[known.reminders];
  const today = localDayOf(now, calendar.zone);
  if (workingDays === undefined || !way.isManned || known.remindedOn === today || !isOfficeHour(question, now)) return undefined;
  if (today < workingDayAfter(calendar, termBegins(question), workingDays)) return undefined;
  return { type: 'RemindApprover', by: 'clock', now, data: { step: way.current, number: known.reminders + 1, day: today } };
};

const escalateFurther = ({ known, further }: CaseQuestion, now: Instant): readonly EscalateFurther[] =>
  further === undefined || known.status === 'escalated_further'
    ? []
    : [{ type: 'EscalateFurther', by: 'clock', now, data: { case: further } }];

/** The day on which the decision came to whom it lies with, or on which the time that he gave ended. */
const termBegins = ({ known, calendar }: CaseQuestion): LocalDay =>
  laterOf(localDayOf(known.stepSince, calendar.zone), known.deferredUntil ?? '0000-01-01');

/** A term is over at the end of its last day, and that is acted on at the policy's hour of the next working day. */
const termEnd = (question: CaseQuestion): Instant => {
  const { way, policy, calendar } = question;
  const { approverTermWorkingDays, deputyTermWorkingDays } = policy.escalation;
  const workingDays = way.current.kind === 'deputy' ? deputyTermWorkingDays : approverTermWorkingDays;
  return endOfDay(workingDayAfter(calendar, termBegins(question), workingDays), calendar.zone);
};

/** Nobody is bothered on a day off, or before the policy's hour. */
const isOfficeHour = ({ policy, calendar }: CaseQuestion, now: Instant): boolean => {
  const today = localDayOf(now, calendar.zone);
  return isWorkingDay(calendar, today) && now >= atLocalTime(today, policy.remindAt, calendar.zone);
};

/** Who is there changes with the day, so an undecided case is looked at on each working day. */
const nextHour = ({ remindAt }: Policy, calendar: WorkingCalendar, now: Instant): Instant => {
  const today = localDayOf(now, calendar.zone);
  const hourOf = (day: LocalDay): Instant => atLocalTime(onOrAfter(calendar, day), remindAt, calendar.zone);
  return hourOf(today) > now ? hourOf(today) : hourOf(addDays(today, 1));
};
