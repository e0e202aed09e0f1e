import { type Event, type Instant, upcast } from '#eventsourcing';
import { mentionedBy, type Past, pastOf, type Placed, type Regime, REGIME_CATEGORIES, regimeOf, type Speech, UPCASTERS } from '#domain';
import { readBody } from '../event-log/event-body.js';
import type { ReadModelTransaction } from './read-model-transaction.js';

/**
 * What the log had said when these events were recorded, of their own streams and those that their words mention: read from the log and
 * not from tables beside it, since these may be ahead. Made anew, the table comes out the same.
 */
export const pastOfEvents = async (events: readonly Placed[], transaction: ReadModelTransaction, speech: Speech): Promise<Past> => {
  const streams = new Set(events.map(({ stream }) => stream));
  const [regimeAt, own] = await Promise.all([regimesIn(transaction), historiesIn(transaction, streams)]);
  const past = pastOf(own, regimeAt);
  const mentioned = new Set(events.flatMap((event) => mentionedBy(event, past, speech)).filter((stream) => !streams.has(stream)));
  return mentioned.size === 0 ? past : pastOf([...own, ...(await historiesIn(transaction, mentioned))], regimeAt);
};

/** The rules in force before a seq. */
const regimesIn = async ({ query }: ReadModelTransaction): Promise<(before: number) => Regime | undefined> => {
  const rows = await query(
    `select ${COLUMNS} from es.streams s join es.events e using (stream) join es.log l using (position)
     where s.category = any ($1) and s.category <> 'obligation' order by l.seq`,
    [REGIME_CATEGORIES],
  );
  const facts = rows.map(placedOf);
  const known = new Map<number, Regime | undefined>();
  return (before) => {
    const count = facts.findIndex(({ seq }) => seq >= before);
    const length = count === -1 ? facts.length : count;
    if (!known.has(length)) known.set(length, regimeOf(facts.slice(0, length).map(({ event, recordedAt }) => ({ ...event, recordedAt }))));
    return known.get(length);
  };
};

/** Everything these streams have ever said, in the order of the log. */
const historiesIn = async ({ query }: ReadModelTransaction, streams: ReadonlySet<string>): Promise<readonly Placed[]> => {
  const rows = await query(`select ${COLUMNS} from es.events e join es.log l using (position) where e.stream = any ($1) order by l.seq`, [
    [...streams],
  ]);
  return rows.map(placedOf);
};

const COLUMNS = `e.event_id, e.stream, e.type, e.schema_version, e.body, e.occurred_at, e.recorded_at, l.seq`;

const placedOf = (row: Readonly<Record<string, unknown>>): Placed => {
  const type = row['type'] as string;
  const { data } = readBody(row['body'] as string);
  return {
    id: row['event_id'] as string,
    stream: row['stream'] as string,
    seq: Number(row['seq']),
    event: {
      type,
      data: upcast<Event>(UPCASTERS, type, row['schema_version'] as number, data),
      occurredAt: row['occurred_at'] as Instant,
    },
    recordedAt: row['recorded_at'] as Instant,
  };
};
