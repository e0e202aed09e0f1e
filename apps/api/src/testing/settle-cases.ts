import { CaseSettler, OfficeClock } from '#office';
import { AgendaReads, inlineTables, LogFollower } from '#postgres';
import type { TestOffice } from './test-office.js';

/** Seals what was appended, and settles the cases of what is settled, as the worker does by itself. */
export const settleCases = async (office: TestOffice): Promise<void> => {
  await office.settle();
  const { pool } = office.database;
  const clock = office.api.get(OfficeClock);
  const settler = new CaseSettler({ store: office.store, reads: new AgendaReads(pool), inline: inlineTables, clock });
  await new LogFollower(pool, office.store).catchUp(settler);
};
