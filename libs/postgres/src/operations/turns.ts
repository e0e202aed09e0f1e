import type { Pool } from 'pg';
import { PostgresEventStore } from '../event-log/postgres-event-store.js';

/** Lets one process at a time do a thing that two must not do at once. */
export class Turns {
  constructor(private readonly pool: Pool) {}

  /**
   * Does the work if nobody else is at it, and answers undefined if somebody is. The store it is given works over the very
   * connection that holds the turn: should that be lost, nothing can be appended any more in its name.
   */
  async take<T>(name: string, work: (store: PostgresEventStore) => Promise<T>): Promise<T | undefined> {
    const client = await this.pool.connect();
    let whole = false;
    try {
      const turn = [`turn ${name}`];
      const { rows } = await client.query<{ taken: boolean }>(
        `select pg_try_advisory_lock(hashtext('dunghan'), hashtext($1)) as taken`,
        turn,
      );
      const result = rows[0]?.taken ? await work(new PostgresEventStore(client)) : undefined;
      if (rows[0]?.taken) await client.query(`select pg_advisory_unlock(hashtext('dunghan'), hashtext($1))`, turn);
      whole = true;
      return result;
    } finally {
      client.release(!whole); // with a closed connection the turn ends, too
    }
  }
}
