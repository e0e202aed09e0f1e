import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { SeatRef } from '../org/seat.js';
import type { Bilingual } from '../text.js';

/** Something that happened and that somebody has to be told: of a report, in words made here, or in the words of its own capability. */
export type OwedFact = ReportFact | MatterFact;

interface Fact {
  /** The id of the event that says it. */
  readonly id: string;
  readonly at: Instant;
  /** The stream of that event. */
  readonly stream: string;
  /** The stream it concerns; a letter speaks of each once. */
  readonly subject: string;
  /** The unit it is about. */
  readonly unit: string;
  readonly to: readonly SeatRef[];
  /** Persons who are told by name. */
  readonly persons?: readonly string[];
}

/** What comes of a report's date, of its subject's obligation. */
export interface ReportFact extends Fact {
  readonly kind: 'requested' | 'reminder' | 'overdue' | 'returned' | 'urging' | 'escalation';
  readonly duty: string;
  readonly period: string;
  readonly lastDay: LocalDay;
  /** The step of a reminder, the number of an urging, or the level of an escalation. */
  readonly step?: number;
}

/** What a capability has put in words: see `Telling`. */
export interface MatterFact extends Fact {
  readonly kind: string;
  readonly line: Bilingual;
  readonly lastDay: LocalDay | null;
  readonly asks?: 'decision';
}

export const isOfReport = (fact: OwedFact): fact is ReportFact => 'duty' in fact;

/** Whether it waits for its reader's decision. */
export const asksForDecision = (fact: OwedFact): boolean => (isOfReport(fact) ? fact.kind === 'escalation' : fact.asks === 'decision');

/** Why a fact need not be told any more when its notice is composed. */
export type Suppression = 'handed_in' | 'settled';
