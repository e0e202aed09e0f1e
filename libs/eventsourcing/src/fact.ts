import { asStored } from './canonical-json.js';
import type { Event, Instant, RecordedEvent } from './event.js';

/**
 * What can be said of an event both in the moment it is decided and when it is read back. An inline table knows no more than
 * this, or a rebuild would differ from what the append wrote; sealed parts are missing, since they may be erased.
 */
export type Fact<E extends Event = Event> = E extends Event
  ? {
      readonly stream: string;
      readonly version: number;
      readonly type: E['type'];
      readonly data: E['data'];
      readonly occurredAt: Instant;
      readonly recordedAt: Instant;
      readonly actor: string;
    }
  : never;

/** An event of the log as a fact. */
export const recordedFact = <E extends Event>(event: RecordedEvent<E>): Fact<E> => {
  const { stream, version, type, data, occurredAt, recordedAt, actor } = event;
  return { stream, version, type, data, occurredAt, recordedAt, actor } as Fact<E>;
};

/** Events about to be appended, as the facts they will be. */
export const freshFacts = <E extends Event>(events: readonly E[], { stream, expectedVersion, recordedAt, actor }: Appending): Fact<E>[] =>
  events.map(
    ({ type, data, occurredAt = recordedAt }, index) =>
      ({ stream, version: expectedVersion + index + 1, type, data: asStored(data), occurredAt, recordedAt, actor }) as Fact<E>,
  );

export interface Appending {
  readonly stream: string;
  readonly expectedVersion: number;
  readonly recordedAt: Instant;
  readonly actor: string;
}
