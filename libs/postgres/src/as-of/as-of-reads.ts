import type { Pool } from 'pg';
import { UPCASTERS } from '#domain';
import type { Event, InlineTable, Instant, RecordedEvent, Upcasters } from '#eventsourcing';
import { readBody } from '../event-log/event-body.js';
import { EVENT_COLUMN_COUNT, EVENT_COLUMNS, eventOf, type EventRow, eventsOf } from '../event-log/event-row.js';
import { FACT_COLUMNS, type FactRow } from '../event-log/fact-row.js';
import { byStream } from '../event-log/postgres-event-store.js';
import { factsByStream } from '../event-log/streams-in-pages.js';
import { obligationRegister } from '../read-models/obligation-register.js';
import { rollupRegister } from '../read-models/rollup-register.js';

/*
 * as of T     what was known at the instant T: all events that had been recorded by then, folded by today's rules. What came in before T
 *             and was entered after it is not among them.
 */

/** On what an answer about the past rests: how many events, and the number of the latest of them in the sealed log. */
export interface LogRest {
  readonly at: Instant;
  readonly events: number;
  /** Null where nothing is known, or the latest event has not been sealed yet. */
  readonly seq: number | null;
}

/** A register as it was at an instant: the rows that the inline table had then. */
export interface RegisterAt extends LogRest {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** What was known of some streams, with what was said in their sealed parts (of what was erased since, that it was). */
export interface HistoriesAt<E extends Event = Event> extends LogRest {
  readonly histories: ReadonlyMap<string, readonly RecordedEvent<E>[]>;
}

/** Which obligations, or rollups of them, are meant; what is not said does not matter. Both stand in the name of a stream and never change. */
export interface ObligationsOf {
  readonly duty?: string | undefined;
  readonly periods?: readonly string[] | undefined;
}

/** Streams of one kind, and at which places of their names the duty and the period stand. */
interface Kind {
  readonly category: string;
  readonly duty: number;
  readonly period: number;
}

const OBLIGATIONS: Kind = { category: 'obligation', duty: 3, period: 4 };
const ROLLUPS: Kind = { category: 'rollup', duty: 2, period: 3 };

/** So many streams are read at a time; of each all that was known. */
const STREAMS_PER_PAGE = 500;

/** Reads the log as it was known at an instant. */
export class AsOfReads {
  constructor(
    private readonly pool: Pool,
    private readonly upcasters: Upcasters = UPCASTERS,
  ) {}

  /** When the log's first event was recorded; before that nothing was known. */
  async beginsAt(): Promise<Instant | undefined> {
    const { rows } = await this.pool.query<{ at: Instant }>(
      `select e.recorded_at as at from es.log l join es.events e using (position) order by l.seq limit 1`,
    );
    return rows[0]?.at;
  }

  /** The register of obligations, folded by the very definition of the table that follows every append. */
  register(at: Instant, of: ObligationsOf = {}): Promise<RegisterAt> {
    return this.#register(obligationRegister, this.#pages(OBLIGATIONS, of), at);
  }

  /** The register of rollups, folded by its own. */
  rollups(at: Instant, of: ObligationsOf = {}): Promise<RegisterAt> {
    return this.#register(rollupRegister, this.#pages(ROLLUPS, of), at);
  }

  async #register(table: InlineTable, pages: AsyncIterable<readonly string[]>, at: Instant): Promise<RegisterAt> {
    const rows: RegisterAt['rows'][number][] = [];
    const rest = new Rest();
    for await (const streams of pages) {
      const known = await this.#knownBy<FactRow>(at, streams, FACT_COLUMNS);
      for (const facts of factsByStream(known, new Map(), this.upcasters).values()) rows.push(table.row(facts));
      rest.take(known);
    }
    return { at, rows, ...(await this.#said(rest)) };
  }

  /** All that was known of these streams, or of the obligations of a duty and some of its periods. */
  histories<E extends Event>(at: Instant, of: readonly string[] | ObligationsOf): Promise<HistoriesAt<E>> {
    return this.#histories(at, of, (rows) => eventsOf(this.pool, rows, this.upcasters));
  }

  /** The same without sealed parts, for who only counts. */
  historiesToDecide<E extends Event>(at: Instant, of: readonly string[] | ObligationsOf): Promise<HistoriesAt<E>> {
    return this.#histories(at, of, (rows) => rows.map((row) => eventOf(row, readBody(row[5]), this.upcasters)));
  }

  async #histories<E extends Event>(
    at: Instant,
    of: readonly string[] | ObligationsOf,
    read: (rows: readonly EventRow[]) => readonly RecordedEvent[] | Promise<readonly RecordedEvent[]>,
  ): Promise<HistoriesAt<E>> {
    const histories = new Map<string, readonly RecordedEvent<E>[]>();
    const rest = new Rest();
    for await (const streams of isListed(of) ? pagesOf(of) : this.#pages(OBLIGATIONS, of)) {
      const known = await this.#knownBy<EventRow>(at, streams, EVENT_COLUMNS);
      const events = (await read(known.map(withoutPosition))) as readonly RecordedEvent<E>[];
      for (const [stream, history] of byStream(events)) histories.set(stream, history);
      rest.take(known);
    }
    return { at, histories, ...(await this.#said(rest)) };
  }

  async #knownBy<Row extends readonly unknown[]>(at: Instant, streams: readonly string[], columns: string): Promise<readonly Row[]> {
    const { rows } = await this.pool.query<Row & unknown[]>({
      text: `select ${columns}, e.position from es.events e
             where e.stream = any ($1) and e.recorded_at <= $2 order by e.stream, e.version`,
      values: [streams, at],
      rowMode: 'array',
    });
    return rows;
  }

  async *#pages(kind: Kind, { duty, periods }: ObligationsOf): AsyncGenerator<readonly string[]> {
    for (let after = ''; ;) {
      const { rows } = await this.pool.query<{ stream: string }>({
        name: `es.streams_of_${kind.category}`,
        text: `select stream from es.streams where category = '${kind.category}' and stream > $1
                 and ($2::text is null or split_part(stream, '/', ${kind.duty}) = $2)
                 and ($3::text[] is null or split_part(stream, '/', ${kind.period}) = any ($3))
               order by stream limit $4`,
        values: [after, duty ?? null, periods ?? null, STREAMS_PER_PAGE],
      });
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows.map(({ stream }) => stream);
      after = last.stream;
    }
  }

  async #said({ events, position }: Rest): Promise<Pick<LogRest, 'events' | 'seq'>> {
    if (position === undefined) return { events, seq: null };
    const { rows } = await this.pool.query<{ seq: string }>(`select seq from es.log where position = $1`, [position]);
    return { events, seq: rows[0] === undefined ? null : Number(rows[0].seq) };
  }
}

/** Counts what was read, and remembers the latest of it. */
class Rest {
  events = 0;
  position: bigint | undefined;

  take(rows: readonly (readonly unknown[])[]): void {
    this.events += rows.length;
    for (const row of rows) {
      const position = BigInt(row.at(-1) as string);
      if (this.position === undefined || position > this.position) this.position = position;
    }
  }
}

const isListed = (of: readonly string[] | ObligationsOf): of is readonly string[] => Array.isArray(of);

function* pagesOf(streams: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < streams.length; from += STREAMS_PER_PAGE) yield streams.slice(from, from + STREAMS_PER_PAGE);
}

// What stands behind an event's columns would be taken for its number in the log.
const withoutPosition = (row: EventRow): EventRow => row.slice(0, EVENT_COLUMN_COUNT) as unknown as EventRow;
