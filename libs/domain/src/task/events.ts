import type { Event, Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { TaskRecorded } from '../plan/plan-events.js';
import type { Bilingual } from '../text.js';

/*
 * task        work that one unit leads (chủ trì) and others help with (phối hợp), from the plan or given later; stream `task/{code}`
 * receipt     the lead's head takes the task, or disputes within some working days that it is his unit's; silence is taken for receipt
 * revision    counts the dates a task has had: the first, extensions, days for rework, a reassignment
 * completion  the lead says that it is done, with the product; another confirms it or sends it back
 */

/** A day until whose end something has to be done, and the first instant after it. */
export interface ByDay {
  readonly lastDay: LocalDay;
  readonly dueAt: Instant;
}

/** Who is to do it. */
export interface Doers {
  readonly lead: string;
  readonly coordinators: readonly string[];
}

/** With the sealed part `product`, what is expected; for a task that no plan holds also its name, and the sealed part `text`. */
export type TaskProposed = Event<
  'TaskProposed',
  Doers & ByDay & { readonly code: string; readonly title?: Bilingual; readonly proposedBy: string }
>;
export type TaskAssigned = Event<
  'TaskAssigned',
  Doers &
    ByDay & {
      /** Number and sign of the document by which it is given. */
      readonly documentNumber: string;
      readonly policy: string;
      /** Until when the receipt may be disputed. */
      readonly receipt: ByDay;
      readonly proposedBy: string;
      readonly assignedBy: string;
    }
>;
export type TaskReceived = Event<'TaskReceived', { readonly receivedBy: string }>;
/** With the sealed part `reason`. */
export type TaskReceiptDisputed = Event<'TaskReceiptDisputed', { readonly disputedBy: string }>;
/** The manager abides by the assignment; it counts as received. With the sealed part `reason`. */
export type ReceiptDisputeDismissed = Event<'ReceiptDisputeDismissed', { readonly dismissedBy: string }>;
/** Nobody disputed it in time. Bears the end of the term as its instant. */
export type ReceiptAssumed = Event<'ReceiptAssumed', { readonly revision: number; readonly lastDay: LocalDay }>;
export type TaskDelegatedInternally = Event<'TaskDelegatedInternally', { readonly person: string; readonly delegatedBy: string }>;
/** With the sealed part `text`. */
export type CoordinatorInputRequested = Event<
  'CoordinatorInputRequested',
  ByDay & { readonly number: number; readonly unit: string; readonly requestedBy: string }
>;
/** With the sealed part `text`. */
export type CoordinatorInputProvided = Event<
  'CoordinatorInputProvided',
  { readonly number: number; readonly unit: string; readonly providedBy: string }
>;
/** The percent is a claim. With the sealed part `text`, and `evidence` where it is given. */
export type ProgressReported = Event<'ProgressReported', { readonly percent: number; readonly reportedBy: string }>;
/** With the sealed part `reason`. */
export type TaskExtensionRequested = Event<'TaskExtensionRequested', ByDay & { readonly requestedBy: string }>;
/** With the sealed part `reason`. */
export type TaskExtensionGranted = Event<
  'TaskExtensionGranted',
  ByDay & { readonly revision: number; readonly number: number; readonly grantedBy: string }
>;
/** With the sealed part `reason`. */
export type TaskExtensionDeclined = Event<'TaskExtensionDeclined', { readonly declinedBy: string }>;
/** A reminder is owed: what became of the notice is told by the notice's own events. */
export type TaskReminderIssued = Event<
  'TaskReminderIssued',
  {
    readonly revision: number;
    readonly step: number;
    readonly day: LocalDay;
    readonly issuedOn: LocalDay;
    readonly passedOver: readonly number[];
  }
>;
/** Bears the due instant as its own; recorded once per revision, after the settling time. */
export type TaskBecameOverdue = Event<'TaskBecameOverdue', ByDay & { readonly revision: number; readonly passedOver: readonly number[] }>;
/** With the sealed part `product`, of which the digest was made. Its receipt is the only instant judged. */
export type CompletionReported = Event<'CompletionReported', Completion>;
/** The finance office's recommendation. With the sealed part `remarks`. */
export type CompletionReviewed = Event<
  'CompletionReviewed',
  { readonly number: number; readonly recommends: Recommendation; readonly reviewedBy: string }
>;
export type CompletionConfirmed = Event<'CompletionConfirmed', { readonly number: number; readonly confirmedBy: string }>;
/** Back to work, until a new last day. With the sealed part `reason`. */
export type CompletionRejected = Event<
  'CompletionRejected',
  ByDay & { readonly number: number; readonly revision: number; readonly rejectedBy: string }
>;
/** Another unit leads it from here on, with a term of its own to dispute it. With the sealed part `reason`. */
export type TaskReassigned = Event<
  'TaskReassigned',
  Doers &
    ByDay & {
      readonly from: string;
      readonly revision: number;
      readonly documentNumber: string;
      readonly receipt: ByDay;
      readonly reassignedBy: string;
    }
>;
/** With the sealed part `reason`. */
export type TaskRecalled = Event<'TaskRecalled', { readonly recalledBy: string }>;
/** Another task takes its place. With the sealed part `reason`. */
export type TaskSuperseded = Event<'TaskSuperseded', { readonly replacement: string; readonly supersededBy: string }>;
/** With the sealed part `reason`. */
export type TaskDeclaredNotFeasible = Event<'TaskDeclaredNotFeasible', { readonly declaredBy: string }>;

/** What the finance office recommends about a completion. */
export type Recommendation = 'confirm' | 'reject';

/** One report that the task is done. */
export interface Completion extends ByDay {
  readonly number: number;
  /** The unit that reports it. */
  readonly lead: string;
  readonly receivedAt: Instant;
  /** The day of its receipt, in the authority's zone. */
  readonly reportedOn: LocalDay;
  /** By `lastDay` and `dueAt`, the date that held then. */
  readonly onTime: boolean;
  readonly digest: string;
  readonly reportedBy: string;
}

export type TaskEvent =
  | TaskRecorded
  | TaskProposed
  | TaskAssigned
  | TaskReceived
  | TaskReceiptDisputed
  | ReceiptDisputeDismissed
  | ReceiptAssumed
  | TaskDelegatedInternally
  | CoordinatorInputRequested
  | CoordinatorInputProvided
  | ProgressReported
  | TaskExtensionRequested
  | TaskExtensionGranted
  | TaskExtensionDeclined
  | TaskReminderIssued
  | TaskBecameOverdue
  | CompletionReported
  | CompletionReviewed
  | CompletionConfirmed
  | CompletionRejected
  | TaskReassigned
  | TaskRecalled
  | TaskSuperseded
  | TaskDeclaredNotFeasible;
