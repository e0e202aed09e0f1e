import type { RecordedEvent } from '#eventsourcing';
import { ABSENT, type Grounds, type Notice, type Obligation, type ObligationEvent, type OwedFact } from '#domain';
import type { PostgresEventStore } from '#postgres';
import { foldObligation } from '../agenda/agenda-items.js';

/** How that which notices tell stands now, by the log. */
export interface Standings {
  /** The reports they speak of, by their streams. */
  readonly obligations: ReadonlyMap<string, Obligation>;
  readonly of: (fact: OwedFact) => Grounds;
}

export const standingsOf = async (store: PostgresEventStore, notices: readonly Notice[]): Promise<Standings> => {
  const facts = notices.flatMap(({ items }) => items);
  const reports = new Set(facts.flatMap(({ subject, stream }) => [subject, stream]).filter(isReport));
  const histories = await store.readManyToDecide([...new Set([...reports, ...facts.map(({ stream }) => stream)])]);
  const reportOf = (stream: string): Obligation => foldObligation(histories.get(stream) as readonly RecordedEvent<ObligationEvent>[]);
  const obligations = new Map([...reports].map((stream) => [stream, reportOf(stream)]));
  return {
    obligations,
    of: ({ stream, subject }) => ({ obligation: obligations.get(subject) ?? ABSENT, history: histories.get(stream) ?? [] }),
  };
};

const isReport = (stream: string): boolean => stream.startsWith('obligation/');
