import type { Event, Instant } from '#eventsourcing';
import type { CoveredDays } from '../calendar/due-rule.js';
import type { LocalDay } from '../calendar/local-day.js';
import type { DueSentence } from '../duty/due-sentence.js';
import type { CorrectionEvent } from './correction.js';
import type { Handing } from './handing.js';
import type { OutOfBandReceiptEntered, OutOfBandReceiptRejected, ReportReceivedOutOfBand } from './out-of-band.js';
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

/** What happens to an obligation. */
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
