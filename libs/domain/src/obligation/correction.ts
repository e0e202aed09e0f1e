import type { Event } from '#eventsourcing';
import type { HandedIn } from './handing.js';

/*
 * correction  an accepted report turns out to be wrong: the unit asks, the receiving head lets it, the head hands in a new version, and
 *             that is reviewed. Until it is accepted the former version counts, and whether the report was on time stays as it was.
 */

/** With the sealed part `reason`. */
export type CorrectionRequested = Event<'CorrectionRequested', { readonly number: number; readonly requestedBy: string }>;
export type CorrectionApproved = Event<'CorrectionApproved', { readonly request: number; readonly approvedBy: string }>;
/** With the sealed part `reason`. */
export type CorrectionDeclined = Event<'CorrectionDeclined', { readonly request: number; readonly declinedBy: string }>;
/** With the sealed part `content`, or `nilReason`. It is judged by no date. */
export type CorrectedVersionSubmitted = Event<'CorrectedVersionSubmitted', HandedIn & { readonly request: number }>;
/** With the sealed part `reason`. The correction stays open for another version. */
export type CorrectedVersionReturned = Event<
  'CorrectedVersionReturned',
  { readonly request: number; readonly version: number; readonly returnedBy: string }
>;
export type CorrectedVersionAccepted = Event<
  'CorrectedVersionAccepted',
  { readonly request: number; readonly version: number; readonly acceptedBy: string }
>;

export type CorrectionEvent =
  | CorrectionRequested
  | CorrectionApproved
  | CorrectionDeclined
  | CorrectedVersionSubmitted
  | CorrectedVersionReturned
  | CorrectedVersionAccepted;

/** A correction that is under way. */
export interface Correction {
  readonly stage: 'requested' | 'approved' | 'submitted';
  readonly request: CorrectionRequested['data'];
}

/** The corrections a report has had. */
export interface Corrections {
  readonly count: number;
  readonly open?: Correction;
  /** Every version that was handed in to correct the one that counts. */
  readonly versions: readonly CorrectedVersionSubmitted['data'][];
}

export const NO_CORRECTIONS: Corrections = { count: 0, versions: [] };

export const evolveCorrections = (corrections: Corrections, event: CorrectionEvent): Corrections => {
  const { count, versions } = corrections;
  switch (event.type) {
    case 'CorrectionRequested':
      return { count: event.data.number, open: { stage: 'requested', request: event.data }, versions };
    case 'CorrectionApproved':
    case 'CorrectedVersionReturned':
      return at(corrections, 'approved');
    case 'CorrectedVersionSubmitted':
      return { ...at(corrections, 'submitted'), versions: [...versions, event.data] };
    case 'CorrectionDeclined':
    case 'CorrectedVersionAccepted':
      return { count, versions };
  }
};

const at = (corrections: Corrections, stage: Correction['stage']): Corrections =>
  corrections.open === undefined ? corrections : { ...corrections, open: { ...corrections.open, stage } };
