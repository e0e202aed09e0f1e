import type { Event } from '#eventsourcing';
import type { Regime } from '../plan/regime.js';
import type { Said } from './report-fact-of.js';

/** An event with its place: what had been said before it has a lower one. */
export interface Placed extends Said {
  readonly seq: number;
  readonly event: Pick<Event, 'type' | 'data' | 'occurredAt'>;
}

/** What had been said when an event was recorded. */
export interface Past {
  /** The rules in force before a place. */
  readonly regimeAt: (seq: number) => Regime | undefined;
  /** The events of a stream up to a place, itself included, in order. */
  readonly until: (stream: string, seq: number) => readonly Placed[];
}

/** The past of these streams, from all of their events in order. */
export const pastOf = (events: readonly Placed[], regimeAt: Past['regimeAt']): Past => {
  const streams = new Map<string, Placed[]>();
  for (const event of events) {
    const known = streams.get(event.stream);
    if (known === undefined) streams.set(event.stream, [event]);
    else known.push(event);
  }
  return { regimeAt, until: (stream, seq) => (streams.get(stream) ?? []).filter((event) => event.seq <= seq) };
};
