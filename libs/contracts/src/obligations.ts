import type { HistoryEntry, Page } from './answers.js';
import type { AsOfView } from './as-of.js';
import type { DayText, InstantText, Sentence } from './sentence.js';
import type { SheetContentView, SheetInput } from './sheets.js';

export type ObligationStatus = 'open' | 'submitted' | 'returned' | 'resubmitted' | 'accepted' | 'excused' | 'closed_missing' | 'cancelled';

export type Timeliness = 'pending' | 'on_time' | 'late' | 'missing' | 'excused';

/** What the asker may do to a report now. */
export type ReportAct =
  | 'draft'
  | 'enter_on_behalf'
  | 'submit'
  | 'review'
  | 'urge'
  | 'request_extension'
  | 'grant_short_extension'
  | 'grant_extension'
  | 'request_excuse'
  | 'excuse'
  | 'close_missing'
  | 'enter_receipt'
  | 'confirm_receipt'
  | 'request_correction'
  | 'decide_correction'
  | 'request_explanation'
  | 'give_explanation'
  | 'transfer'
  | 'cancel';

/** An obligation as a list shows it: one duty in one period for one unit. */
export interface ObligationItem {
  /** `obligation/{unit}/{duty}/{period}` */
  readonly obligation: string;
  readonly unit: string;
  /** Who owes it now: another unit after a transfer. */
  readonly owner: string;
  readonly recipient: string;
  readonly duty: string;
  readonly period: string;
  readonly status: ObligationStatus;
  readonly timeliness: Timeliness;
  readonly overdue: boolean;
  readonly opensAt: InstantText;
  /** By which the report is judged, with extensions: received before it is on time. */
  readonly dueAt: InstantText;
  readonly lastDay: DayText;
  /** What has to be met next: the same, or a cure date. */
  readonly nextDueAt: InstantText;
  readonly reportVersions: number;
  readonly firstReceivedAt: InstantText | null;
  readonly urgings: number;
  readonly version: number;
}

/** One obligation as it stands, and how it came to stand so. */
export interface ObligationView extends ObligationItem {
  readonly statusName: Sentence;
  readonly dutyName: Sentence;
  readonly periodName: Sentence;
  readonly unitName: Sentence;
  /** Why it is due when it is. */
  readonly deadline: Sentence;
  readonly workingDaysLate: number;
  /** The last saved draft; null for those who may not see it, and when there is none. */
  readonly draft: Draft | null;
  readonly reports: readonly ReportVersion[];
  /** Versions that correct an accepted one; no date judges them. */
  readonly corrections: readonly CorrectedReport[];
  /** The version whose figures count; null while none is accepted. */
  readonly acceptedVersion: number | null;
  readonly history: readonly HistoryEntry[];
  /** Empty where it is shown as it was. */
  readonly may: readonly ReportAct[];
  /** `?asOf=`: as known when; null where it is shown as it stands. */
  readonly asOf: AsOfView | null;
}

export interface Draft {
  readonly savedBy: string;
  readonly savedAt: InstantText;
  readonly digest: string;
  /** Null once it was erased. */
  readonly content: string | null;
}

/** A version of the report, as it was handed in. */
export interface ReportVersion extends CorrectedReport {
  readonly onTime: boolean;
  /** The last day by which it was judged. */
  readonly lastDay: DayText;
}

/** What was handed in, when and by whom. */
export interface CorrectedReport {
  readonly version: number;
  readonly receivedAt: InstantText;
  readonly preparedBy: string;
  /** Whoever else filled in cells of it. */
  readonly alsoPreparedBy: readonly string[];
  readonly submittedBy: string;
  readonly kind: 'figures' | 'nil';
  /** SHA-256 of the content; null where there was nothing to report. */
  readonly digest: string | null;
  /** What was handed in, or why there is nothing to report; null once it was erased, and where only its digest was given. */
  readonly content: string | null;
  /** What was handed in on a form, as far as the asker may see it; null where it is in words, or nothing was to be reported. */
  readonly sheet: SheetContentView | null;
}

/** `PUT /api/obligations/{unit}/{duty}/{period}/draft` */
export interface DraftInput {
  readonly content: string;
}

/**
 * `POST …/submissions`: one of five. Where the duty has a form, a sheet of it, or what was drafted on it; otherwise the content in words, or
 * the digest of a content kept elsewhere; or the reason why there is nothing to report.
 */
export interface SubmissionInput {
  readonly content?: string;
  readonly digest?: string;
  readonly nilReason?: string;
  readonly sheet?: SheetInput;
  /** What stands in the draft of the sheet. */
  readonly fromDraft?: true;
  /** Who prepared it; by default whoever saved the last draft. */
  readonly preparedBy?: string;
}

/** `POST …/returns` */
export interface ReturnInput {
  readonly reason: string;
  /** The last day to mend it; by default by the policy. */
  readonly lastDay?: DayText;
}

/** `POST …/acceptances` */
export interface AcceptanceInput {
  /** The version of the report that was looked at. */
  readonly version: number;
}

/** `POST …/urgings` */
export interface UrgingInput {
  readonly text: string;
}

/** What is asked for or decided with a reason: declines, excuses, cancellations, requests for a correction, rejected receipts. */
export interface ReasonInput {
  readonly reason: string;
}

/** `POST …/extension-requests` and `…/extensions`: more time, until the end of a day. */
export interface ExtensionInput extends ReasonInput {
  readonly lastDay: DayText;
}

/** `POST …/receipts`: a report that came in outside the system. What came in is said as in `…/submissions`. */
export interface ReceiptInput extends Omit<SubmissionInput, 'preparedBy'> {
  /** When it truly came in, by the clock on the wall. */
  readonly receivedAt: InstantText;
  readonly channel: ReceiptChannel;
  readonly preparedBy: string;
  readonly signedBy: string;
  /** By what the receipt is proved. */
  readonly evidence: string;
}

export type ReceiptChannel = 'paper' | 'email' | 'phone' | 'other';

/** `POST …/explanation-requests` */
export interface ExplanationRequestInput extends ExplanationInput {
  readonly lastDay: DayText;
}

/** `POST …/explanations` */
export interface ExplanationInput {
  readonly text: string;
}

/** `POST …/transfers` */
export interface TransferInput extends ReasonInput {
  /** The unit that owes it from now on. */
  readonly to: string;
}

/** `GET /api/obligations?asOf=`: null where it was asked how they stand now. */
export interface ObligationPage extends Page<ObligationItem> {
  readonly asOf: AsOfView | null;
}
