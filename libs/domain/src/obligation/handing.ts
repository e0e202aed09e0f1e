import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';

/**
 * What is handed in: figures, by the digest of their content, or word that there is nothing to report ("không phát sinh"). On a form
 * (`monthly/1`) the content is a sheet; without one it is in words alone.
 */
export type ReportContent = { readonly kind: 'figures'; readonly digest: string; readonly form?: string } | { readonly kind: 'nil' };

/** A version of the report. The receipt instant is stamped when the complete request has arrived, and is the only one judged. */
export interface Handing extends HandedIn {
  /** The date it was judged by. */
  readonly lastDay: LocalDay;
  readonly dueAt: Instant;
  readonly onTime: boolean;
}

/** What was handed in, by whom, and when it was received. */
export interface HandedIn {
  readonly version: number;
  readonly receivedAt: Instant;
  readonly preparedBy: string;
  /** Whoever else filled in cells of it; missing where nobody did. */
  readonly alsoPreparedBy?: readonly string[];
  readonly submittedBy: string;
  readonly content: ReportContent;
}
