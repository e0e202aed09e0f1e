import type { EscalationCase } from '../escalation/escalation.js';
import { awaitsReview, isOwed, type KnownObligation, mayHandIn } from '../obligation/obligation.js';
import { isRefusal } from '../refusal.js';
import { type Actor, demandForEscalation, demandForReport, type EscalationAct, type ReportAct } from './access.js';
import type { CaseSubject } from './case-subject.js';

/** What somebody may do to a report as it stands: for who is to be shown a choice. The command is decided all the same. */
export const reportActs = (actor: Actor, obligation: KnownObligation, issuer: string): readonly ReportAct[] =>
  REPORT_ACTS.filter(([, isPossible]) => isPossible(obligation))
    .map(([act]) => act)
    .filter((act) => isAllowed(() => demandForReport(act, actor, obligation, issuer)));

/** What somebody may do to a case as it stands. */
export const escalationActs = (actor: Actor, { status }: EscalationCase, subject: CaseSubject): readonly EscalationAct[] =>
  ESCALATION_ACTS.filter(([, possibleIn]) => possibleIn === status)
    .map(([act]) => act)
    .filter((act) => isAllowed(() => demandForEscalation(act, actor, subject)));

const REPORT_ACTS: readonly (readonly [ReportAct, (obligation: KnownObligation) => boolean])[] = [
  ['draft', mayHandIn],
  ['submit', mayHandIn],
  ['review', awaitsReview],
  ['urge', isOwed],
];

const ESCALATION_ACTS: readonly (readonly [EscalationAct, EscalationCase['status']])[] = [
  ['decide', 'proposed'],
  ['dispatch', 'approved'],
];

const isAllowed = (demand: () => void): boolean => {
  try {
    demand();
    return true;
  } catch (refusal) {
    if (isRefusal(refusal)) return false;
    throw refusal;
  }
};
