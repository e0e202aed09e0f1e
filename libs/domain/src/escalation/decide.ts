import type { Decider } from '#eventsourcing';
import { isAmong } from '../access/acting.js';
import { factId } from '../fact-id.js';
import { forReason, sealedTexts } from '../sealed-parts.js';
import type {
  AcknowledgeEscalation,
  AmendEscalation,
  ApproveEscalation,
  CloseEscalation,
  DeclineEscalation,
  DeferEscalation,
  DispatchEscalation,
  EscalationCommand,
  ProposeEscalation,
  SettleEscalation,
  WithdrawEscalation,
} from './commands.js';
import { escalateFurther, markUnanswered, reassignApproval, remindApprover } from './decide-step.js';
import {
  awaitsOutcome,
  caseId,
  type Escalation,
  type EscalationCase,
  type EscalationEvent,
  evolveEscalation,
  isPending,
} from './escalation.js';
import { escalationRefusals as refusals } from './refusals.js';

/** Managers decide: nothing is dispatched without the approval of a person other than the proposer. */
const decide = (command: EscalationCommand, escalation: Escalation): readonly EscalationEvent[] => {
  if (command.type === 'ProposeEscalation') return propose(command, escalation);
  if (escalation.status === 'absent') throw refusals.noSuchCase();
  if (command.by === 'clock' && !isForTheClock(command)) throw refusals.notForTheClock();
  switch (command.type) {
    case 'AmendEscalation':
      return amend(command, escalation);
    case 'ApproveEscalation':
      return approve(command, escalation);
    case 'DeclineEscalation':
      return decline(command, escalation);
    case 'DeferEscalation':
      return defer(command, escalation);
    case 'WithdrawEscalation':
      return withdraw(command, escalation);
    case 'DispatchEscalation':
      return dispatch(command, escalation);
    case 'AcknowledgeEscalation':
      return acknowledge(command, escalation);
    case 'SettleEscalation':
      return settle(command, escalation);
    case 'CloseEscalation':
      return close(command, escalation);
    case 'RemindApprover':
      return remindApprover(command, escalation);
    case 'ReassignApproval':
      return reassignApproval(command, escalation);
    case 'MarkUnanswered':
      return markUnanswered(command, escalation);
    case 'EscalateFurther':
      return escalateFurther(command, escalation);
  }
};

export const escalationDecider: Decider<Escalation, EscalationCommand, EscalationEvent> = {
  decide,
  evolve: evolveEscalation,
  initialState: { status: 'absent' },
};

const propose = ({ data, by, now }: ProposeEscalation, escalation: Escalation): EscalationEvent[] => {
  if (escalation.status !== 'absent') {
    if (by === 'clock' || by === escalation.proposedBy) return [];
    throw refusals.alreadyProposed();
  }
  const { draft, reason, ...proposed } = data;
  const id = factId(caseId(data.subject, data.revision, data.level, data.attempt), 'proposed');
  return [{ type: 'EscalationProposed', data: { ...proposed, proposedBy: by }, id, occurredAt: now, ...sealedTexts({ draft, reason }) }];
};

const amend = ({ data, by, now }: AmendEscalation, { status }: EscalationCase): EscalationEvent[] => {
  if (status !== 'proposed') throw refusals.alreadyDecided();
  if (!data.draft.trim()) throw refusals.textMissing();
  return [{ type: 'EscalationAmended', data: { amendedBy: by }, occurredAt: now, ...sealedTexts({ draft: data.draft }) }];
};

const approve = (command: ApproveEscalation, escalation: EscalationCase): EscalationEvent[] => {
  const { data, by, now } = command;
  demandDecidable(command, escalation);
  const amended = data.draft === undefined ? [] : amend({ ...command, type: 'AmendEscalation', data: { draft: data.draft } }, escalation);
  const sealed = amended.length > 0 ? {} : sealedTexts({ text: data.text });
  return [...amended, { type: 'EscalationApproved', data: { approvedBy: by }, occurredAt: now, ...sealed }];
};

const decline = (command: DeclineEscalation, escalation: EscalationCase): EscalationEvent[] => {
  demandDecidable(command, escalation);
  const { data, by, now } = command;
  return [{ type: 'EscalationDeclined', data: { declinedBy: by }, ...forReason(data.reason, now) }];
};

const defer = (command: DeferEscalation, escalation: EscalationCase): EscalationEvent[] => {
  demandDecidable(command, escalation);
  const { data, by, now } = command;
  if (data.endsAt <= now || (escalation.deferredUntil ?? '') >= data.until) throw refusals.dayPassed(data.until);
  return [{ type: 'EscalationDeferred', data: { until: data.until, deferredBy: by }, ...forReason(data.reason, now) }];
};

const withdraw = ({ data, by, now }: WithdrawEscalation, escalation: EscalationCase): EscalationEvent[] => {
  if (!isPending(escalation)) throw refusals.alreadyDecided();
  return [{ type: 'EscalationWithdrawn', data: { withdrawnBy: by }, ...forReason(data.reason, now) }];
};

const dispatch = ({ data, by, now }: DispatchEscalation, escalation: EscalationCase): EscalationEvent[] => {
  const { documentNumber } = escalation;
  if (documentNumber !== undefined && documentNumber !== data.documentNumber) throw refusals.alreadyDispatched(documentNumber);
  if (awaitsOutcome(escalation)) return [];
  if (escalation.status !== 'approved') throw refusals.notApproved();
  const { text, ...document } = data;
  return [{ type: 'EscalationDispatched', data: { ...document, dispatchedBy: by }, occurredAt: now, ...sealedTexts({ text }) }];
};

const acknowledge = ({ by, now }: AcknowledgeEscalation, { status }: EscalationCase): EscalationEvent[] => {
  if (status === 'acknowledged') return [];
  if (status !== 'dispatched') throw refusals.notDispatched();
  return [{ type: 'EscalationAcknowledged', data: { acknowledgedBy: by }, occurredAt: now }];
};

const settle = ({ data, now }: SettleEscalation, escalation: EscalationCase): EscalationEvent[] => {
  if (isPending(escalation)) return [{ type: 'EscalationMooted', data: {}, occurredAt: now }];
  if (awaitsOutcome(escalation)) return [{ type: 'EscalationResolved', data, occurredAt: now }];
  return [];
};

const close = ({ data: { outcome }, by, now }: CloseEscalation, escalation: EscalationCase): EscalationEvent[] => {
  const closed = { type: 'EscalationClosed', data: { closedBy: by }, occurredAt: now } as const;
  if (escalation.status === 'closed') return [];
  if (escalation.status === 'resolved') return [closed];
  if (outcome === undefined || !awaitsOutcome(escalation)) throw refusals.notSettled();
  return [{ type: 'EscalationResolved', data: { outcome }, occurredAt: now }, closed];
};

/** Whoever decides is another person than who proposed it, and so is in whose name he decides. */
const demandDecidable = (command: EscalationCommand, { status, proposedBy, proposedFor }: EscalationCase): void => {
  if (status !== 'proposed') throw refusals.alreadyDecided();
  if (isAmong(command, proposedBy, proposedFor)) throw refusals.ownProposal();
};

const isForTheClock = ({ type }: EscalationCommand): boolean => FOR_THE_CLOCK.has(type);

const FOR_THE_CLOCK: ReadonlySet<EscalationCommand['type']> = new Set<EscalationCommand['type']>([
  'ProposeEscalation',
  'SettleEscalation',
  'RemindApprover',
  'ReassignApproval',
  'MarkUnanswered',
  'EscalateFurther',
]);
