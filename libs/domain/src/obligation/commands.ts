import type { Command, Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { DueSentence } from '../duty/due-sentence.js';
import type { ObligationOpened, ReportContent } from './obligation.js';

/** Every command names its obligation by the stream, `obligation/{unit}/{duty}/{period}`. */
interface OfObligation {
  readonly obligation: string;
}

interface NewDate {
  readonly lastDay: LocalDay;
  readonly dueAt: Instant;
}

export type OpenObligation = Command<'OpenObligation', OfObligation & ObligationOpened['data']>;
export type IssueReminder = Command<
  'IssueReminder',
  OfObligation & {
    readonly revision: number;
    readonly step: number;
    readonly day: LocalDay;
    readonly issuedOn: LocalDay;
    readonly passedOver: readonly number[];
  }
>;
export type MarkOverdue = Command<'MarkOverdue', OfObligation & { readonly revision: number; readonly passedOver: readonly number[] }>;
export type RecalculateDueDate = Command<
  'RecalculateDueDate',
  OfObligation & NewDate & { readonly revision: number; readonly calendarVersion: string; readonly sentence: DueSentence }
>;
/** `text` is what the digest was made of; it is sealed. */
export type SaveDraft = Command<'SaveDraft', OfObligation & { readonly digest: string; readonly text?: string }>;
/**
 * The first version, or the next one after a return; `nilReason` is asked for when there is nothing to report. Prepared by whoever
 * saved the last draft, unless somebody else is named. `text` is what the content's digest was made of; it is sealed.
 */
export type SubmitReport = Command<
  'SubmitReport',
  OfObligation & {
    readonly receivedAt: Instant;
    readonly preparedBy?: string;
    readonly content: ReportContent;
    readonly text?: string;
    readonly nilReason?: string;
  }
>;
export type ReturnReport = Command<'ReturnReport', OfObligation & NewDate & { readonly reason: string }>;
export type AcceptReport = Command<'AcceptReport', OfObligation & { readonly version: number }>;
export type IssueUrging = Command<'IssueUrging', OfObligation & { readonly text: string }>;
export type GrantExtension = Command<'GrantExtension', OfObligation & NewDate & { readonly reason: string }>;
export type ExcuseObligation = Command<'ExcuseObligation', OfObligation & { readonly reason: string }>;
export type CloseAsMissing = Command<'CloseAsMissing', OfObligation>;
export type CancelObligation = Command<'CancelObligation', OfObligation & { readonly reason: string }>;
export type TransferObligation = Command<'TransferObligation', OfObligation & { readonly to: string; readonly reason: string }>;

export type ObligationCommand =
  | OpenObligation
  | IssueReminder
  | MarkOverdue
  | RecalculateDueDate
  | SaveDraft
  | SubmitReport
  | ReturnReport
  | AcceptReport
  | IssueUrging
  | GrantExtension
  | ExcuseObligation
  | CloseAsMissing
  | CancelObligation
  | TransferObligation;
