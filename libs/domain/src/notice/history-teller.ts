import type { Event } from '#eventsourcing';
import type { Regime } from '../plan/regime.js';
import type { Subject } from '../subject/subject.js';
import type { OwedFact } from './owed-fact.js';
import type { Said } from './report-fact-of.js';
import type { Teller, Telling } from './telling.js';

/** A teller that is asked with the events of a stream instead of its state, so that tellers of all kinds stand in one list. */
export interface HistoryTeller {
  readonly category: string;
  readonly types: ReadonlySet<string>;
  readonly mentions: (history: History) => readonly string[];
  readonly tell: (said: Said, history: History, then: Then) => Telling | undefined;
  readonly isOver: (history: History, fact: OwedFact) => boolean;
}

/** The events of one stream, in order. */
export type History = readonly Pick<Event, 'type' | 'data' | 'occurredAt'>[];

/** What else was known when an event was recorded. */
export interface Then {
  readonly regime: Regime;
  readonly subjectOf: (stream: string) => Subject | undefined;
}

export const byHistory = <State>(teller: Teller<State>): HistoryTeller => {
  const stateOf = (history: History): State => history.reduce((state, event) => teller.evolve(state, event as never), teller.initialState);
  return {
    category: teller.category,
    types: teller.types,
    mentions: (history) => teller.mentions?.(stateOf(history)) ?? [],
    tell: ({ event, stream, recordedAt }, history, then) => teller.tell({ event, stream, recordedAt, state: stateOf(history), ...then }),
    isOver: (history, fact) => teller.isOver?.(stateOf(history), fact) ?? false,
  };
};

/** Who speaks for a stream; undefined where nobody does. */
export const tellerFor = (stream: string, tellers: readonly HistoryTeller[]): HistoryTeller | undefined =>
  tellers.find(({ category }) => stream.startsWith(`${category}/`));
