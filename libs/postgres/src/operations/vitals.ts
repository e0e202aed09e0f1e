import type { Pool } from 'pg';
import { migrations } from '../migrations/index.js';
import { type LogHealth, logHealth } from '../sealer/log-health.js';

/** How the database is. */
export interface DatabaseVitals {
  readonly log: LogHealth;
  /** Migrations of this program that have not run there. */
  readonly migrationsPending: number;
}

/** Asks the database how it is; throws when it cannot be asked. */
export class Vitals {
  constructor(private readonly pool: Pool) {}

  async read(): Promise<DatabaseVitals> {
    const names = migrations.map(({ name }) => name);
    const { rows } = await this.pool.query<{ pending: string }>(
      `select count(*) as pending from unnest($1::text[]) n(name) where not exists (select from migrations m where m.name = n.name)`,
      [names],
    );
    return { log: await logHealth(this.pool), migrationsPending: Number(rows[0]?.pending) };
  }
}
