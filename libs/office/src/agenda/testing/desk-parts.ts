import { AgendaLooks, AgendaReads, inlineTables, PostgresEventStore } from '#postgres';
import type { TestDatabase } from '#postgres/testing';
import type { DomainClock } from '../../clock/domain-clock.js';
import { RegimeDesk } from '../../regime/regime-desk.js';
import type { AgendaDeskParts } from '../agenda-desk-parts.js';

/** A clock on the wall that shows what a test says: each instant is its own. */
export const wallAt = (now: Awaited<ReturnType<DomainClock['now']>>): DomainClock => ({
  now: () => Promise.resolve(now),
  at: (instant) => Promise.resolve(instant),
  realOf: (instant) => Promise.resolve(instant),
});

/** What an agenda's desk works with on a test's own database: an agenda for each unit, woken at once. */
export const deskParts = ({ pool }: Pick<TestDatabase, 'pool'>, clock: DomainClock): AgendaDeskParts => {
  const store = new PostgresEventStore(pool);
  return {
    store,
    reads: new AgendaReads(pool),
    looks: new AgendaLooks(pool),
    regime: new RegimeDesk(store),
    clock,
    inline: inlineTables,
    scope: { kind: 'unit' },
    spreadSeconds: 0,
  };
};
