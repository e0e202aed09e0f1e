import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

const LONGEST_MS = 60_000;

/** Waits until so many connections to this database wait for what others hold. */
export const untilWaiting = async (pool: Pool, count: number): Promise<void> => {
  for (const end = performance.now() + LONGEST_MS; (await waiting(pool)) < count; await pause(5))
    if (performance.now() > end) throw new Error(`There were never ${count} that waited.`);
};

const waiting = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query<{ waiting: string }>(
    `select count(*) as waiting from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()`,
  );
  return Number(rows[0]!.waiting);
};
