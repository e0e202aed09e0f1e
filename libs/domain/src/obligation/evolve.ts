import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { type DueSentence, movedSentence } from '../duty/due-sentence.js';
import { answered, asked, NOT_ASKED } from './asked.js';
import { evolveCorrections, NO_CORRECTIONS } from './correction.js';
import type { ObligationEvent, ObligationOpened } from './events.js';
import type { Handing } from './handing.js';
import { type Due, isKnown, type KnownObligation, type Obligation } from './obligation.js';
import type { ReportReceivedOutOfBand } from './out-of-band.js';
import type { ExtensionGranted } from './requests.js';

/** An obligation after what happened; it never refuses, since that is past. */
export const evolveObligation = (obligation: Obligation, event: ObligationEvent): Obligation => {
  if (event.type === 'ObligationOpened') return opened(event.data);
  return isKnown(obligation) ? next(obligation, event) : obligation;
};

const opened = (data: ObligationOpened['data']): KnownObligation => ({
  status: 'open',
  unit: data.unit,
  owner: data.unit,
  recipient: data.recipient,
  duty: data.duty,
  level: data.level,
  period: data.period,
  policy: data.policy,
  opensAt: data.opensAt,
  calendarVersion: data.calendarVersion,
  sentence: data.sentence,
  originalDueAt: data.dueAt,
  due: { revision: 0, cause: 'rule', lastDay: data.lastDay, dueAt: data.dueAt },
  spokenSteps: [],
  overdue: false,
  draft: null,
  versions: [],
  urgings: 0,
  closedMissing: false,
  extension: NOT_ASKED,
  excuse: NOT_ASKED,
  explanation: NOT_ASKED,
  receipt: NOT_ASKED,
  corrections: NO_CORRECTIONS,
});

const next = (obligation: KnownObligation, event: Exclude<ObligationEvent, ObligationOpened>): KnownObligation => {
  switch (event.type) {
    case 'ReminderIssued':
      return {
        ...obligation,
        spokenSteps: [...obligation.spokenSteps, event.data.step, ...event.data.passedOver],
        lastRemindedOn: event.data.issuedOn,
      };
    case 'DraftSaved':
      return { ...obligation, draft: event.data };
    case 'ReportSubmitted':
    case 'ReportResubmitted':
      return handedIn(obligation, event.data);
    case 'ReportReceivedOutOfBand':
      return { ...handedIn(obligation, handingOf(event.data)), receipt: answered(obligation.receipt) };
    case 'ReportReturned':
      return {
        ...obligation,
        status: 'returned',
        ...dated(event.data, 'cure', event.occurredAt),
        sentence: movedBy('return', obligation, event.data),
      };
    case 'ReportAccepted':
      return { ...obligation, status: 'accepted', acceptedVersion: event.data.version };
    case 'ObligationBecameOverdue':
      return {
        ...obligation,
        spokenSteps: [...obligation.spokenSteps, ...event.data.passedOver],
        overdue: true,
      };
    case 'UrgingIssued':
      return { ...obligation, urgings: event.data.number };
    case 'ExtensionGranted':
      return extended(obligation, event);
    case 'DueDateRecalculated':
      return {
        ...obligation,
        ...dated(event.data, 'recalculation', event.occurredAt),
        calendarVersion: event.data.calendarVersion,
        sentence: event.data.sentence,
      };
    case 'ObligationExcused':
      return { ...withoutRequests(obligation), status: 'excused', overdue: false };
    case 'ObligationClosedMissing':
      return { ...withoutRequests(obligation), status: 'closed_missing', closedMissing: true };
    case 'ObligationCancelled':
      return { ...withoutRequests(obligation), status: 'cancelled', overdue: false };
    case 'ObligationTransferred':
      return { ...obligation, owner: event.data.to };
    case 'ExtensionRequested':
      return { ...obligation, extension: asked(event.data) };
    case 'ExtensionDeclined':
      return { ...obligation, extension: answered(obligation.extension) };
    case 'ExcuseRequested':
      return { ...obligation, excuse: asked(event.data) };
    case 'ExcuseDeclined':
      return { ...obligation, excuse: answered(obligation.excuse) };
    case 'ExplanationRequested':
      return { ...obligation, explanation: asked(event.data) };
    case 'ExplanationGiven':
      return { ...obligation, explanation: answered(obligation.explanation) };
    case 'OutOfBandReceiptEntered':
      return { ...obligation, receipt: asked(event.data) };
    case 'OutOfBandReceiptRejected':
      return { ...obligation, receipt: answered(obligation.receipt) };
    case 'CorrectionRequested':
    case 'CorrectionDeclined':
    case 'CorrectedVersionSubmitted':
    case 'CorrectedVersionReturned':
      return { ...obligation, corrections: evolveCorrections(obligation.corrections, event) };
    case 'CorrectionApproved':
      // What was drafted for the accepted version says nothing of who prepares the next one.
      return { ...obligation, draft: null, corrections: evolveCorrections(obligation.corrections, event) };
    case 'CorrectedVersionAccepted':
      return {
        ...obligation,
        corrections: evolveCorrections(obligation.corrections, event),
        acceptedVersion: event.data.version,
      };
  }
};

/** A version came in: it is no longer overdue, and what was asked of its date is overtaken. */
const handedIn = (obligation: KnownObligation, handing: Handing): KnownObligation => ({
  ...withoutRequests(obligation),
  status: handing.version === 1 ? 'submitted' : 'resubmitted',
  overdue: false,
  versions: [...obligation.versions, handing],
});

const handingOf = (received: ReportReceivedOutOfBand['data']): Handing => {
  const { version, receivedAt, lastDay, dueAt, onTime, preparedBy, submittedBy, content } = received;
  return { version, receivedAt, lastDay, dueAt, onTime, preparedBy, submittedBy, content };
};

const extended = (obligation: KnownObligation, { data, occurredAt }: ExtensionGranted): KnownObligation => {
  const { due, ...steps } = dated(data, 'extension', occurredAt);
  return {
    ...obligation,
    ...steps,
    due: { ...due, extendedFrom: obligation.due.extendedFrom ?? obligation.due.lastDay },
    sentence: movedBy('extension', obligation, data),
    extension: answered(obligation.extension),
  };
};

const withoutRequests = (obligation: KnownObligation): KnownObligation => ({
  ...obligation,
  extension: answered(obligation.extension),
  excuse: answered(obligation.excuse),
});

type Redating = { readonly revision: number; readonly lastDay: LocalDay; readonly dueAt: Instant };

const movedBy = (by: 'extension' | 'return', { sentence, due }: KnownObligation, { lastDay }: Redating): DueSentence =>
  movedSentence(sentence, lastDay, { by, from: due.lastDay });

const dated = ({ revision, lastDay, dueAt }: Redating, cause: Due['cause'], setAt: Instant | undefined) => ({
  due: { revision, cause, lastDay, dueAt, ...(setAt !== undefined && { setAt }) },
  spokenSteps: [],
});
