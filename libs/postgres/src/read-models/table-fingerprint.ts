import type { Pool } from 'pg';

/** What a table holds, in a form that can be compared: two tables with the same rows have the same, in whatever order they lie. */
export interface TableFingerprint {
  readonly rows: number;
  readonly digest: string;
}

/** A sum over the rows' hashes: no sorting, and no more memory for a million rows than for one. */
export const tableFingerprint = async (pool: Pool, table: string): Promise<TableFingerprint> => {
  const { rows } = await pool.query<{ rows: number; digest: string }>(
    `select count(*)::int as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as digest from read.${table} t`,
  );
  return rows[0] ?? { rows: 0, digest: '0' };
};
