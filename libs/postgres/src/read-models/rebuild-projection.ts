import type { Pool } from 'pg';
import type { EventStore, Projection } from '#eventsourcing';
import { writingTo } from '../subscriptions/postgres-checkpoints.js';
import { NextTable } from './next-table.js';
import type { ReadModelTransaction } from './read-model-transaction.js';
import { asSchemaOwner } from './schema-owner.js';

export interface ProjectionRebuild {
  readonly store: Pick<EventStore, 'readLog'>;
  readonly batchSize?: number;
  readonly onProgress?: (seq: number) => void;
}

/**
 * Makes the tables of a projection anew from the beginning of the log, while its runner goes on with the old ones.
 *
 * Then the checkpoint is taken: the runner waits at it, the last events are handled, and tables and checkpoint change in one
 * transaction. The runner finds its checkpoint moved, reads it again, and goes on with the new tables. Answers with the seq reached.
 */
export const rebuildProjection = (
  pool: Pool,
  projection: Projection<ReadModelTransaction>,
  { store, batchSize = 1_000, onProgress }: ProjectionRebuild,
): Promise<number> =>
  asSchemaOwner(pool, projection.name, async (client) => {
    const tables = projection.tables.map((name) => new NextTable(client, name));
    const writer = writingTo(client, 'read_next');
    for (const table of tables) {
      await table.create();
      await table.addConstraintsAndIndexes(); // before it is filled, since a projection may update by key
    }

    const handleAfter = async (after: number): Promise<{ seq: number; full: boolean }> => {
      const events = await store.readLog({ after, limit: batchSize });
      if (events.length > 0) await projection.handle(events, writer);
      return { seq: events.at(-1)?.seq ?? after, full: events.length === batchSize };
    };

    // Up to the first batch that is not full: a busy log grows while we read it, and its last events wait for the moment below.
    let seq = 0;
    for (let full = true; full;) {
      await client.query('begin');
      ({ seq, full } = await handleAfter(seq));
      await client.query('commit');
      onProgress?.(seq);
    }

    await client.query('begin');
    await client.query(`set local lock_timeout = '10s'`);
    await client.query(`insert into es.checkpoints (name, seq) values ($1, 0) on conflict do nothing`, [projection.name]);
    // Held before the head is looked at, so that the checkpoint never goes back: somebody may be waiting for an event it has passed.
    await client.query(`select from es.checkpoints where name = $1 for update`, [projection.name]);
    const { rows } = await client.query<{ head: string }>(`select coalesce(max(seq), 0) as head from es.log`);
    while (seq < Number(rows[0]?.head)) ({ seq } = await handleAfter(seq));
    await client.query(`update es.checkpoints set seq = $2 where name = $1`, [projection.name, seq]);
    for (const table of tables) await table.swap();
    await client.query('commit');
    return seq;
  });
