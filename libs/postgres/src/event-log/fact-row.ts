import { type Event, type Fact, type Instant, upcast, type Upcasters } from '#eventsourcing';
import { readBody } from './event-body.js';

/** What a fold needs of an event, and no more: a rebuild reads every event there is. */
export type FactRow = readonly [
  stream: string,
  version: string,
  type: string,
  schemaVersion: number,
  body: string,
  occurredAt: Instant,
  recordedAt: Instant,
  actor: string,
];

export const FACT_COLUMNS = `e.stream, e.version, e.type, e.schema_version, e.body, e.occurred_at, e.recorded_at, e.actor`;

export const factOf = (
  [stream, version, type, schemaVersion, body, occurredAt, recordedAt, actor]: FactRow,
  upcasters: Upcasters,
): Fact => ({
  stream,
  version: Number(version),
  type,
  data: upcast<Event>(upcasters, type, schemaVersion, readBody(body).data),
  occurredAt,
  recordedAt,
  actor,
});
