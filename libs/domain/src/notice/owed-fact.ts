import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { SeatRef } from '../org/seat.js';

/** Something that happened and that somebody has to be told. */
export interface OwedFact {
  /** The id of the event that says it. */
  readonly id: string;
  readonly kind: 'requested' | 'reminder' | 'overdue' | 'returned' | 'urging' | 'escalation';
  readonly at: Instant;
  readonly obligation: string;
  readonly unit: string;
  readonly duty: string;
  readonly period: string;
  readonly lastDay: LocalDay;
  /** The step of a reminder, the number of an urging, or the level of an escalation. */
  readonly step?: number;
  readonly to: readonly SeatRef[];
}

/** Why a fact need not be told any more when its notice is composed. */
export type Suppression = 'handed_in' | 'settled';
