import type { Pool } from 'pg';

/** How the log is. Ages are those of the database's own clock. */
export interface LogHealth {
  readonly headSeq: number;
  readonly unsealed: number;
  /** Readers are at least this far behind. */
  readonly oldestUnsealedMilliseconds: number;
  /** What it has written cannot be sealed, and its locks may hold others. */
  readonly oldestTransactionMilliseconds: number;
  readonly alarms: readonly LogAlarm[];
}

export type LogAlarm = 'not-sealed-for-long' | 'transaction-open-for-long';

/** A healthy sealer needs a fraction of a second; a healthy transaction less than the 10 s after which an idle one is ended. */
const LONGEST = { unsealed: 5_000, transaction: 10_000 };

export const logHealth = async (pool: Pool, longest: typeof LONGEST = LONGEST): Promise<LogHealth> => {
  const { rows } = await pool.query<{ head: string; unsealed: string; unsealed_age: number; transaction_age: number }>(`
    select coalesce((select max(seq) from es.log), 0) as head,
      (select count(*) from es.unsealed) as unsealed,
      coalesce((select extract(epoch from clock_timestamp() - e.inserted_at)::float8 from es.unsealed u join es.events e using (position) order by u.position limit 1), 0) as unsealed_age,
      coalesce(extract(epoch from es.oldest_transaction())::float8, 0) as transaction_age`);
  const { head, unsealed, unsealed_age, transaction_age } = rows[0] as (typeof rows)[number];
  const oldestUnsealedMilliseconds = Math.max(0, unsealed_age * 1_000);
  const oldestTransactionMilliseconds = Math.max(0, transaction_age * 1_000);
  const alarms: LogAlarm[] = [];
  if (oldestUnsealedMilliseconds > longest.unsealed) alarms.push('not-sealed-for-long');
  if (oldestTransactionMilliseconds > longest.transaction) alarms.push('transaction-open-for-long');
  return { headSeq: Number(head), unsealed: Number(unsealed), oldestUnsealedMilliseconds, oldestTransactionMilliseconds, alarms };
};
