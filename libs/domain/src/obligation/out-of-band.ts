import type { Event, Instant } from '#eventsourcing';
import type { Handing, ReportContent } from './handing.js';

/*
 * out of band  a report that came in on another way than through the system: on paper, or while the system was away. One person enters
 *              it with its true receipt, another confirms it; both times and both persons stay on record.
 */

/** By which way it came in. */
export type ReceiptChannel = 'paper' | 'email' | 'phone' | 'other';

/** What was received, as the first person says; a receipt counts only once a second one has confirmed it. */
export interface EnteredReceipt {
  readonly number: number;
  readonly receivedAt: Instant;
  readonly channel: ReceiptChannel;
  readonly preparedBy: string;
  readonly submittedBy: string;
  readonly content: ReportContent;
  readonly enteredBy: string;
}

/** With the sealed parts `evidence`, and `content` or `nilReason`. */
export type OutOfBandReceiptEntered = Event<'OutOfBandReceiptEntered', EnteredReceipt>;
/** The next version of the report; bears the true receipt as its own instant. `receipt` is the number under which it was entered. */
export type ReportReceivedOutOfBand = Event<
  'ReportReceivedOutOfBand',
  Handing & { readonly receipt: number; readonly channel: ReceiptChannel; readonly enteredBy: string; readonly confirmedBy: string }
>;
/** With the sealed part `reason`. */
export type OutOfBandReceiptRejected = Event<'OutOfBandReceiptRejected', { readonly receipt: number; readonly rejectedBy: string }>;
