import type { DayText, InstantText, Sentence } from './sentence.js';

/** `POST /api/report-requests`: the finance office asks units for a one-off report. */
export interface ReportRequestInput {
  readonly subject: Sentence;
  /** What is to be written, and in which form. */
  readonly instructions: string;
  readonly units: readonly string[];
  /** The last day on which it may be handed in. */
  readonly lastDay: DayText;
  /** The days whose figures it tells; by default from today to the last day. */
  readonly covered?: { readonly from: DayText; readonly to: DayText };
}

export interface ReportRequestView {
  readonly request: string;
  readonly subject: Sentence;
  /** Null once they were erased. */
  readonly instructions: string | null;
  readonly units: readonly string[];
  readonly recipient: string;
  readonly lastDay: DayText;
  readonly requestedBy: string;
  readonly requestedAt: InstantText;
}
