import type { Event, Instant } from '#eventsourcing';
import type { CoveredDays } from '../calendar/due-rule.js';
import type { LocalDay } from '../calendar/local-day.js';
import { type DueSentence, movedSentence } from '../duty/due-sentence.js';
import { answered, type Asked, asked, NOT_ASKED } from './asked.js';
import { type CorrectionEvent, type Corrections, evolveCorrections, NO_CORRECTIONS } from './correction.js';
import type { Handing } from './handing.js';
import type { EnteredReceipt, OutOfBandReceiptEntered, OutOfBandReceiptRejected, ReportReceivedOutOfBand } from './out-of-band.js';
import type {
  ExcuseDeclined,
  ExcuseRequested,
  ExplanationGiven,
  ExplanationRequested,
  ExtensionDeclined,
  ExtensionGranted,
  ExtensionRequested,
  ObligationExcused,
} from './requests.js';

/*
 * obligation  one duty in one period for one unit; the thing that can be late. Its stream is for ever; who owes it is state.
 * revision    counts the due dates an obligation has had: the first, extensions, recalculations, cure dates
 * owed        nothing is handed in that the recipient has not sent back, and nobody has closed or ended it
 */

export type ObligationOpened = Event<
  'ObligationOpened',
  {
    readonly unit: string;
    readonly recipient: string;
    readonly duty: string;
    readonly level: string;
    readonly period: string;
    readonly policy: string;
    readonly opensAt: Instant;
    readonly lastDay: LocalDay;
    readonly dueAt: Instant;
    readonly covered: CoveredDays;
    readonly calendarVersion: string;
    readonly sentence: DueSentence;
  }
>;
/** A reminder is owed: what became of the notice is told by the notice's own events. */
export type ReminderIssued = Event<
  'ReminderIssued',
  {
    readonly revision: number;
    readonly step: number;
    readonly day: LocalDay;
    readonly issuedOn: LocalDay;
    readonly passedOver: readonly number[];
  }
>;
/** With the sealed part `content`: what the digest was made of. */
export type DraftSaved = Event<'DraftSaved', { readonly digest: string; readonly savedBy: string }>;
/** With the sealed part `content`, or `nilReason` where there is nothing to report. */
export type ReportSubmitted = Event<'ReportSubmitted', Handing>;
export type ReportResubmitted = Event<'ReportResubmitted', Handing>;
/** The cure date is the last day to mend it: a due date of its own. */
export type ReportReturned = Event<
  'ReportReturned',
  { readonly version: number; readonly returnedBy: string; readonly revision: number; readonly lastDay: LocalDay; readonly dueAt: Instant }
>;
export type ReportAccepted = Event<'ReportAccepted', { readonly version: number; readonly acceptedBy: string }>;
/** Bears the due instant as its own; recorded once per revision, after the settling time. */
export type ObligationBecameOverdue = Event<
  'ObligationBecameOverdue',
  { readonly revision: number; readonly lastDay: LocalDay; readonly dueAt: Instant; readonly passedOver: readonly number[] }
>;
export type UrgingIssued = Event<'UrgingIssued', { readonly number: number; readonly urgedBy: string }>;
export type DueDateRecalculated = Event<
  'DueDateRecalculated',
  {
    readonly revision: number;
    readonly oldDueAt: Instant;
    readonly lastDay: LocalDay;
    readonly dueAt: Instant;
    readonly calendarVersion: string;
    readonly sentence: DueSentence;
  }
>;
/** Ends reminding and escalation, not the report: what comes later takes its full course. */
export type ObligationClosedMissing = Event<'ObligationClosedMissing', { readonly closedBy: string }>;
export type ObligationCancelled = Event<'ObligationCancelled', { readonly cancelledBy: string }>;
export type ObligationTransferred = Event<
  'ObligationTransferred',
  { readonly from: string; readonly to: string; readonly transferredBy: string }
>;

export type ObligationEvent =
  | ObligationOpened
  | ReminderIssued
  | DraftSaved
  | ReportSubmitted
  | ReportResubmitted
  | ReportReturned
  | ReportAccepted
  | ObligationBecameOverdue
  | UrgingIssued
  | ExtensionGranted
  | DueDateRecalculated
  | ObligationExcused
  | ObligationClosedMissing
  | ObligationCancelled
  | ObligationTransferred
  | ExtensionRequested
  | ExtensionDeclined
  | ExcuseRequested
  | ExcuseDeclined
  | ExplanationRequested
  | ExplanationGiven
  | OutOfBandReceiptEntered
  | ReportReceivedOutOfBand
  | OutOfBandReceiptRejected
  | CorrectionEvent;

/** The date that counts now, and since when it does. */
export interface Due {
  readonly revision: number;
  readonly cause: 'rule' | 'extension' | 'recalculation' | 'cure';
  readonly lastDay: LocalDay;
  readonly dueAt: Instant;
  /** Steps that lie before this instant are no longer owed; missing on the first date, whose passed steps still are. */
  readonly setAt?: Instant;
  /** The last day as it was before anybody gave more time; missing on a date that was not extended. */
  readonly extendedFrom?: LocalDay;
}

export interface KnownObligation {
  readonly status: 'open' | 'submitted' | 'returned' | 'resubmitted' | 'accepted' | 'excused' | 'closed_missing' | 'cancelled';
  readonly unit: string;
  readonly owner: string;
  readonly recipient: string;
  readonly duty: string;
  readonly level: string;
  readonly period: string;
  readonly policy: string;
  readonly opensAt: Instant;
  readonly calendarVersion: string;
  readonly sentence: DueSentence;
  /** Kept for ever, whatever was granted later. */
  readonly originalDueAt: Instant;
  readonly due: Due;
  /** Steps of the current revision that were issued or passed over. */
  readonly spokenSteps: readonly number[];
  readonly lastRemindedOn?: LocalDay;
  /** The current revision's instant passed with nothing handed in, and that is on record. */
  readonly overdue: boolean;
  /** The last draft of what is to be handed in. */
  readonly draft: DraftSaved['data'] | null;
  readonly versions: readonly Handing[];
  readonly urgings: number;
  /** Closed as missing once; a late report does not undo that. */
  readonly closedMissing: boolean;
  readonly extension: Asked<ExtensionRequested['data']>;
  readonly excuse: Asked<ExcuseRequested['data']>;
  readonly explanation: Asked<ExplanationRequested['data']>;
  /** Receipts on another way, that a second person has to confirm. */
  readonly receipt: Asked<EnteredReceipt>;
  readonly corrections: Corrections;
  /** The version whose figures count: the one that was accepted, until a correction of it is accepted. */
  readonly acceptedVersion?: number;
}

export type Obligation = { readonly status: 'absent' } | KnownObligation;

export const ABSENT: Obligation = { status: 'absent' };

/** The stream, and by that the identity, of one duty in one period for one unit. */
export const obligationId = (unit: string, duty: string, period: string): string => `obligation/${unit}/${duty}/${period}`;

export const isKnown = (obligation: Obligation): obligation is KnownObligation => obligation.status !== 'absent';

/** Whether the owner still has to hand something in by the due date. */
export const isOwed = (obligation: Obligation): obligation is KnownObligation =>
  (obligation.status === 'open' || obligation.status === 'returned') && !obligation.closedMissing;

/** Whether more time may still be given: afterwards it can only be excused. */
export const isBeforeDue = (obligation: KnownObligation, now: Instant): boolean => isOwed(obligation) && now < obligation.due.dueAt;

/** A report is taken until it is accepted or ended: being late, or closed as missing, takes nobody's right to hand it in. */
export const mayHandIn = ({ status }: KnownObligation): boolean =>
  status === 'open' || status === 'returned' || status === 'closed_missing';

/** Whether it may be written on: a version that is to be handed in, or a correction of an accepted one. */
export const mayDraft = (obligation: KnownObligation): boolean => mayHandIn(obligation) || isToBeCorrected(obligation);

/** Whether the unit was let correct the version that was accepted. */
export const isToBeCorrected = ({ corrections }: KnownObligation): boolean => corrections.open?.stage === 'approved';

/** How many versions have come in, those that correct an accepted one among them. */
export const versionsReceived = ({ versions, corrections }: KnownObligation): number => versions.length + corrections.versions.length;

/** Whether a version waits for its recipient. */
export const awaitsReview = ({ status }: KnownObligation): boolean => status === 'submitted' || status === 'resubmitted';

/** The date by which the report itself is judged, with extensions; a cure date after a return is another matter. */
export const reportDue = ({ versions, due }: KnownObligation): Pick<Due, 'lastDay' | 'dueAt'> => versions[0] ?? due;

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
