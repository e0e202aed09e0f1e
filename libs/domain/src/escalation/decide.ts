import type { Command, Decider } from '#eventsourcing';
import { factId } from '../fact-id.js';
import { Refusal } from '../refusal.js';
import {
  caseId,
  type Escalation,
  type EscalationCase,
  type EscalationEvent,
  type EscalationProposed,
  type EscalationResolved,
  evolveEscalation,
  isPending,
} from './escalation.js';

export type ProposeEscalation = Command<'ProposeEscalation', Omit<EscalationProposed['data'], 'proposedBy'>>;
export type ApproveEscalation = Command<'ApproveEscalation', object>;
export type DeclineEscalation = Command<'DeclineEscalation', { readonly reason: string }>;
export type DispatchEscalation = Command<'DispatchEscalation', { readonly documentNumber: string; readonly channel: string }>;
/** The subject is settled: the case becomes moot before its dispatch, and is resolved after it. */
export type SettleEscalation = Command<'SettleEscalation', EscalationResolved['data']>;

export type EscalationCommand = ProposeEscalation | ApproveEscalation | DeclineEscalation | DispatchEscalation | SettleEscalation;

/** Managers decide: nothing is dispatched without the approval of a person other than the proposer. */
const decide = (command: EscalationCommand, escalation: Escalation): readonly EscalationEvent[] => {
  if (command.type === 'ProposeEscalation') return propose(command, escalation);
  if (escalation.status === 'absent') throw refusals.noSuchCase();
  switch (command.type) {
    case 'ApproveEscalation':
      return approve(command, escalation);
    case 'DeclineEscalation':
      return decline(command, escalation);
    case 'DispatchEscalation':
      return dispatch(command, escalation);
    case 'SettleEscalation':
      return settle(command, escalation);
  }
};

export const escalationDecider: Decider<Escalation, EscalationCommand, EscalationEvent> = {
  decide,
  evolve: evolveEscalation,
  initialState: { status: 'absent' },
};

const propose = ({ data, by, now }: ProposeEscalation, escalation: Escalation): EscalationEvent[] => {
  if (escalation.status !== 'absent') return [];
  const id = factId(caseId(data.subject, data.revision, data.level, data.attempt), 'proposed');
  return [{ type: 'EscalationProposed', data: { ...data, proposedBy: by }, id, occurredAt: now }];
};

const approve = ({ by, now }: ApproveEscalation, escalation: EscalationCase): EscalationEvent[] => {
  decidable(escalation, by);
  return [{ type: 'EscalationApproved', data: { approvedBy: by }, occurredAt: now }];
};

const decline = ({ data, by, now }: DeclineEscalation, escalation: EscalationCase): EscalationEvent[] => {
  decidable(escalation, by);
  if (!data.reason.trim()) throw refusals.reasonMissing();
  const sealed = { reason: { text: data.reason, classification: 'internal' as const } };
  return [{ type: 'EscalationDeclined', data: { declinedBy: by }, occurredAt: now, sealed }];
};

const dispatch = ({ data, by, now }: DispatchEscalation, escalation: EscalationCase): EscalationEvent[] => {
  if (escalation.status === 'dispatched') return [];
  if (by === 'clock' || escalation.status !== 'approved') throw refusals.notApproved();
  return [{ type: 'EscalationDispatched', data: { ...data, dispatchedBy: by }, occurredAt: now }];
};

const settle = ({ data, now }: SettleEscalation, escalation: EscalationCase): EscalationEvent[] => {
  if (isPending(escalation)) return [{ type: 'EscalationMooted', data: {}, occurredAt: now }];
  if (escalation.status === 'dispatched') return [{ type: 'EscalationResolved', data, occurredAt: now }];
  return [];
};

const decidable = ({ status, proposedBy }: EscalationCase, by: string): void => {
  if (by === 'clock') throw refusals.notForTheClock();
  if (status !== 'proposed') throw refusals.alreadyDecided();
  if (by === proposedBy) throw refusals.ownProposal();
};

const refusals = {
  noSuchCase: () =>
    new Refusal('NO_SUCH_CASE', {
      vi: 'Không có đề xuất này. Hãy tải lại danh sách.',
      en: 'There is no such proposal. Load the list again.',
    }),
  notForTheClock: () =>
    new Refusal('NOT_FOR_THE_CLOCK', { vi: 'Đề xuất này phải do một người quyết định.', en: 'A person has to decide on this proposal.' }),
  alreadyDecided: () =>
    new Refusal('ALREADY_DECIDED', {
      vi: 'Đề xuất này đã được quyết định hoặc không còn cần. Hãy tải lại.',
      en: 'This proposal is decided or no longer needed. Load again.',
    }),
  ownProposal: () =>
    new Refusal('OWN_PROPOSAL', {
      vi: 'Người đề xuất không được tự phê duyệt. Hãy trình người khác.',
      en: 'Who proposed it may not approve it. Put it to somebody else.',
    }),
  notApproved: () =>
    new Refusal('NOT_APPROVED', {
      vi: 'Chỉ được phát hành sau khi có người phê duyệt.',
      en: 'It can be dispatched only after a person has approved it.',
    }),
  reasonMissing: () => new Refusal('REASON_MISSING', { vi: 'Hãy ghi lý do từ chối.', en: 'Give the reason for declining.' }),
};
