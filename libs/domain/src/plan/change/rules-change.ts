import type { Event } from '#eventsourcing';
import { actingForIn } from '../../access/acting.js';
import type { PlanFact } from '../plan-events.js';

/*
 * rules change  something else that the rules are to say (calendar, duty, policy, target, unit); stream `rules/{id}`. One person enters
 *               it, another approves it, and in the transaction of the approval its facts stand in their own streams.
 */

/** One item as it is to be, and as it was in force when that was entered; null where it is new. */
export interface ProposedItem {
  readonly item: string;
  readonly before: object | null;
  readonly fact: PlanFact;
}

/** With the sealed part `reason` where one was given. Nothing changes by it. */
export type RulesChangeProposed = Event<'RulesChangeProposed', { readonly items: readonly ProposedItem[]; readonly enteredBy: string }>;
/** From here on its facts hold; they stand in the same transaction, and name the change as their cause. */
export type RulesChangeApproved = Event<'RulesChangeApproved', { readonly approvedBy: string }>;
/** With the sealed part `reason`. */
export type RulesChangeDeclined = Event<'RulesChangeDeclined', { readonly declinedBy: string }>;

export type RulesChangeEvent = RulesChangeProposed | RulesChangeApproved | RulesChangeDeclined;

export type RulesChangeStatus = 'proposed' | 'approved' | 'declined';

export type KnownRulesChange = {
  readonly status: RulesChangeStatus;
  readonly items: readonly ProposedItem[];
  readonly enteredBy: string;
  /** In whose name it was entered, where not in his own. */
  readonly enteredFor?: string;
};

export type RulesChange = { readonly status: 'absent' } | KnownRulesChange;

export const RULES_CATEGORY = 'rules';

export const rulesChangeStream = (id: string): string => `${RULES_CATEGORY}/${id}`;

/** The id of a change by its stream. */
export const rulesChangeIdOf = (stream: string): string => stream.slice(rulesChangeStream('').length);

export const evolveRulesChange = (change: RulesChange, event: RulesChangeEvent): RulesChange => {
  if (event.type === 'RulesChangeProposed') {
    const enteredFor = actingForIn(event.data)?.person;
    const { items, enteredBy } = event.data;
    return { status: 'proposed', items, enteredBy, ...(enteredFor !== undefined && { enteredFor }) };
  }
  if (change.status === 'absent') return change;
  return { ...change, status: event.type === 'RulesChangeApproved' ? 'approved' : 'declined' };
};
