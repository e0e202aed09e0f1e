import type { DecisionStep, EscalationCase } from '../escalation/escalation.js';
import { type Actor, mayDo } from './access.js';
import { isTurnOf } from './case-seats.js';
import type { EscalationAct } from './acts.js';
import type { Matter } from './matter.js';

/** What somebody may do to a case as it stands; it is decided by whom the decision lies with, and not by who proposed it. */
export const escalationActs = (
  actor: Actor,
  { status, proposedBy, proposedFor }: Pick<EscalationCase, 'status' | 'proposedBy' | 'proposedFor'>,
  { matter, step }: { readonly matter: Matter; readonly step: DecisionStep },
): readonly EscalationAct[] => {
  const isHis = ![proposedBy, proposedFor].includes(actor.person) && actor.seats.some(isTurnOf(step, actor.person));
  return ESCALATION_ACTS.filter(
    ([act, possibleIn]) => possibleIn.includes(status) && (act !== 'decide_escalation' || isHis) && mayDo(act, actor, matter),
  ).map(([act]) => act);
};

const ESCALATION_ACTS: readonly (readonly [EscalationAct, readonly EscalationCase['status'][]])[] = [
  ['decide_escalation', ['proposed']],
  ['amend_escalation', ['proposed']],
  ['withdraw_escalation', ['proposed', 'approved']],
  ['dispatch_escalation', ['approved']],
  ['acknowledge_escalation', ['dispatched']],
  ['close_escalation', ['resolved']],
];
