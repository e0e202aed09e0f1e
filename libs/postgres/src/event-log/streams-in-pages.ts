import type { ClientBase, Pool } from 'pg';
import { UPCASTERS } from '#domain';
import type { Fact, Upcasters } from '#eventsourcing';
import { FACT_COLUMNS, factOf, type FactRow } from './fact-row.js';

/**
 * The whole log, stream by stream and each in the order of its versions, in pages of whole streams.
 *
 * The next page is asked for while the present one is worked on, so that the database and we are busy at the same time.
 */
export async function* streamsInPages(
  pool: Pool,
  { pageSize = 5_000, upcasters = UPCASTERS }: { readonly pageSize?: number; readonly upcasters?: Upcasters } = {},
): AsyncGenerator<ReadonlyMap<string, Fact[]>> {
  let streams = new Map<string, Fact[]>();
  let reading = readPage(pool, ['', 0], pageSize);
  for (;;) {
    const rows = await reading;
    const last = rows.at(-1);
    if (last === undefined) break;
    reading = readPage(pool, [last[0], Number(last[1])], pageSize);
    reading.catch(() => undefined); // waited for in the next round; until then its fault is nobody's

    factsByStream(rows, streams, upcasters);
    // The last stream of a page may go on in the next one.
    const open = streams.get(last[0]) ?? [];
    streams.delete(last[0]);
    if (streams.size > 0) yield streams;
    streams = new Map([[last[0], open]]);
  }
  if (streams.size > 0) yield streams;
}

/** These streams, as they stand for this connection. */
export const readStreams = async (
  client: ClientBase,
  names: readonly string[],
  upcasters: Upcasters = UPCASTERS,
): Promise<ReadonlyMap<string, Fact[]>> => {
  const { rows } = await client.query<FactRow & unknown[]>({
    text: `select ${FACT_COLUMNS} from es.events e where e.stream = any ($1) order by e.stream, e.version`,
    values: [names],
    rowMode: 'array',
  });
  return factsByStream(rows, new Map(), upcasters);
};

const readPage = async (pool: Pool, after: readonly [stream: string, version: number], limit: number): Promise<FactRow[]> => {
  const { rows } = await pool.query<FactRow & unknown[]>({
    name: 'es.page',
    text: `select ${FACT_COLUMNS} from es.events e where (e.stream, e.version) > ($1, $2) order by e.stream, e.version limit $3`,
    values: [...after, limit],
    rowMode: 'array',
  });
  return rows;
};

/** Adds these rows to the facts of their streams. */
export const factsByStream = (
  rows: readonly FactRow[],
  streams: Map<string, Fact[]>,
  upcasters: Upcasters = UPCASTERS,
): Map<string, Fact[]> => {
  for (const row of rows) {
    const facts = streams.get(row[0]);
    if (facts) facts.push(factOf(row, upcasters));
    else streams.set(row[0], [factOf(row, upcasters)]);
  }
  return streams;
};
