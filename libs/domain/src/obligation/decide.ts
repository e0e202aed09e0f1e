import type { Decider, Instant, SealedText } from '#eventsourcing';
import { factId, timeFactId } from '../fact-id.js';
import type {
  AcceptReport,
  CancelObligation,
  CloseAsMissing,
  ExcuseObligation,
  GrantExtension,
  IssueReminder,
  IssueUrging,
  MarkOverdue,
  ObligationCommand,
  OpenObligation,
  RecalculateDueDate,
  ReturnReport,
  SaveDraft,
  SubmitReport,
  TransferObligation,
} from './commands.js';
import {
  ABSENT,
  awaitsReview,
  evolveObligation,
  isKnown,
  isOwed,
  type KnownObligation,
  mayHandIn,
  type Obligation,
  type ObligationEvent,
  reportDue,
} from './obligation.js';
import { refusals } from './refusals.js';

/** What may happen to an obligation: the state machine of a report, one function per command. */
const decide = (command: ObligationCommand, obligation: Obligation): readonly ObligationEvent[] => {
  if (command.type === 'OpenObligation') return openObligation(command, obligation);
  if (!isKnown(obligation)) throw refusals.notOpened();
  if (command.by === 'clock' && !isForTheClock(command)) throw refusals.notForTheClock();
  switch (command.type) {
    case 'IssueReminder':
      return issueReminder(command, obligation);
    case 'MarkOverdue':
      return markOverdue(command, obligation);
    case 'RecalculateDueDate':
      return recalculateDueDate(command, obligation);
    case 'SaveDraft':
      return saveDraft(command, obligation);
    case 'SubmitReport':
      return submitReport(command, obligation);
    case 'ReturnReport':
      return returnReport(command, obligation);
    case 'AcceptReport':
      return acceptReport(command, obligation);
    case 'IssueUrging':
      return issueUrging(command, obligation);
    case 'GrantExtension':
      return grantExtension(command, obligation);
    case 'ExcuseObligation':
      return excuseObligation(command, obligation);
    case 'CloseAsMissing':
      return closeAsMissing(command, obligation);
    case 'CancelObligation':
      return cancelObligation(command, obligation);
    case 'TransferObligation':
      return transferObligation(command, obligation);
  }
};

export const obligationDecider: Decider<Obligation, ObligationCommand, ObligationEvent> = {
  decide,
  evolve: evolveObligation,
  initialState: ABSENT,
};

const openObligation = ({ data, now }: OpenObligation, obligation: Obligation): ObligationEvent[] => {
  if (isKnown(obligation)) return [];
  const { obligation: id, ...opened } = data;
  return [{ type: 'ObligationOpened', data: opened, id: factId(id, 'opened'), occurredAt: now }];
};

const issueReminder = ({ data, now }: IssueReminder, obligation: KnownObligation): ObligationEvent[] => {
  const { obligation: id, ...reminder } = data;
  const { due, spokenSteps, lastRemindedOn } = obligation;
  const spoken = spokenSteps.includes(data.step) || lastRemindedOn === data.issuedOn;
  if (!isOwed(obligation) || due.revision !== data.revision || now >= due.dueAt || spoken) return [];
  return [{ type: 'ReminderIssued', data: reminder, id: timeFactId(id, 'reminder', data.revision, data.day), occurredAt: now }];
};

const markOverdue = ({ data, now }: MarkOverdue, obligation: KnownObligation): ObligationEvent[] => {
  const { revision, lastDay, dueAt } = obligation.due;
  if (!isOwed(obligation) || obligation.overdue || revision !== data.revision || now < dueAt) return [];
  const id = timeFactId(data.obligation, 'overdue', revision, lastDay);
  return [{ type: 'ObligationBecameOverdue', data: { revision, lastDay, dueAt, passedOver: data.passedOver }, id, occurredAt: dueAt }];
};

const recalculateDueDate = ({ data, now }: RecalculateDueDate, obligation: KnownObligation): ObligationEvent[] => {
  const { obligation: id, revision, lastDay, dueAt, calendarVersion, sentence } = data;
  const { due } = obligation;
  // An instant that has passed is never moved, and what people decided (an extension, a cure date) is not the calendar's to change.
  const movable =
    isOwed(obligation) && due.revision === revision && due.dueAt > now && (due.cause === 'rule' || due.cause === 'recalculation');
  if (!movable || due.lastDay === lastDay) return [];
  const moved = { revision: revision + 1, oldDueAt: due.dueAt, lastDay, dueAt, calendarVersion, sentence };
  return [{ type: 'DueDateRecalculated', data: moved, id: timeFactId(id, 'recalculated', revision + 1, lastDay), occurredAt: now }];
};

const saveDraft = ({ data, by, now }: SaveDraft, obligation: KnownObligation): ObligationEvent[] => {
  if (!mayHandIn(obligation)) throw refusals.nothingToHandIn(obligation);
  if (obligation.draftDigest === data.digest) return [];
  return [{ type: 'DraftSaved', data: { digest: data.digest, savedBy: by }, occurredAt: now, ...sealedIn({ content: data.text }) }];
};

const submitReport = ({ data, by, now }: SubmitReport, obligation: KnownObligation): ObligationEvent[] => {
  if (!mayHandIn(obligation)) throw refusals.nothingToHandIn(obligation);
  if (data.receivedAt > now) throw refusals.receiptAhead();
  if (data.content.kind === 'nil' && !data.nilReason?.trim()) throw refusals.nilWithoutReason();
  const preparedBy = data.preparedBy ?? obligation.draftSavedBy;
  if (preparedBy === undefined) throw refusals.preparerMissing();
  if (preparedBy === by) throw refusals.preparedBySigner();
  const { lastDay, dueAt } = obligation.due;
  const handing = {
    version: obligation.versions.length + 1,
    receivedAt: data.receivedAt,
    lastDay,
    dueAt,
    onTime: data.receivedAt < dueAt,
    preparedBy,
    submittedBy: by,
    content: data.content,
  };
  const parts = sealedIn(data.content.kind === 'nil' ? { nilReason: data.nilReason } : { content: data.text });
  return [{ type: handing.version === 1 ? 'ReportSubmitted' : 'ReportResubmitted', data: handing, occurredAt: data.receivedAt, ...parts }];
};

const returnReport = ({ data, by, now }: ReturnReport, obligation: KnownObligation): ObligationEvent[] => {
  const version = underReview(obligation, by);
  if (data.dueAt <= now) throw refusals.datePassed();
  // Mending is never asked for earlier than the report itself is.
  if (data.dueAt < reportDue(obligation).dueAt) throw refusals.cureBeforeDue(reportDue(obligation).lastDay);
  const returned = { version, returnedBy: by, revision: obligation.due.revision + 1, lastDay: data.lastDay, dueAt: data.dueAt };
  return [{ type: 'ReportReturned', data: returned, ...because(data.reason, now) }];
};

const acceptReport = ({ data, by, now }: AcceptReport, obligation: KnownObligation): ObligationEvent[] => {
  if (obligation.status === 'accepted' && data.version === obligation.versions.length) return [];
  const version = underReview(obligation, by);
  if (version !== data.version) throw refusals.notTheLatestVersion(version);
  return [{ type: 'ReportAccepted', data: { version, acceptedBy: by }, occurredAt: now }];
};

const issueUrging = ({ data, by, now }: IssueUrging, obligation: KnownObligation): ObligationEvent[] => {
  if (!isOwed(obligation)) throw refusals.nothingToHandIn(obligation);
  if (!data.text.trim()) throw refusals.reasonMissing();
  const urging = { number: obligation.urgings + 1, urgedBy: by };
  return [{ type: 'UrgingIssued', data: urging, occurredAt: now, sealed: { text: internal(data.text) } }];
};

const grantExtension = ({ data, by, now }: GrantExtension, obligation: KnownObligation): ObligationEvent[] => {
  if (!isOwed(obligation)) throw refusals.nothingToHandIn(obligation);
  if (now >= obligation.due.dueAt) throw refusals.extensionAfterDue(obligation.due.lastDay);
  if (data.dueAt <= obligation.due.dueAt) throw refusals.notAnExtension(obligation.due.lastDay);
  const granted = { revision: obligation.due.revision + 1, lastDay: data.lastDay, dueAt: data.dueAt, grantedBy: by };
  return [{ type: 'ExtensionGranted', data: granted, ...because(data.reason, now) }];
};

const excuseObligation = ({ data, by, now }: ExcuseObligation, obligation: KnownObligation): ObligationEvent[] => {
  if (obligation.status === 'excused') return [];
  if (!isOwed(obligation)) throw refusals.nothingToHandIn(obligation);
  return [{ type: 'ObligationExcused', data: { excusedBy: by }, ...because(data.reason, now) }];
};

const closeAsMissing = ({ by, now }: CloseAsMissing, obligation: KnownObligation): ObligationEvent[] => {
  if (obligation.closedMissing) return [];
  if (!obligation.overdue) throw refusals.notOverdue(obligation);
  return [{ type: 'ObligationClosedMissing', data: { closedBy: by }, occurredAt: now }];
};

const cancelObligation = ({ data, by, now }: CancelObligation, obligation: KnownObligation): ObligationEvent[] => {
  if (obligation.status === 'cancelled') return [];
  if (!isOwed(obligation)) throw refusals.nothingToHandIn(obligation);
  return [{ type: 'ObligationCancelled', data: { cancelledBy: by }, ...because(data.reason, now) }];
};

const transferObligation = ({ data, by, now }: TransferObligation, obligation: KnownObligation): ObligationEvent[] => {
  if (obligation.owner === data.to) return [];
  if (!isOwed(obligation)) throw refusals.nothingToHandIn(obligation);
  return [
    { type: 'ObligationTransferred', data: { from: obligation.owner, to: data.to, transferredBy: by }, ...because(data.reason, now) },
  ];
};

/** The version that waits for the recipient; nobody reviews what he prepared or signed. */
const underReview = (obligation: KnownObligation, by: string): number => {
  const latest = obligation.versions.at(-1);
  if (latest === undefined || !awaitsReview(obligation)) throw refusals.nothingToReview(obligation);
  if (obligation.versions.some(({ preparedBy, submittedBy }) => by === preparedBy || by === submittedBy)) throw refusals.ownReport();
  return latest.version;
};

const isForTheClock = ({ type }: ObligationCommand): boolean =>
  type === 'IssueReminder' || type === 'MarkOverdue' || type === 'RecalculateDueDate';

const because = (reason: string, now: Instant) => {
  if (!reason.trim()) throw refusals.reasonMissing();
  return { occurredAt: now, sealed: { reason: internal(reason) } };
};

const sealedIn = (parts: Readonly<Record<string, string | undefined>>) => {
  const given = Object.entries(parts).flatMap(([name, text]) => (text === undefined ? [] : [[name, internal(text)] as const]));
  return given.length === 0 ? {} : { sealed: Object.fromEntries(given) };
};

const internal = (text: string): SealedText => ({ text, classification: 'internal' });
