import type { Event, Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { ActingFor } from '../access/acting.js';
import type { Role } from '../org/role.js';
import type { SeatRef } from '../org/seat.js';
import { actingForIn } from '../access/acting.js';
import { factId } from '../fact-id.js';

/*
 * case        one proposal to put before somebody higher what is overdue, with its whole course; stream `escalation/{case}`
 * subject     what the case is about, by its stream: an obligation, a task, a difficulty
 * level       a rung of the ladder: an addressee, and an approver who has to agree before anything is said
 * attempt     counts proposals of the same level, when a person proposes anew after a decline
 */

/** With the sealed part `draft`, the letter as it would go out, and `reason`, where a person proposed it. */
export type EscalationProposed = Event<
  'EscalationProposed',
  {
    readonly subject: string;
    readonly unit: string;
    readonly revision: number;
    readonly level: number;
    readonly attempt: number;
    readonly addressee: Role;
    readonly approver: Role;
    /** The case of the level below, which brought no result. */
    readonly parent: string | null;
    readonly proposedBy: string;
  }
>;
/** The words of the letter were changed; with the sealed part `draft`. By who decides, it is an approval with changes. */
export type EscalationAmended = Event<'EscalationAmended', { readonly amendedBy: string }>;
/** With the sealed part `text`, the letter as it was approved, where nobody had written a draft. */
export type EscalationApproved = Event<'EscalationApproved', { readonly approvedBy: string }>;
/** With the sealed part `reason`. The ladder stops until a person proposes anew. */
export type EscalationDeclined = Event<'EscalationDeclined', { readonly declinedBy: string }>;
/** The manager gives more time: the case rests until the end of `until`. What is late stays late. With the sealed part `reason`. */
export type EscalationDeferred = Event<'EscalationDeferred', { readonly until: LocalDay; readonly deferredBy: string }>;
/** With the sealed part `reason`. */
export type EscalationWithdrawn = Event<'EscalationWithdrawn', { readonly withdrawnBy: string }>;
/** Who has to decide was reminded, for the `number`-th time at this step. */
export type ApproverReminded = Event<'ApproverReminded', { readonly step: DecisionStep; readonly number: number; readonly day: LocalDay }>;
/** The decision passes on: from silence, for absence, because nobody is there, or because a person says so. It decides nothing. */
export type ApprovalReassigned = Event<
  'ApprovalReassigned',
  {
    readonly from: DecisionStep;
    readonly to: DecisionStep;
    readonly cause: 'silence' | 'nobody' | 'decision';
    readonly reassignedBy: string;
  }
>;
/** Every step has had its term, or there is nobody: the case stays undecided, and the ladder may go on. */
export type ApprovalUnanswered = Event<'ApprovalUnanswered', { readonly day: LocalDay }>;
/** The effect outward: nothing is said to the addressee before it. With the sealed part `text`, the letter that went out. */
export type EscalationDispatched = Event<
  'EscalationDispatched',
  { readonly dispatchedBy: string; readonly documentNumber: string; readonly channel: string }
>;
export type EscalationAcknowledged = Event<'EscalationAcknowledged', { readonly acknowledgedBy: string }>;
/** The report arrived before anything was dispatched. */
export type EscalationMooted = Event<'EscalationMooted', object>;
/** The report arrived, or the matter was settled otherwise, after the dispatch. */
export type EscalationResolved = Event<'EscalationResolved', { readonly outcome: EscalationOutcome }>;
/** The next level's case was proposed, with this one as its parent. */
export type EscalatedFurther = Event<'EscalatedFurther', { readonly case: string }>;
export type EscalationClosed = Event<'EscalationClosed', { readonly closedBy: string }>;

export type EscalationOutcome = 'submitted' | 'extended' | 'excused' | 'closed' | 'explained' | 'completed' | 'answered' | 'reassigned';

/**
 * One step of the way a decision goes: the approver whom the level names, his deputy by written delegation, and those who stand in when
 * neither is there (domain 5.6, 11).
 */
export interface DecisionStep {
  readonly kind: 'approver' | 'deputy' | 'fallback';
  readonly seat: SeatRef;
  /** The deputy himself, and in whose name he decides; the others are whoever holds the seat. */
  readonly deputy?: { readonly person: string; readonly actingFor: ActingFor };
}

export type EscalationEvent =
  | EscalationProposed
  | EscalationAmended
  | EscalationApproved
  | EscalationDeclined
  | EscalationDeferred
  | EscalationWithdrawn
  | ApproverReminded
  | ApprovalReassigned
  | ApprovalUnanswered
  | EscalationDispatched
  | EscalationAcknowledged
  | EscalationMooted
  | EscalationResolved
  | EscalatedFurther
  | EscalationClosed;

export interface EscalationCase {
  readonly status:
    | 'proposed'
    | 'approved'
    | 'declined'
    | 'withdrawn'
    | 'dispatched'
    | 'acknowledged'
    | 'moot'
    | 'resolved'
    | 'escalated_further'
    | 'closed';
  readonly id: string;
  readonly subject: string;
  readonly unit: string;
  readonly revision: number;
  readonly level: number;
  readonly attempt: number;
  readonly addressee: Role;
  readonly approver: Role;
  readonly parent: string | null;
  readonly proposedBy: string;
  /** In whose name it was proposed, where that was not his own. */
  readonly proposedFor?: string;
  readonly proposedAt: Instant;
  /** Where the decision lies now; missing while nobody has looked whose turn it is. */
  readonly step?: DecisionStep;
  /** Since when it lies there. */
  readonly stepSince: Instant;
  /** The steps it has left: by rule it does not go back to them. */
  readonly passed: readonly DecisionStep[];
  readonly reminders: number;
  readonly remindedOn?: LocalDay;
  readonly deferredUntil?: LocalDay;
  /** Nobody answered within his term. */
  readonly unanswered: boolean;
  /** Under which number it went out. */
  readonly documentNumber?: string;
}

export type Escalation = { readonly status: 'absent' } | EscalationCase;

/** One case per subject, due date, level and attempt, whoever proposes it. */
export const caseId = (subject: string, revision: number, level: number, attempt: number): string =>
  factId(subject, 'escalation', revision, level, attempt);

export const escalationStream = (id: string): string => `escalation/${id}`;

/** To whom the letter is written: whom it is put to; what its approver would send to himself goes to the unit's head. */
export const writtenTo = ({ addressee, approver }: Pick<EscalationCase, 'addressee' | 'approver'>): Role =>
  addressee === approver ? 'head' : addressee;

/** Nobody has decided yet, or what was decided has not gone out. */
export const isPending = (escalation: Escalation): boolean => escalation.status === 'proposed' || escalation.status === 'approved';

/** It has gone out, and what is overdue is not settled. */
export const awaitsOutcome = ({ status }: EscalationCase): boolean =>
  status === 'dispatched' || status === 'acknowledged' || status === 'escalated_further';

export const evolveEscalation = (escalation: Escalation, event: EscalationEvent): Escalation => {
  if (event.type === 'EscalationProposed') {
    const { subject, revision, level, attempt } = event.data;
    const proposedAt = event.occurredAt ?? NEVER;
    const id = caseId(subject, revision, level, attempt);
    const proposedFor = actingForIn(event.data)?.person;
    const began = { proposedAt, stepSince: proposedAt, passed: [], reminders: 0, unanswered: false };
    return { status: 'proposed', id, ...event.data, ...(proposedFor && { proposedFor }), ...began };
  }
  return escalation.status === 'absent' ? escalation : next(escalation, event);
};

const next = (escalation: EscalationCase, event: Exclude<EscalationEvent, EscalationProposed>): EscalationCase => {
  switch (event.type) {
    case 'EscalationAmended':
      return escalation;
    case 'EscalationDeferred':
      return { ...escalation, deferredUntil: event.data.until, reminders: 0, unanswered: false };
    case 'ApproverReminded':
      return { ...escalation, step: event.data.step, reminders: event.data.number, remindedOn: event.data.day };
    case 'ApprovalReassigned':
      return passedOn(escalation, event);
    case 'ApprovalUnanswered':
      return { ...escalation, unanswered: true };
    case 'EscalationDispatched':
      return { ...escalation, status: 'dispatched', documentNumber: event.data.documentNumber };
    case 'EscalationApproved':
    case 'EscalationDeclined':
    case 'EscalationWithdrawn':
    case 'EscalationAcknowledged':
    case 'EscalationMooted':
    case 'EscalationResolved':
    case 'EscalatedFurther':
    case 'EscalationClosed':
      return { ...escalation, status: STATUS_AFTER[event.type] };
  }
};

const passedOn = (escalation: EscalationCase, { data: { from, to }, occurredAt }: ApprovalReassigned): EscalationCase => ({
  ...escalation,
  step: to,
  stepSince: occurredAt ?? escalation.stepSince,
  passed: [...escalation.passed, from],
  reminders: 0,
  unanswered: false,
});

const STATUS_AFTER = {
  EscalationApproved: 'approved',
  EscalationDeclined: 'declined',
  EscalationWithdrawn: 'withdrawn',
  EscalationAcknowledged: 'acknowledged',
  EscalationMooted: 'moot',
  EscalationResolved: 'resolved',
  EscalatedFurther: 'escalated_further',
  EscalationClosed: 'closed',
} as const satisfies Partial<Record<EscalationEvent['type'], EscalationCase['status']>>;

// Deciders always say when; only a hand-made event could lack it.
const NEVER: Instant = '0000-01-01T00:00:00.000Z';
