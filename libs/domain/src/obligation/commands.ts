import type { Command, Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { DueSentence } from '../duty/due-sentence.js';
import type { ReportContent } from './handing.js';
import type { ObligationOpened } from './events.js';
import type { ReceiptChannel } from './out-of-band.js';

/** Every command names its obligation by the stream, `obligation/{unit}/{duty}/{period}`. */
interface OfObligation {
  readonly obligation: string;
}

/** A last day with its instant, which is reckoned in the authority's zone at one place. */
export interface NewDate {
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
    /** Whoever else filled in cells of it. */
    readonly alsoPreparedBy?: readonly string[];
    readonly content: ReportContent;
    readonly text?: string;
    /** The part of a sheet that only cleared seats see, sealed apart. */
    readonly restrictedText?: string;
    readonly nilReason?: string;
  }
>;
export type ReturnReport = Command<'ReturnReport', OfObligation & NewDate & { readonly reason: string }>;
export type AcceptReport = Command<'AcceptReport', OfObligation & { readonly version: number }>;
export type IssueUrging = Command<'IssueUrging', OfObligation & { readonly text: string }>;
/** By the head, before the instant; `lastDay` is the day that is wished for. */
export type RequestExtension = Command<'RequestExtension', OfObligation & NewDate & { readonly reason: string }>;
export type GrantExtension = Command<'GrantExtension', OfObligation & NewDate & { readonly reason: string }>;
export type DeclineExtension = Command<'DeclineExtension', OfObligation & { readonly reason: string }>;
export type RequestExcuse = Command<'RequestExcuse', OfObligation & { readonly reason: string }>;
export type ExcuseObligation = Command<'ExcuseObligation', OfObligation & { readonly reason: string }>;
export type DeclineExcuse = Command<'DeclineExcuse', OfObligation & { readonly reason: string }>;
export type CloseAsMissing = Command<'CloseAsMissing', OfObligation>;
export type CancelObligation = Command<'CancelObligation', OfObligation & { readonly reason: string }>;
export type TransferObligation = Command<'TransferObligation', OfObligation & { readonly to: string; readonly reason: string }>;

/** `evidence` says by what the receipt is proved: the stamp of arrival, the report on the outage; it is sealed. */
export type EnterReceipt = Command<
  'EnterReceipt',
  OfObligation & {
    readonly receivedAt: Instant;
    readonly channel: ReceiptChannel;
    readonly preparedBy: string;
    readonly submittedBy: string;
    readonly content: ReportContent;
    readonly text?: string;
    readonly restrictedText?: string;
    readonly nilReason?: string;
    readonly evidence: string;
  }
>;
export type ConfirmReceipt = Command<'ConfirmReceipt', OfObligation>;
export type RejectReceipt = Command<'RejectReceipt', OfObligation & { readonly reason: string }>;
export type RequestCorrection = Command<'RequestCorrection', OfObligation & { readonly reason: string }>;
export type ApproveCorrection = Command<'ApproveCorrection', OfObligation>;
export type DeclineCorrection = Command<'DeclineCorrection', OfObligation & { readonly reason: string }>;
export type SubmitCorrectedVersion = Command<'SubmitCorrectedVersion', SubmitReport['data']>;
export type AcceptCorrectedVersion = Command<'AcceptCorrectedVersion', OfObligation & { readonly version: number }>;
export type ReturnCorrectedVersion = Command<'ReturnCorrectedVersion', OfObligation & { readonly reason: string }>;
export type RequestExplanation = Command<'RequestExplanation', OfObligation & NewDate & { readonly text: string }>;
export type GiveExplanation = Command<'GiveExplanation', OfObligation & { readonly text: string }>;

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
  | TransferObligation
  | RequestExtension
  | DeclineExtension
  | RequestExcuse
  | DeclineExcuse
  | EnterReceipt
  | ConfirmReceipt
  | RejectReceipt
  | RequestCorrection
  | ApproveCorrection
  | DeclineCorrection
  | SubmitCorrectedVersion
  | AcceptCorrectedVersion
  | ReturnCorrectedVersion
  | RequestExplanation
  | GiveExplanation;
