import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { DueSentence } from '../duty/due-sentence.js';
import type { Asked } from './asked.js';
import type { Corrections } from './correction.js';
import type { DraftSaved } from './events.js';
import type { Handing } from './handing.js';
import type { EnteredReceipt } from './out-of-band.js';
import type { ExcuseRequested, ExplanationRequested, ExtensionRequested } from './requests.js';

/*
 * obligation  one duty in one period for one unit; the thing that can be late. Its stream is for ever; who owes it is state.
 * revision    counts the due dates an obligation has had: the first, extensions, recalculations, cure dates
 * owed        nothing is handed in that the recipient has not sent back, and nobody has closed or ended it
 */

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
