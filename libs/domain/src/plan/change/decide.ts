import { canonicalJson, type Command, type Decider } from '#eventsourcing';
import { isAmong } from '../../access/acting.js';
import { factId } from '../../fact-id.js';
import { forReason, sealedTexts } from '../../sealed-parts.js';
import { contentOf } from '../adopted-plan.js';
import type { PlanFact } from '../plan-events.js';
import { itemOf } from '../plan-facts.js';
import { restatedFaults } from './restated-faults.js';
import {
  evolveRulesChange,
  type KnownRulesChange,
  type ProposedItem,
  type RulesChange,
  type RulesChangeApproved,
  type RulesChangeDeclined,
  type RulesChangeEvent,
  type RulesChangeProposed,
} from './rules-change.js';
import { rulesChangeRefusals as refusals } from './refusals.js';

export type ProposeRulesChange = Command<'ProposeRulesChange', { readonly facts: readonly PlanFact[]; readonly reason: string | null }>;
export type ApproveRulesChange = Command<'ApproveRulesChange', object>;
export type DeclineRulesChange = Command<'DeclineRulesChange', { readonly reason: string }>;

export type RulesChangeCommand = ProposeRulesChange | ApproveRulesChange | DeclineRulesChange;

/** The items in force, by their names. */
export type ItemsInForce = ReadonlyMap<string, object>;

/** What may become of a change of the rules, beside what is in force: one person enters it, another one decides. */
export const rulesChangeDecider = (inForce: ItemsInForce): Decider<RulesChange, RulesChangeCommand, RulesChangeEvent> => ({
  decide: (command, change) => {
    if (command.by === 'clock') throw refusals.notForTheClock();
    if (command.type === 'ProposeRulesChange') return propose(command, change, inForce);
    if (change.status === 'absent') throw refusals.absent();
    return command.type === 'ApproveRulesChange' ? approve(command, change, inForce) : decline(command, change);
  },
  evolve: evolveRulesChange,
  initialState: { status: 'absent' },
});

/** Each item beside what it would replace; what says nothing new is left out. */
export const proposedItems = (facts: readonly PlanFact[], inForce: ItemsInForce): ProposedItem[] =>
  facts
    .map((fact) => ({ item: itemOf(fact), before: inForce.get(itemOf(fact)) ?? null, fact }))
    .filter(({ before, fact }) => !isSame(before, contentOf(fact)));

/** The facts of an approved change, each with an identity of its own, so that none is ever said twice. */
export const factsOfChange = (id: string, { items }: Pick<KnownRulesChange, 'items'>): PlanFact[] =>
  items.map(({ item, fact }) => ({ ...fact, id: factId(id, fact.type, item) }));

const propose = ({ data, by, now }: ProposeRulesChange, change: RulesChange, inForce: ItemsInForce): RulesChangeProposed[] => {
  if (change.status !== 'absent') return [];
  const items = proposedItems(data.facts, inForce);
  if (items.length === 0) throw refusals.nothingNew();
  const faults = restatedFaults(inForce, data.facts);
  if (faults.length > 0) throw refusals.faulty(faults);
  const sealed = sealedTexts({ reason: data.reason ?? undefined });
  return [{ type: 'RulesChangeProposed', data: { items, enteredBy: by }, occurredAt: now, ...sealed }];
};

const approve = (command: ApproveRulesChange, change: KnownRulesChange, inForce: ItemsInForce): RulesChangeApproved[] => {
  if (change.status === 'approved') return [];
  if (change.status === 'declined') throw refusals.declined();
  demandAnotherPerson(command, change);
  const moved = change.items.filter(({ item, before }) => !isSame(before, inForce.get(item) ?? null));
  if (moved.length > 0) throw refusals.stale(moved.map(({ item }) => item));
  // It was sound when it was entered; beside what has come into force since it may no longer be.
  const faults = restatedFaults(
    inForce,
    change.items.map(({ fact }) => fact),
  );
  if (faults.length > 0) throw refusals.faulty(faults);
  return [{ type: 'RulesChangeApproved', data: { approvedBy: command.by }, occurredAt: command.now }];
};

const decline = (command: DeclineRulesChange, change: KnownRulesChange): RulesChangeDeclined[] => {
  if (change.status === 'declined') return [];
  if (change.status === 'approved') throw refusals.approved();
  demandAnotherPerson(command, change);
  return [{ type: 'RulesChangeDeclined', data: { declinedBy: command.by }, ...forReason(command.data.reason.trim(), command.now) }];
};

const demandAnotherPerson = (command: ApproveRulesChange | DeclineRulesChange, { enteredBy, enteredFor }: KnownRulesChange): void => {
  if (isAmong(command, enteredBy, enteredFor)) throw refusals.ownEntry();
};

const isSame = (before: object | null, after: object | null): boolean => canonicalJson(before) === canonicalJson(after);
