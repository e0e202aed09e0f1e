import type { Event, Instant } from '#eventsourcing';
import {
  ABSENT,
  evolveObligation,
  isKnown,
  type KnownObligation,
  lastDaysOf,
  type LocalDay,
  type Obligation,
  type ObligationEvent,
  type Regime,
  REGIME_CATEGORIES,
  regimeOf,
} from '#domain';
import { readBody } from '../event-log/event-body.js';
import type { ReadModelTransaction } from './read-model-transaction.js';

/*
 * What the log had said before an event: read from the log and not from tables beside it, since these may be ahead. Made anew, the
 * table comes out the same.
 */

/** The rules in force before a seq. */
export const regimesIn = async ({ query }: ReadModelTransaction): Promise<(before: number) => Regime | undefined> => {
  const rows = await query(
    `select ${COLUMNS} from es.streams s join es.events e using (stream) join es.log l using (position)
     where s.category = any ($1) and s.category <> 'obligation' order by l.seq`,
    [REGIME_CATEGORIES],
  );
  const facts = rows.map(pastOf);
  const known = new Map<number, Regime | undefined>();
  return (before) => {
    const count = facts.findIndex(({ seq }) => seq >= before);
    const length = count === -1 ? facts.length : count;
    if (!known.has(length)) known.set(length, regimeOf(facts.slice(0, length).map(({ event, recordedAt }) => ({ ...event, recordedAt }))));
    return known.get(length);
  };
};

export interface ObligationThen {
  readonly obligation: KnownObligation;
  readonly lastDayAt: (revision: number) => LocalDay;
}

/** These obligations as they stood when a seq was reached, that event included. */
export const obligationsIn = async (
  { query }: ReadModelTransaction,
  streams: readonly string[],
): Promise<(stream: string, seq: number) => ObligationThen | undefined> => {
  const rows = await query(`select ${COLUMNS} from es.events e join es.log l using (position) where e.stream = any ($1) order by l.seq`, [
    [...new Set(streams)],
  ]);
  const histories = new Map<string, Past[]>();
  for (const past of rows.map(pastOf)) histories.set(past.stream, [...(histories.get(past.stream) ?? []), past]);
  return (stream, seq) => {
    const past = (histories.get(stream) ?? []).filter((said) => said.seq <= seq);
    const obligation = past.map(({ event }) => event as ObligationEvent).reduce<Obligation>(evolveObligation, ABSENT);
    const lastDayOf = lastDaysOf(past);
    return isKnown(obligation) ? { obligation, lastDayAt: (revision) => lastDayOf(stream, revision) } : undefined;
  };
};

interface Past {
  readonly stream: string;
  readonly seq: number;
  readonly event: Event;
  readonly recordedAt: Instant;
}

const COLUMNS = `e.stream, e.type, e.body, e.occurred_at, e.recorded_at, l.seq`;

const pastOf = (row: Readonly<Record<string, unknown>>): Past => ({
  stream: row['stream'] as string,
  seq: Number(row['seq']),
  event: { type: row['type'] as string, data: readBody(row['body'] as string).data, occurredAt: row['occurred_at'] as Instant },
  recordedAt: row['recorded_at'] as Instant,
});
