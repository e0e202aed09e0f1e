import type { Decider } from '#eventsourcing';
import { factId, timeFactId } from '../fact-id.js';
import { forReason, inWords, sealedTexts } from '../sealed-parts.js';
import type {
  AcceptReport,
  CancelObligation,
  CloseAsMissing,
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
  acceptCorrectedVersion,
  approveCorrection,
  declineCorrection,
  requestCorrection,
  returnCorrectedVersion,
  submitCorrectedVersion,
} from './decide-correction.js';
import { declineExcuse, excuseObligation, requestExcuse } from './decide-excuse.js';
import { giveExplanation, requestExplanation } from './decide-explanation.js';
import { declineExtension, grantExtension, requestExtension } from './decide-extension.js';
import { confirmReceipt, enterReceipt, rejectReceipt } from './decide-out-of-band.js';
import { demandMayDraft } from './demand-may-draft.js';
import { demandReceived } from './demand-received.js';
import { judged } from './judged.js';
import { demandEndOfDay } from './new-date.js';
import type { ObligationEvent } from './events.js';
import { evolveObligation } from './evolve.js';
import { ABSENT, awaitsReview, isKnown, isOwed, type KnownObligation, mayHandIn, type Obligation, reportDue } from './obligation.js';
import { refusals } from './refusals.js';
import { sealedContent } from './sealed-content.js';
import { demandAnotherSigner, demandNotHisReport } from './two-persons.js';

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
    case 'RequestExtension':
      return requestExtension(command, obligation);
    case 'DeclineExtension':
      return declineExtension(command, obligation);
    case 'RequestExcuse':
      return requestExcuse(command, obligation);
    case 'DeclineExcuse':
      return declineExcuse(command, obligation);
    case 'EnterReceipt':
      return enterReceipt(command, obligation);
    case 'ConfirmReceipt':
      return confirmReceipt(command, obligation);
    case 'RejectReceipt':
      return rejectReceipt(command, obligation);
    case 'RequestCorrection':
      return requestCorrection(command, obligation);
    case 'ApproveCorrection':
      return approveCorrection(command, obligation);
    case 'DeclineCorrection':
      return declineCorrection(command, obligation);
    case 'SubmitCorrectedVersion':
      return submitCorrectedVersion(command, obligation);
    case 'AcceptCorrectedVersion':
      return acceptCorrectedVersion(command, obligation);
    case 'ReturnCorrectedVersion':
      return returnCorrectedVersion(command, obligation);
    case 'RequestExplanation':
      return requestExplanation(command, obligation);
    case 'GiveExplanation':
      return giveExplanation(command, obligation);
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
  demandMayDraft(obligation);
  if (obligation.draft?.digest === data.digest) return [];
  return [{ type: 'DraftSaved', data: { digest: data.digest, savedBy: by }, occurredAt: now, ...sealedTexts({ content: data.text }) }];
};

const submitReport = (command: SubmitReport, obligation: KnownObligation): ObligationEvent[] => {
  const { data, by } = command;
  const { receivedAt, content } = data;
  if (!mayHandIn(obligation)) throw refusals.nothingToHandIn(obligation);
  demandReceived(command);
  const prepared = demandAnotherSigner(command, obligation);
  const handing = judged(obligation, { receivedAt, ...prepared, submittedBy: by, content });
  return [
    {
      type: handing.version === 1 ? 'ReportSubmitted' : 'ReportResubmitted',
      data: handing,
      occurredAt: receivedAt,
      ...sealedContent(data),
    },
  ];
};

const returnReport = (command: ReturnReport, obligation: KnownObligation): ObligationEvent[] => {
  const { data, by, now } = command;
  const version = underReview(command, obligation);
  demandEndOfDay(data);
  if (data.dueAt <= now) throw refusals.datePassed();
  // Mending is never asked for earlier than the report itself is.
  if (data.dueAt < reportDue(obligation).dueAt) throw refusals.cureBeforeDue(reportDue(obligation).lastDay);
  const returned = { version, returnedBy: by, revision: obligation.due.revision + 1, lastDay: data.lastDay, dueAt: data.dueAt };
  return [{ type: 'ReportReturned', data: returned, ...forReason(data.reason, now) }];
};

const acceptReport = (command: AcceptReport, obligation: KnownObligation): ObligationEvent[] => {
  const { data, by, now } = command;
  if (obligation.status === 'accepted' && data.version === obligation.versions.length) return [];
  const version = underReview(command, obligation);
  if (version !== data.version) throw refusals.notTheLatestVersion(version);
  return [{ type: 'ReportAccepted', data: { version, acceptedBy: by }, occurredAt: now }];
};

const issueUrging = ({ data, by, now }: IssueUrging, obligation: KnownObligation): ObligationEvent[] => {
  if (!isOwed(obligation)) throw refusals.nothingToHandIn(obligation);
  const urging = { number: obligation.urgings + 1, urgedBy: by };
  return [{ type: 'UrgingIssued', data: urging, occurredAt: now, ...inWords('text', data.text) }];
};

const closeAsMissing = ({ by, now }: CloseAsMissing, obligation: KnownObligation): ObligationEvent[] => {
  if (obligation.closedMissing) return [];
  if (!obligation.overdue) throw refusals.notOverdue(obligation);
  return [{ type: 'ObligationClosedMissing', data: { closedBy: by }, occurredAt: now }];
};

const cancelObligation = ({ data, by, now }: CancelObligation, obligation: KnownObligation): ObligationEvent[] => {
  if (obligation.status === 'cancelled') return [];
  if (!isOwed(obligation)) throw refusals.nothingToHandIn(obligation);
  return [{ type: 'ObligationCancelled', data: { cancelledBy: by }, ...forReason(data.reason, now) }];
};

const transferObligation = ({ data, by, now }: TransferObligation, obligation: KnownObligation): ObligationEvent[] => {
  if (obligation.owner === data.to) return [];
  if (obligation.recipient === data.to) throw refusals.transferToRecipient(data.to);
  if (!isOwed(obligation)) throw refusals.nothingToHandIn(obligation);
  return [
    { type: 'ObligationTransferred', data: { from: obligation.owner, to: data.to, transferredBy: by }, ...forReason(data.reason, now) },
  ];
};

/** The version that waits for the recipient; nobody reviews what he prepared or signed. */
const underReview = (command: AcceptReport | ReturnReport, obligation: KnownObligation): number => {
  const latest = obligation.versions.at(-1);
  if (latest === undefined || !awaitsReview(obligation)) throw refusals.nothingToReview(obligation);
  demandNotHisReport(command, obligation);
  return latest.version;
};

const isForTheClock = ({ type }: ObligationCommand): boolean =>
  type === 'IssueReminder' || type === 'MarkOverdue' || type === 'RecalculateDueDate';
