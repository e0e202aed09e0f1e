import type { Pool } from 'pg';
import type { Instant } from '#eventsourcing';
import { until } from '../support/until.js';

/** What became of a wave of reminders. */
export interface Wave {
  /** Workflows that woke. */
  readonly workflows: number;
  /** Reminders that stand in the log, and how often one was said twice. */
  readonly recorded: number;
  readonly twice: number;
  /** From the instant to the first and to the last reminder, by the database's clock, in ms. */
  readonly firstMs: number;
  readonly lastMs: number;
  /** Of one wake: history events, at most and together, and transactions of the history service. */
  readonly mostEvents: number;
  readonly events: number;
  readonly transitions: number;
}

const LONGEST_WAVE_MS = 120_000;

/** Waits until so many reminders stand in the log, and tells when they came. */
export const reminders = async (
  pool: Pool,
  wanted: number,
  realAt: Instant,
): Promise<Pick<Wave, 'recorded' | 'twice' | 'firstMs' | 'lastMs'>> => {
  await until('The wave is recorded', LONGEST_WAVE_MS + Math.max(0, Date.parse(realAt) - Date.now()), async () =>
    (await remindersIn(pool)) >= wanted ? true : undefined,
  );
  const { rows } = await pool.query<{ recorded: number; distinct: number; first: number; last: number }>(
    `select count(*)::int as recorded, count(distinct (stream, body::json -> 'data' ->> 'revision', body::json -> 'data' ->> 'step'))::int as distinct,
            extract(epoch from min(inserted_at) - $1)::float8 * 1000 as first, extract(epoch from max(inserted_at) - $1)::float8 * 1000 as last
     from es.events where type = 'ReminderIssued'`,
    [realAt],
  );
  const { recorded, distinct, first, last } = rows[0]!;
  return { recorded, twice: recorded - distinct, firstMs: first, lastMs: last };
};

const remindersIn = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query<{ recorded: number }>(`select count(*)::int as recorded from es.events where type = 'ReminderIssued'`);
  return rows[0]!.recorded;
};
