import type { Event, Instant } from '#eventsourcing';
import type { Role } from '../org/role.js';
import { factId } from '../fact-id.js';

/*
 * case        one proposal to put an overdue obligation before somebody higher, with its whole course; stream `escalation/{case}`
 * level       a rung of the ladder: an addressee, and an approver who has to agree before anything is said
 * attempt     counts proposals of the same level, when a person proposes anew after a decline
 */

export type EscalationProposed = Event<
  'EscalationProposed',
  {
    readonly obligation: string;
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
export type EscalationApproved = Event<'EscalationApproved', { readonly approvedBy: string }>;
export type EscalationDeclined = Event<'EscalationDeclined', { readonly declinedBy: string }>;
/** The effect outward: nothing is said to the addressee before it. */
export type EscalationDispatched = Event<
  'EscalationDispatched',
  { readonly dispatchedBy: string; readonly documentNumber: string; readonly channel: string }
>;
/** The report arrived before anything was dispatched. */
export type EscalationMooted = Event<'EscalationMooted', object>;
/** The report arrived, or the matter was settled otherwise, after the dispatch. */
export type EscalationResolved = Event<'EscalationResolved', { readonly outcome: 'submitted' | 'extended' | 'excused' | 'closed' }>;

export type EscalationEvent =
  EscalationProposed | EscalationApproved | EscalationDeclined | EscalationDispatched | EscalationMooted | EscalationResolved;

export interface EscalationCase {
  readonly status: 'proposed' | 'approved' | 'declined' | 'dispatched' | 'moot' | 'resolved';
  readonly id: string;
  readonly obligation: string;
  readonly revision: number;
  readonly level: number;
  readonly attempt: number;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
}

export type Escalation = { readonly status: 'absent' } | EscalationCase;

/** One case per obligation, due date, level and attempt, whoever proposes it. */
export const caseId = (obligation: string, revision: number, level: number, attempt: number): string =>
  factId(obligation, 'escalation', revision, level, attempt);

export const escalationStream = (id: string): string => `escalation/${id}`;

/** Nobody has decided yet, or what was decided has not gone out. */
export const isPending = (escalation: Escalation): boolean => escalation.status === 'proposed' || escalation.status === 'approved';

export const evolveEscalation = (escalation: Escalation, event: EscalationEvent): Escalation => {
  if (event.type === 'EscalationProposed') {
    const { obligation, revision, level, attempt, proposedBy } = event.data;
    const id = caseId(obligation, revision, level, attempt);
    return { status: 'proposed', id, obligation, revision, level, attempt, proposedBy, proposedAt: event.occurredAt ?? NEVER };
  }
  return escalation.status === 'absent' ? escalation : { ...escalation, status: STATUS_AFTER[event.type] };
};

const STATUS_AFTER = {
  EscalationApproved: 'approved',
  EscalationDeclined: 'declined',
  EscalationDispatched: 'dispatched',
  EscalationMooted: 'moot',
  EscalationResolved: 'resolved',
} as const satisfies Record<Exclude<EscalationEvent['type'], 'EscalationProposed'>, EscalationCase['status']>;

// Deciders always say when; only a hand-made event could lack it.
const NEVER: Instant = '0000-01-01T00:00:00.000Z';
