import { randomUUID } from 'node:crypto';
import { type AppendRequest, currentSchemaVersion, type Upcasters } from '#eventsourcing';
import { writeBody } from './event-body.js';

/** The parameters of `es.append`, in its order. */
export const appendParameters = (request: AppendRequest, upcasters: Upcasters): unknown[] => {
  const { stream, expectedVersion, recordedAt, actor, causationId = null, commandKey } = request;
  const { ids, types, schemaVersions, bodies, occurredAt, parts } = columnsOf(request, upcasters);
  return [
    ...[stream, expectedVersion, ids, types, schemaVersions, bodies, occurredAt],
    ...[recordedAt, actor, request.correlationId ?? ids[0], causationId],
    ...[commandKey?.key ?? null, commandKey?.requestHash ?? null, commandKey ? JSON.stringify(commandKey.response) : null],
    ...[json(parts), json(request.inline ?? []), json(request.outbox ?? [])],
  ];
};

/** The parameters of `es.append_many`, in its order. What travels along carries the number of its request, counted from 1. */
export const appendManyParameters = (requests: readonly AppendRequest[], upcasters: Upcasters): unknown[] => {
  const written = requests.map((request) => columnsOf(request, upcasters));
  const perEvent = <T>(pick: (columns: EventColumns) => readonly T[]): T[] => written.flatMap(pick);
  const numbered = <T extends object>(pick: (request: AppendRequest, index: number) => readonly T[]): string | null =>
    json(requests.flatMap((request, index) => pick(request, index).map((item) => ({ request: index + 1, ...item }))));
  return [
    requests.map(({ stream }) => stream),
    requests.map(({ expectedVersion }) => expectedVersion),
    requests.map(({ events }) => events.length),
    requests.map(({ recordedAt }) => recordedAt),
    requests.map(({ actor }) => actor),
    requests.map(({ correlationId }, index) => correlationId ?? written[index]?.ids[0]),
    requests.map(({ causationId }) => causationId ?? null),
    requests.map(({ commandKey }) => commandKey?.key ?? null),
    requests.map(({ commandKey }) => commandKey?.requestHash ?? null),
    requests.map(({ commandKey }) => (commandKey ? JSON.stringify(commandKey.response) : null)),
    requests.flatMap(({ events }, index) => events.map(() => index + 1)),
    requests.flatMap(({ events, expectedVersion }) => events.map((_, index) => expectedVersion + index + 1)),
    perEvent(({ ids }) => ids),
    perEvent(({ types }) => types),
    perEvent(({ schemaVersions }) => schemaVersions),
    perEvent(({ bodies }) => bodies),
    perEvent(({ occurredAt }) => occurredAt),
    numbered((_, index) => written[index]?.parts ?? []),
    numbered(({ inline = [] }) => inline),
    numbered(({ outbox = [] }) => outbox),
  ];
};

type EventColumns = ReturnType<typeof columnsOf>;

const columnsOf = ({ events, recordedAt }: AppendRequest, upcasters: Upcasters) => {
  const ids = events.map(({ id }) => id ?? randomUUID());
  const written = events.map((event, index) => writeBody(ids[index] as string, event));
  return {
    ids,
    types: events.map(({ type }) => type),
    schemaVersions: events.map(({ type }) => currentSchemaVersion(upcasters, type)),
    bodies: written.map(({ body }) => body),
    occurredAt: events.map(({ occurredAt = recordedAt }) => occurredAt),
    parts: written.flatMap(({ parts }) => parts),
  };
};

/** null for an empty list: the function then has nothing to look at. */
const json = (list: readonly object[]): string | null => (list.length === 0 ? null : JSON.stringify(list));
