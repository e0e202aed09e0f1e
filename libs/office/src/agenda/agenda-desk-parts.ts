import type { InlineTable } from '#eventsourcing';
import type { AgendaScope } from '#domain';
import type { AgendaLooks, AgendaReads, PostgresEventStore } from '#postgres';
import type { DomainClock } from '../clock/domain-clock.js';
import type { RegimeDesk } from '../regime/regime-desk.js';

/** What an agenda's desk works with. */
export interface AgendaDeskParts {
  readonly store: PostgresEventStore;
  readonly reads: AgendaReads;
  readonly looks: AgendaLooks;
  readonly regime: RegimeDesk;
  readonly clock: DomainClock;
  readonly inline: readonly InlineTable[];
  readonly scope: AgendaScope;
  /** Over how many real seconds the wakes of one instant are spread, by a hash of the scope. No verdict depends on it. */
  readonly spreadSeconds: number;
}
