import type { Pool, PoolClient } from 'pg';
import type { Fact, InlineTable, Upcasters } from '#eventsourcing';
import { readStreams, streamsInPages } from '../event-log/streams-in-pages.js';
import { NextTable } from './next-table.js';
import { asSchemaOwner } from './schema-owner.js';

export interface RebuildOptions {
  readonly upcasters?: Upcasters;
  readonly pageSize?: number;
  readonly onProgress?: (rows: number) => void;
}

/** So few streams may be left for the moment in which appends are held. */
const FEW = 200;
const CHUNK = 1_000;

/**
 * Makes an inline table anew from the log, while appends and readers go on.
 *
 * Filled first from all streams, then again from those that have changed since, until few are left; these are done under a lock
 * that holds appends for a moment, and the tables are swapped in that same transaction. Answers with the number of rows.
 */
export const rebuildInlineTable = (pool: Pool, table: InlineTable, options: RebuildOptions = {}): Promise<number> =>
  asSchemaOwner(pool, table.table, async (client) => {
    const next = new NextTable(client, table.table);
    await next.create();

    let seen = await headSeq(client);
    const rows = await fill(pool, next, table, options);
    await next.addConstraintsAndIndexes();

    // Until few are left, or appends and the sealer are such that they no longer become fewer.
    let changed = await changedStreams(client, seen);
    for (let before = Infinity; changed.length > FEW && changed.length < before;) {
      before = changed.length;
      seen = await headSeq(client);
      await refold(client, next, { table, changed, options });
      changed = await changedStreams(client, seen);
    }
    await client.query(`begin`);
    await client.query(`set local lock_timeout = '10s'`);
    // Every append changes a stream's row, and this lock waits for those under way and holds the others. Reading a stream goes on.
    await client.query(`lock table es.streams in share row exclusive mode`);
    await refold(client, next, { table, changed: await changedStreams(client, seen), options });
    await next.swap();
    await client.query(`commit`);
    return rows;
  });

const fill = async (
  pool: Pool,
  next: NextTable,
  { handles, row }: InlineTable,
  { onProgress, ...options }: RebuildOptions,
): Promise<number> => {
  let count = 0;
  for await (const streams of streamsInPages(pool, options)) {
    const rows = rowsOf(streams, { handles, row });
    if (rows.length > 0) await next.insert(rows);
    count += rows.length;
    onProgress?.(count);
  }
  return count;
};

interface Refolding {
  readonly table: InlineTable;
  readonly changed: readonly string[];
  readonly options: RebuildOptions;
}

const refold = async (client: PoolClient, next: NextTable, { table, changed, options }: Refolding): Promise<void> => {
  const concerned = changed.filter((stream) => table.handles(stream));
  for (let from = 0; from < concerned.length; from += CHUNK) {
    const names = concerned.slice(from, from + CHUNK);
    await next.replace(names, rowsOf(await readStreams(client, names, options.upcasters), table));
  }
};

const rowsOf = (streams: ReadonlyMap<string, Fact[]>, { handles, row }: Pick<InlineTable, 'handles' | 'row'>): object[] =>
  [...streams].filter(([stream]) => handles(stream)).map(([, facts]) => row(facts));

const headSeq = async (client: PoolClient): Promise<number> => {
  const { rows } = await client.query<{ seq: string }>(`select coalesce(max(seq), 0) as seq from es.log`);
  return Number(rows[0]?.seq);
};

/** Streams with an event after this seq, or with one that has none yet: whatever was sealed by then, every later reading has seen. */
const changedStreams = async (client: PoolClient, after: number): Promise<string[]> => {
  const { rows } = await client.query<{ stream: string }>(
    `select e.stream from es.log l join es.events e using (position) where l.seq > $1
     union select e.stream from es.unsealed u join es.events e using (position)`,
    [after],
  );
  return rows.map(({ stream }) => stream);
};
