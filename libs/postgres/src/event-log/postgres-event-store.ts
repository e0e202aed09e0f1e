import {
  type AppendAnswer,
  type AppendRequest,
  demandWholeRequests,
  type Event,
  type EventStore,
  type Instant,
  type KeyedRequest,
  type RecordedEvent,
  type RepeatAnswer,
  type SequencedEvent,
  type ToDecide,
  type Upcasters,
} from '#eventsourcing';
import { UPCASTERS } from '#domain';
import { appendManyParameters, appendParameters } from './append-parameters.js';
import { readBody } from './event-body.js';
import { EVENT_COLUMN_COUNT, EVENT_COLUMNS, eventOf, type EventRow, eventsOf, type Queryable } from './event-row.js';

/**
 * The log in PostgreSQL. Its statements are prepared once per connection, and go to the pool without a detour.
 * Over one connection instead of a pool it appends inside that connection's transaction, as its first write.
 */
export class PostgresEventStore implements EventStore {
  constructor(
    private readonly database: Queryable,
    private readonly upcasters: Upcasters = UPCASTERS,
  ) {}

  async read<E extends Event>(stream: string): Promise<readonly RecordedEvent<E>[]> {
    const { rows } = await this.database.query<EventRow & unknown[]>({
      name: 'es.read',
      text: `select ${EVENT_COLUMNS} from es.events e where e.stream = $1 order by e.version`,
      values: [stream],
      rowMode: 'array',
    });
    return (await eventsOf(this.database, rows, this.upcasters)) as RecordedEvent<E>[];
  }

  /** The events of many streams in one reading, by stream; a stream that does not exist is not in the answer. */
  async readMany<E extends Event>(streams: readonly string[]): Promise<Histories<E>> {
    return byStream((await eventsOf(this.database, await rowsOf(this.database, streams), this.upcasters)) as RecordedEvent<E>[]);
  }

  /** The same without sealed parts: all that decisions need. Drafts and letters are long, and nothing that is decided depends on them. */
  async readManyToDecide<E extends Event>(streams: readonly string[]): Promise<Histories<E>> {
    const rows = await rowsOf(this.database, streams);
    return byStream(rows.map((row) => eventOf(row, readBody(row[5]), this.upcasters) as RecordedEvent<E>));
  }

  /** The events of all streams of these categories (the first word of a stream's name), in the order in which they were appended. */
  async readCategories(categories: readonly string[]): Promise<readonly RecordedEvent[]> {
    const { rows } = await this.database.query<EventRow & unknown[]>({
      name: 'es.read_categories',
      text: `select ${EVENT_COLUMNS} from es.streams s join es.events e using (stream)
             where s.category = any ($1) and s.category <> 'obligation' order by e.position`,
      values: [categories],
      rowMode: 'array',
    });
    return eventsOf(this.database, rows, this.upcasters);
  }

  /** A word that changes whenever one of these categories has grown. */
  async stateOf(categories: readonly string[]): Promise<string> {
    const { rows } = await this.database.query<{ state: string }>({
      name: 'es.state_of',
      text: `select count(*) || ':' || coalesce(sum(version), 0) as state from es.streams
             where category = any ($1) and category <> 'obligation'`,
      values: [categories],
    });
    return rows[0]!.state;
  }

  async append(request: AppendRequest): Promise<AppendAnswer> {
    demandWholeRequests([request]);
    const { rows } = await this.database.query<AnswerRow>({
      name: 'es.append',
      text: `select * from es.append(${placeholders(17)})`,
      values: appendParameters(request, this.upcasters),
    });
    return answerOf(rows[0] as AnswerRow);
  }

  async appendMany(requests: readonly AppendRequest[]): Promise<readonly AppendAnswer[]> {
    demandWholeRequests(requests);
    if (requests.length === 0) return [];
    const { rows } = await this.database.query<AnswerRow>({
      name: 'es.append_many',
      text: `select * from es.append_many(${placeholders(20)})`,
      values: appendManyParameters(requests, this.upcasters),
    });
    return rows.map(answerOf);
  }

  /** One statement, so that what the key was answered and what the stream holds are of one moment; and one way there and back for each command. */
  async readToDecide<E extends Event>(stream: string, request?: KeyedRequest): Promise<ToDecide<E>> {
    const { key = null, requestHash = null } = request?.commandKey ?? {};
    const { rows } = await this.database.query<EventRow & unknown[]>({
      name: 'es.read_to_decide',
      text: `select ${EVENT_COLUMNS}, case when k.request_hash = $4 then 'duplicate' when k.key is not null then 'key_reused' end, k.version, k.response
             from (select) one
             left join es.command_keys k on k.actor = $2 and k.key = $3
             left join es.events e on e.stream = $1
             order by e.version`,
      values: [stream, request?.actor ?? null, key, requestHash],
      rowMode: 'array',
    });
    const [status, version, response] = rows[0]!.slice(EVENT_COLUMN_COUNT) as [RepeatAnswer['status'] | null, string, object | null];
    const events = rows.filter(([id]) => (id as unknown) !== null);
    return {
      history: events.map((row) => eventOf(row, readBody(row[5]), this.upcasters) as RecordedEvent<E>),
      answer: status === null ? undefined : (answerOf({ status, version, response }) as RepeatAnswer),
    };
  }

  async readLog({ after, limit }: { readonly after: number; readonly limit: number }): Promise<readonly SequencedEvent[]> {
    const { rows } = await this.database.query<EventRow & unknown[]>({
      name: 'es.read_log',
      text: `select ${EVENT_COLUMNS}, l.seq from es.log l join es.events e using (position) where l.seq > $1 order by l.seq limit $2`,
      values: [after, limit],
      rowMode: 'array',
    });
    const events = await eventsOf(this.database, rows, this.upcasters);
    return events.map((event, index) => ({ ...event, seq: Number(rows[index]?.[11]) }));
  }

  /** Takes the text of a sealed part away for ever. The event keeps the digest, so the chain holds, and reading tells when it was erased. */
  async erasePart(eventId: string, name: string, at: Instant): Promise<void> {
    await this.database.query(
      `update es.sealed_parts set text = null, salt = null, erased_at = $3 where event_id = $1 and name = $2 and erased_at is null`,
      [eventId, name, at],
    );
  }

  /** The `seq` of one version of a stream; nothing while it is not sealed. For who waits to read what was just written. */
  async seqOf(stream: string, version: number): Promise<number | undefined> {
    const { rows } = await this.database.query<{ seq: string }>({
      name: 'es.seq_of',
      text: `select l.seq from es.events e join es.log l using (position) where e.stream = $1 and e.version = $2`,
      values: [stream, version],
    });
    return rows[0] && Number(rows[0].seq);
  }

  /** Forgets command keys older than 30 days; from then on the expected version protects. */
  async purgeCommandKeys(): Promise<number> {
    const { rows } = await this.database.query<{ purged: string }>(`select es.purge_command_keys() as purged`);
    return Number(rows[0]?.purged);
  }
}

const rowsOf = async (database: Queryable, streams: readonly string[]): Promise<readonly EventRow[]> => {
  const { rows } = await database.query<EventRow & unknown[]>({
    name: 'es.read_many',
    text: `select ${EVENT_COLUMNS} from es.events e where e.stream = any ($1) order by e.stream, e.version`,
    values: [streams],
    rowMode: 'array',
  });
  return rows;
};

type Histories<E extends Event> = ReadonlyMap<string, readonly RecordedEvent<E>[]>;

/** Events by their streams, each in the order in which they were given. */
export const byStream = <E extends Event>(events: readonly RecordedEvent<E>[]): Histories<E> => {
  const histories = new Map<string, RecordedEvent<E>[]>();
  for (const event of events) {
    const history = histories.get(event.stream);
    if (history) history.push(event);
    else histories.set(event.stream, [event]);
  }
  return histories;
};

interface AnswerRow {
  readonly status: AppendAnswer['status'];
  readonly version: string | null;
  readonly response: object | null;
}

const answerOf = ({ status, version, response }: AnswerRow): AppendAnswer => {
  switch (status) {
    case 'ok':
    case 'conflict':
      return { status, version: Number(version) };
    case 'duplicate':
      return { status, version: Number(version), ...(response && { response }) };
    case 'key_reused':
      return { status };
  }
};

const placeholders = (count: number): string => Array.from({ length: count }, (_, index) => `$${index + 1}`).join(', ');
