import type { Pool } from 'pg';

/** A sign of life, and how old it is by the database's clock. */
export interface Beat {
  readonly name: string;
  readonly ageMs: number;
  readonly says: Readonly<Record<string, unknown>>;
}

/** How processes tell each other that they are there: `worker`, `clock` … Nothing depends on it but what people are shown. */
export class Beats {
  constructor(private readonly pool: Pool) {}

  async beat(name: string, says: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.pool.query(
      `insert into ops.beats (name, at, says) values ($1, clock_timestamp(), $2)
       on conflict (name) do update set at = excluded.at, says = excluded.says`,
      [name, JSON.stringify(says)],
    );
  }

  async all(): Promise<readonly Beat[]> {
    const { rows } = await this.pool.query<{ name: string; age_ms: number; says: Record<string, unknown> }>(
      `select name, extract(epoch from clock_timestamp() - at)::float8 * 1000 as age_ms, says from ops.beats order by name`,
    );
    return rows.map(({ name, age_ms, says }) => ({ name, ageMs: age_ms, says }));
  }
}
