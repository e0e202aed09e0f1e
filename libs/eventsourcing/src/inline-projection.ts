import type { Event, RecordedEvent } from './event.js';
import type { InlineRow } from './event-store.js';
import { type Appending, type Fact, freshFacts, recordedFact } from './fact.js';

/**
 * A table that never lags behind the log: one row per stream, written in the transaction of the append.
 *
 * It is a pure fold, and the same definition serves the append and the rebuild, so that the two cannot differ.
 * The row is keyed by `stream` and carries `version`, both added here; the other columns are in snake_case.
 */
export interface InlineProjection<State = unknown, E extends Event = Event> {
  readonly table: string;
  readonly handles: (stream: string) => boolean;
  readonly initialState: State;
  readonly evolve: (state: State, event: Fact<E>) => State;
  readonly columns: (state: State, stream: string) => Readonly<Record<string, unknown>>;
}

/** An inline projection whose state is nobody else's business; how lists of different projections are typed. */
export interface InlineTable {
  readonly table: string;
  readonly handles: (stream: string) => boolean;
  /** The row of one stream from its first event on. */
  readonly row: (facts: readonly Fact[]) => Readonly<Record<string, unknown>>;
}

/** Closes a projection over its state. */
export const inlineTable = <State, E extends Event>({
  table,
  handles,
  initialState,
  evolve,
  columns,
}: InlineProjection<State, E>): InlineTable => ({
  table,
  handles,
  row: (facts) => {
    const last = facts.at(-1);
    if (last === undefined) throw new RangeError(`A stream without events has no row in ${table}.`);
    const state = facts.reduce((folded, fact) => evolve(folded, fact as Fact<E>), initialState);
    return { stream: last.stream, version: last.version, ...columns(state, last.stream) };
  },
});

/** The rows an append has to carry: each table that handles the stream, folded over what was read and what was just decided. */
export const inlineRows = (
  tables: readonly InlineTable[],
  { history, events, appending }: { history: readonly RecordedEvent[]; events: readonly Event[]; appending: Appending },
): InlineRow[] => {
  const concerned = tables.filter(({ handles }) => handles(appending.stream));
  if (concerned.length === 0) return [];
  const facts = [...history.map(recordedFact), ...freshFacts(events, appending)] as Fact[];
  return concerned.map(({ table, row }) => ({ table, row: row(facts) }));
};
