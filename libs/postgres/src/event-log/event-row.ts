import type { Pool, PoolClient } from 'pg';
import { type Event, type Instant, type RecordedEvent, type SealedPart, upcast, type Upcasters } from '#eventsourcing';
import { type EventBody, readBody } from './event-body.js';

export type Queryable = Pool | PoolClient;

/** A row of `es.events` as a list, in the order of EVENT_COLUMNS: half the cost of an object per row. Numbers of type bigint come as text. */
export type EventRow = readonly [
  id: string,
  stream: string,
  version: string,
  type: string,
  schemaVersion: number,
  body: string,
  occurredAt: Instant,
  recordedAt: Instant,
  actor: string,
  correlationId: string,
  causationId: string | null,
  seq?: string,
];

export const EVENT_COLUMNS = `e.event_id, e.stream, e.version, e.type, e.schema_version, e.body, e.occurred_at, e.recorded_at, e.actor, e.correlation_id, e.causation_id`;
export const EVENT_COLUMN_COUNT = 11;

/** Rows as events in today's shapes, with their sealed parts. */
export const eventsOf = async (database: Queryable, rows: readonly EventRow[], upcasters: Upcasters): Promise<RecordedEvent[]> => {
  const read = rows.map((row) => ({ row, body: readBody(row[5]) }));
  const parts = await partsOf(
    database,
    read.filter(({ body }) => body.sealed).map(({ row }) => row[0]),
  );
  return read.map(({ row, body }) => ({
    ...eventOf(row, body, upcasters),
    sealed: sealedOf(row[0], body, parts),
    seq: Number(row[11] ?? 0),
  }));
};

/** A row as an event in today's shape, its sealed parts left away: all that a fold needs. */
export const eventOf = (row: EventRow, { data }: EventBody, upcasters: Upcasters): RecordedEvent => {
  const [id, stream, version, type, schemaVersion, , occurredAt, recordedAt, actor, correlationId, causationId] = row;
  return {
    id,
    stream,
    version: Number(version),
    type,
    schemaVersion,
    data: upcast<Event>(upcasters, type, schemaVersion, data),
    sealed: {},
    occurredAt,
    recordedAt,
    actor,
    correlationId,
    ...(causationId !== null && { causationId }),
  };
};

type PartRow = readonly [eventId: string, name: string, text: string | null, erasedAt: Instant | null];
type Parts = ReadonlyMap<string, ReadonlyMap<string, PartRow>>;

// Asked for separately and only where the body names parts: most events have none.
const partsOf = async (database: Queryable, ids: readonly string[]): Promise<Parts> => {
  const parts = new Map<string, Map<string, PartRow>>();
  if (ids.length === 0) return parts;
  const { rows } = await database.query<PartRow & unknown[]>({
    name: 'es.parts',
    text: `select event_id, name, text, erased_at from es.sealed_parts where event_id = any ($1::uuid[])`,
    values: [ids],
    rowMode: 'array',
  });
  for (const row of rows) parts.set(row[0], (parts.get(row[0]) ?? new Map<string, PartRow>()).set(row[1], row));
  return parts;
};

const sealedOf = (id: string, { sealed = {} }: EventBody, parts: Parts): Record<string, SealedPart> =>
  Object.fromEntries(
    Object.entries(sealed).map(([name, { classification }]): [string, SealedPart] => {
      const row = parts.get(id)?.get(name);
      if (row === undefined)
        throw new Error(`The sealed part ${name} of event ${id} is missing; it was removed by something other than an erasure.`);
      const [, , text, erasedAt] = row;
      return [
        name,
        text === null ? { status: 'erased', erasedAt: erasedAt as Instant, classification } : { status: 'kept', text, classification },
      ];
    }),
  );
