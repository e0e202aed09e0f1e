import type { Health, Sentence } from '#contracts';
import type { Regime } from '#domain';
import type { Instant } from '#eventsourcing';
import type { LogMode } from '../../http/mode.js';
import type { Visitor } from '../../access/index.js';

/** What every page says at its head. */
export interface Facts {
  readonly mode: LogMode;
  /** Missing while no plan is adopted. */
  readonly regime: Regime | undefined;
  readonly now: Instant;
  /** How many of the authority's milliseconds pass in a real one. */
  readonly speed: number;
  readonly clock: ClockFacts;
  readonly visitor: Visitor | undefined;
  /** Whether the mailbox may be shown to this visitor. */
  readonly mailbox: boolean;
  /** Temporal's own page, where this visitor can reach it. */
  readonly temporalUi: string | undefined;
}

export interface ClockFacts {
  readonly state: Health['clock'] | 'starting';
  /** What the one who starts the clock's server says of it. */
  readonly note: Sentence | null;
}
