import type { EscalationCase } from '../escalation/escalation.js';
import { awaitsReview, isOwed, type KnownObligation, mayHandIn } from '../obligation/obligation.js';
import { type Actor, mayDo } from './access.js';
import type { EscalationAct, ReportAct } from './acts.js';
import type { Matter } from './matter.js';

/** What somebody may do to a report as it stands: for who is to be shown a choice. The command is decided all the same. */
export const reportActs = (actor: Actor, obligation: KnownObligation, matter: Matter): readonly ReportAct[] =>
  REPORT_ACTS.filter(([act, isPossible]) => isPossible(obligation) && mayDo(act, actor, matter)).map(([act]) => act);

/** What somebody may do to a case as it stands. */
export const escalationActs = (actor: Actor, { status }: EscalationCase, matter: Matter): readonly EscalationAct[] =>
  ESCALATION_ACTS.filter(([act, possibleIn]) => possibleIn.includes(status) && mayDo(act, actor, matter)).map(([act]) => act);

const REPORT_ACTS: readonly (readonly [ReportAct, (obligation: KnownObligation) => boolean])[] = [
  ['draft', mayHandIn],
  ['submit', mayHandIn],
  ['review', awaitsReview],
  ['urge', isOwed],
];

const ESCALATION_ACTS: readonly (readonly [EscalationAct, readonly EscalationCase['status'][]])[] = [
  ['decide_escalation', ['proposed']],
  ['dispatch_escalation', ['approved']],
];
