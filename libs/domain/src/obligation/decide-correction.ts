import { forReason } from '../sealed-parts.js';
import type {
  AcceptCorrectedVersion,
  ApproveCorrection,
  DeclineCorrection,
  RequestCorrection,
  ReturnCorrectedVersion,
  SubmitCorrectedVersion,
} from './commands.js';
import type {
  CorrectedVersionAccepted,
  CorrectedVersionReturned,
  CorrectedVersionSubmitted,
  Correction,
  CorrectionApproved,
  CorrectionDeclined,
  CorrectionRequested,
} from './correction.js';
import { demandReceived } from './demand-received.js';
import { type KnownObligation, versionsReceived } from './obligation.js';
import { refusals } from './refusals.js';
import { sealedContent } from './sealed-content.js';
import { demandAnother, demandAnotherSigner, demandNotHisReport } from './two-persons.js';

/** What was accepted turns out to be wrong. */
export const requestCorrection = ({ data, by, now }: RequestCorrection, obligation: KnownObligation): CorrectionRequested[] => {
  if (obligation.status !== 'accepted') throw refusals.notAccepted(obligation);
  const { count, open } = obligation.corrections;
  if (open?.stage === 'requested') return [];
  if (open !== undefined) throw refusals.correctionUnderWay();
  return [{ type: 'CorrectionRequested', data: { number: count + 1, requestedBy: by }, ...forReason(data.reason, now) }];
};

export const approveCorrection = (command: ApproveCorrection, obligation: KnownObligation): CorrectionApproved[] => {
  const request = underDecision(command, obligation);
  return [{ type: 'CorrectionApproved', data: { request, approvedBy: command.by }, occurredAt: command.now }];
};

export const declineCorrection = (command: DeclineCorrection, obligation: KnownObligation): CorrectionDeclined[] => {
  const request = underDecision(command, obligation);
  return [{ type: 'CorrectionDeclined', data: { request, declinedBy: command.by }, ...forReason(command.data.reason, command.now) }];
};

/** The next version, which no date judges: whether the report was on time was settled by the first. */
export const submitCorrectedVersion = (command: SubmitCorrectedVersion, obligation: KnownObligation): CorrectedVersionSubmitted[] => {
  const { data, by } = command;
  const { request } = at('approved', obligation);
  const { receivedAt, content } = data;
  demandReceived(command);
  const prepared = demandAnotherSigner(command, obligation);
  const version = versionsReceived(obligation) + 1;
  const corrected = { request: request.number, version, receivedAt, ...prepared, submittedBy: by, content };
  return [{ type: 'CorrectedVersionSubmitted', data: corrected, occurredAt: receivedAt, ...sealedContent(data) }];
};

export const acceptCorrectedVersion = (command: AcceptCorrectedVersion, obligation: KnownObligation): CorrectedVersionAccepted[] => {
  const { data, by: acceptedBy, now } = command;
  if (obligation.corrections.open === undefined && obligation.acceptedVersion === data.version) return [];
  const { request, version } = underReview(command, obligation);
  if (version !== data.version) throw refusals.notTheLatestVersion(version);
  return [{ type: 'CorrectedVersionAccepted', data: { request, version, acceptedBy }, occurredAt: now }];
};

/** Sent back without a date: the version that was accepted before still counts. */
export const returnCorrectedVersion = (command: ReturnCorrectedVersion, obligation: KnownObligation): CorrectedVersionReturned[] => {
  const { data, by: returnedBy, now } = command;
  const returned = { ...underReview(command, obligation), returnedBy };
  return [{ type: 'CorrectedVersionReturned', data: returned, ...forReason(data.reason, now) }];
};

const underDecision = (command: ApproveCorrection | DeclineCorrection, obligation: KnownObligation): number => {
  const { request } = at('requested', obligation);
  demandAnother(command, request);
  return request.number;
};

const underReview = (command: AcceptCorrectedVersion | ReturnCorrectedVersion, obligation: KnownObligation) => {
  const { request } = at('submitted', obligation);
  demandNotHisReport(command, obligation);
  return { request: request.number, version: versionsReceived(obligation) };
};

const at = (stage: Correction['stage'], { corrections }: KnownObligation): Correction => {
  if (corrections.open?.stage === stage) return corrections.open;
  throw refusals.noCorrectionAt(stage);
};
