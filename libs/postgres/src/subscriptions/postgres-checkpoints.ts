import type { Pool, PoolClient } from 'pg';
import type { Checkpoints } from '#eventsourcing';
import type { ReadModelTransaction } from '../read-models/read-model-transaction.js';

/** Where the readers of this database have got to. */
export class PostgresCheckpoints implements Checkpoints<ReadModelTransaction> {
  constructor(private readonly pool: Pool) {}

  async seqOf(name: string): Promise<number> {
    const { rows } = await this.pool.query<{ seq: string }>(`select seq from es.checkpoints where name = $1`, [name]);
    if (rows[0]) return Number(rows[0].seq);
    await this.pool.query(`insert into es.checkpoints (name, seq) values ($1, 0) on conflict do nothing`, [name]);
    return 0;
  }

  async advance(
    name: string,
    { from, to }: { readonly from: number; readonly to: number },
    work: (transaction: ReadModelTransaction) => Promise<void>,
  ): Promise<boolean> {
    return inTransaction(this.pool, async (client) => {
      // First, so that a second runner waits here, finds the checkpoint moved, and does nothing.
      const { rowCount } = await client.query(`update es.checkpoints set seq = $3 where name = $1 and seq = $2`, [name, from, to]);
      if (rowCount === 0) return false;
      await work(writingTo(client, 'read'));
      return true;
    });
  }
}

/** A transaction that writes the tables of one schema. */
export const writingTo = (client: PoolClient, schema: 'read' | 'read_next'): ReadModelTransaction => ({
  query: async (sql, values) => (await client.query<Record<string, unknown>>(sql, values && [...values])).rows,
  table: (name) => `${schema}.${client.escapeIdentifier(name)}`,
});

export const inTransaction = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (fault) {
    // Not rolled back but closed: what state the connection is in, is no longer known.
    client.release(true);
    throw fault;
  }
};
