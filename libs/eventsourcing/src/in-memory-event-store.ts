import { asStored, storedText } from './canonical-json.js';
import type { Event, Instant, RecordedEvent, SealedPart, SequencedEvent } from './event.js';
import type {
  AppendAnswer,
  AppendRequest,
  CommandKey,
  EventStore,
  KeyedRequest,
  OutboxRow,
  RepeatAnswer,
  ToDecide,
} from './event-store.js';
import { demandWholeRequests } from './append-request.js';
import { currentSchemaVersion, upcast, type Upcasters } from './upcasting.js';

export interface InMemoryOptions {
  readonly upcasters?: Upcasters;
  /** Names events whose decider gave them no id. Counting by default, so that a rehearsal comes out the same each time. */
  readonly newId?: () => string;
}

/** A log that lives as long as its process: for rehearsals and specifications. It seals at once, so `seq` is the order of the appends. */
export class InMemoryEventStore implements EventStore {
  readonly #log: SequencedEvent[] = [];
  readonly #streams = new Map<string, SequencedEvent[]>();
  readonly #ids = new Set<string>();
  readonly #answers = new Map<string, { readonly requestHash: string; readonly version: number; readonly response: object }>();
  readonly #rows = new Map<string, Map<string, Readonly<Record<string, unknown>>>>();
  readonly #outbox = new Map<string, OutboxRow>();
  readonly #upcasters: Upcasters;
  readonly #newId: () => string;

  constructor({ upcasters = {}, newId = countingIds() }: InMemoryOptions = {}) {
    this.#upcasters = upcasters;
    this.#newId = newId;
  }

  read<E extends Event>(stream: string): Promise<readonly RecordedEvent<E>[]> {
    return Promise.resolve((this.#streams.get(stream) ?? []).map((event) => this.#lifted(event) as SequencedEvent<E>));
  }

  readLog({ after, limit }: { readonly after: number; readonly limit: number }): Promise<readonly SequencedEvent[]> {
    return Promise.resolve(this.#log.slice(after, after + limit).map((event) => this.#lifted(event)));
  }

  async append(request: AppendRequest): Promise<AppendAnswer> {
    const [answer] = await this.appendMany([request]);
    return answer as AppendAnswer;
  }

  // Async, so that a faulty request is a rejected promise here too, as it is with a database.
  async appendMany(requests: readonly AppendRequest[]): Promise<readonly AppendAnswer[]> {
    demandWholeRequests(requests);
    return Promise.resolve(requests.map((request) => this.#appendOne(request)));
  }

  async readToDecide<E extends Event>(stream: string, request?: KeyedRequest): Promise<ToDecide<E>> {
    const history = (await this.read<E>(stream)).map((event) => ({ ...event, sealed: {} }));
    return { history, answer: request && this.#repeat(request.actor, request.commandKey) };
  }

  /** Takes the text of a sealed part away for ever; that it stood there remains. */
  erasePart(eventId: string, name: string, at: Instant): Promise<void> {
    const index = this.#log.findIndex(({ id }) => id === eventId);
    const event = this.#log[index];
    const part = event?.sealed[name];
    if (event === undefined || part?.status !== 'kept') return Promise.resolve();
    const erased: SealedPart = { status: 'erased', erasedAt: at, classification: part.classification };
    const without = { ...event, sealed: { ...event.sealed, [name]: erased } };
    this.#log[index] = without;
    this.#streams.get(event.stream)?.splice(event.version - 1, 1, without);
    return Promise.resolve();
  }

  /** The rows of an inline table by their stream, as the appends left them. */
  rows(table: string): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
    return this.#rows.get(table) ?? new Map();
  }

  /** What waits to be carried out, in the order asked. */
  outbox(): readonly OutboxRow[] {
    return [...this.#outbox.values()];
  }

  #appendOne(request: AppendRequest): AppendAnswer {
    const { stream, expectedVersion, events, actor, commandKey, inline = [], outbox = [] } = request;
    const repeat = commandKey && this.#repeat(actor, commandKey);
    if (repeat) return repeat;

    const standing = this.#streams.get(stream) ?? [];
    if (standing.length !== expectedVersion) {
      const repeated = events.every(({ id }) => id !== undefined && standing.some((event) => event.id === id));
      return { status: repeated ? 'duplicate' : 'conflict', version: standing.length };
    }

    const recorded = this.#recorded(request);
    const version = expectedVersion + recorded.length;
    this.#log.push(...recorded);
    this.#streams.set(stream, [...standing, ...recorded]);
    recorded.forEach(({ id }) => this.#ids.add(id));
    if (commandKey) this.#answers.set(keyOf(actor, commandKey), { ...commandKey, version });
    for (const { table, row } of inline) this.#tableOf(table).set(stream, row);
    for (const row of outbox) if (!this.#outbox.has(row.id)) this.#outbox.set(row.id, row);
    return { status: 'ok', version };
  }

  #recorded({ stream, expectedVersion, events, actor, recordedAt, correlationId, causationId }: AppendRequest): SequencedEvent[] {
    const ids = events.map(({ id }) => id ?? this.#newId());
    const known = ids.find((id, index) => this.#ids.has(id) || ids.indexOf(id) !== index);
    if (known !== undefined) throw new Error(`The event ${known} is already in the log.`);
    return events.map(({ type, data, occurredAt = recordedAt, sealed = {} }, index) => ({
      seq: this.#log.length + index + 1,
      id: ids[index] as string,
      stream,
      version: expectedVersion + index + 1,
      type,
      schemaVersion: currentSchemaVersion(this.#upcasters, type),
      data: asStored(data),
      sealed: Object.fromEntries(
        Object.entries(sealed).map(([name, { text, classification }]) => [
          name,
          { status: 'kept', text: storedText(text), classification },
        ]),
      ),
      occurredAt,
      recordedAt,
      actor,
      correlationId: correlationId ?? (ids[0] as string),
      ...(causationId && { causationId }),
    }));
  }

  #lifted<R extends RecordedEvent>(event: R): R {
    return { ...event, data: upcast(this.#upcasters, event.type, event.schemaVersion, event.data) };
  }

  #repeat(actor: string, commandKey: CommandKey): RepeatAnswer | undefined {
    const before = this.#answers.get(keyOf(actor, commandKey));
    if (before === undefined) return undefined;
    if (before.requestHash !== commandKey.requestHash) return { status: 'key_reused' };
    return { status: 'duplicate', version: before.version, response: before.response };
  }

  #tableOf(name: string): Map<string, Readonly<Record<string, unknown>>> {
    const table = this.#rows.get(name) ?? new Map<string, Readonly<Record<string, unknown>>>();
    this.#rows.set(name, table);
    return table;
  }
}

const keyOf = (actor: string, { key }: CommandKey): string => JSON.stringify([actor, key]);

const countingIds = (): (() => string) => {
  let count = 0;
  return () => `00000000-0000-4000-8000-${(++count).toString(16).padStart(12, '0')}`;
};
