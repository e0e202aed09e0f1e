import type { Instant } from '#eventsourcing';
import { approverIn } from '../access/case-seats.js';
import { workingDayAfter } from '../calendar/working-calendar.js';
import { addMinutes, endOfDay, localDayOf } from '../calendar/zone.js';
import { policyOn } from '../duty/policy.js';
import type { ProposeEscalation } from '../escalation/index.js';
import type { EscalationCase } from '../escalation/escalation.js';
import type { NextRung } from '../escalation/ladder.js';
import type { Regime } from '../plan/regime.js';
import { type LookedAt, planAfterDue, planBeforeDue } from '../subject/followed-date.js';
import { nextStepAfter } from '../subject/step-after.js';
import type { ImpedimentTiming } from './commands.js';
import {
  type AnsweredImpediment,
  isEndedImpediment,
  isUnroutedImpediment,
  type KnownImpediment,
  type RoutedImpediment,
  type UnroutedImpediment,
} from './impediment.js';
import { matterOfAnswer } from './subject.js';
import { impedimentTerms } from './terms.js';

/** Whom a difficulty waits for: the compiling office, its owner, the unit that raised it. */
export type ImpedimentStage = 'routing' | 'answer' | 'judgement';
/** What the clock may do about a difficulty. */
export type ImpedimentDueAct = ImpedimentTiming | ProposeEscalation;

export interface ImpedimentPlan {
  readonly stage: ImpedimentStage | 'ended';
  readonly due: readonly ImpedimentDueAct[];
  /** When something of it falls due next, after what falls due now; missing when nothing will by itself. */
  readonly wakeAt?: Instant;
}

/** A difficulty at one instant, with the cases of its current answer-by day. */
export interface LookedAtImpediment {
  readonly stream: string;
  readonly impediment: KnownImpediment;
  readonly cases: readonly EscalationCase[];
}

/** What time asks of a difficulty at this instant: to remind, to mark, to propose. A late look catches up and an early one waits. */
export const planImpediment = (looked: LookedAtImpediment, regime: Regime, now: Instant): ImpedimentPlan => {
  const { impediment, stream, cases } = looked;
  const { calendar, policies } = regime;
  if (isEndedImpediment(impediment)) return { stage: 'ended', due: [] };
  const today = localDayOf(now, calendar.zone);
  const at: LookedAt = { policy: policyOn(policies, impediment.policy, today), calendar, today, now };
  if (isUnroutedImpediment(impediment)) return planRouting(stream, impediment, at);
  if (impediment.status === 'answered') return planJudgement(stream, impediment, at);
  return now < impediment.due.dueAt ? planAnswer(stream, impediment, at) : planLateAnswer(stream, { impediment, cases, regime }, at);
};

const planRouting = (stream: string, impediment: UnroutedImpediment, at: LookedAt): ImpedimentPlan => {
  const { waitsSince, routingSteps } = impediment;
  const { step, wakeAt } = nextStepAfter(waitsSince, impedimentTerms(at.policy).routingReminders, routingSteps, at);
  const due = step === undefined ? [] : [{ ...ofClock('RemindOfRouting', at), data: { impediment: stream, ...step } }];
  return { stage: 'routing', due, ...(wakeAt && { wakeAt }) };
};

const planAnswer = (stream: string, impediment: RoutedImpediment, at: LookedAt): ImpedimentPlan => {
  const { reminder, wakeAt } = planBeforeDue(impediment, at);
  const data = { impediment: stream, revision: impediment.due.revision, issuedOn: at.today };
  const due = reminder === undefined ? [] : [{ ...ofClock('RemindOfAnswer', at), data: { ...data, ...reminder } }];
  return { stage: 'answer', due, wakeAt };
};

const planLateAnswer = (
  stream: string,
  { impediment, cases, regime }: { impediment: RoutedImpediment; cases: readonly EscalationCase[]; regime: Regime },
  at: LookedAt,
): ImpedimentPlan => {
  const { overdue, rung, wakeAt } = planAfterDue(impediment, cases, at);
  const marks = overdue === undefined ? [] : [markOverdue(stream, impediment, overdue.passedOver, at)];
  // Above the authority there is nobody to whom it could be put: what its own leaders owe stands overdue for all to see.
  if (impediment.owner.unit === regime.authority.code) {
    return { stage: 'answer', due: marks, ...(!impediment.overdue && marks.length === 0 && wakeAt && { wakeAt }) };
  }
  const proposals = rung === undefined ? [] : [propose(stream, { impediment, rung, regime }, at)];
  return { stage: 'answer', due: [...marks, ...proposals], ...(wakeAt && { wakeAt }) };
};

const planJudgement = (stream: string, impediment: AnsweredImpediment, at: LookedAt): ImpedimentPlan => {
  const { calendar, policy, now } = at;
  if (impediment.unjudged) return { stage: 'judgement', due: [] };
  const { judgementReminders, judgementWorkingDays } = impedimentTerms(policy);
  const answer = impediment.answers.length;
  const answeredAt = impediment.answers.at(-1)!.at;
  const lastDay = workingDayAfter(calendar, localDayOf(answeredAt, calendar.zone), judgementWorkingDays);
  const dueAt = endOfDay(lastDay, calendar.zone);
  const markAt = addMinutes(dueAt, policy.settlingMinutes);
  if (now >= markAt) {
    return { stage: 'judgement', due: [{ ...ofClock('MarkAnswerUnjudged', at), data: { impediment: stream, answer, lastDay, dueAt } }] };
  }
  const { step, wakeAt = markAt } = nextStepAfter(answeredAt, judgementReminders, impediment.judgementSteps, at);
  const due = step === undefined ? [] : [{ ...ofClock('RemindOfJudgement', at), data: { impediment: stream, answer, ...step } }];
  return { stage: 'judgement', due, wakeAt: wakeAt < markAt ? wakeAt : markAt };
};

const markOverdue = (stream: string, { due: { revision } }: RoutedImpediment, passedOver: readonly number[], at: LookedAt) => ({
  ...ofClock('MarkAnswerOverdue', at),
  data: { impediment: stream, revision, passedOver },
});

const propose = (
  stream: string,
  { impediment, rung: { level, parent }, regime }: { impediment: RoutedImpediment; rung: NextRung; regime: Regime },
  at: LookedAt,
): ProposeEscalation => ({
  ...ofClock('ProposeEscalation', at),
  data: {
    subject: stream,
    unit: impediment.owner.unit,
    revision: impediment.due.revision,
    level: level.level,
    attempt: 1,
    addressee: level.addressee,
    approver: approverIn(level, matterOfAnswer(impediment, regime), regime),
    parent,
  },
});

const ofClock = <Type extends string>(type: Type, { now }: LookedAt) => ({ type, by: 'clock', now });
