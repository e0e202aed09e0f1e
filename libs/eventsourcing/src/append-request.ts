import type { AppendRequest } from './event-store.js';

/** What every store demands of what it is given; anything else is a fault of the caller and is thrown. */
export const demandWholeRequests = (requests: readonly AppendRequest[]): void => {
  const streams = new Set<string>();
  for (const { stream, expectedVersion, events } of requests) {
    if (events.length === 0) throw new RangeError(`Nothing to append to ${stream}.`);
    if (!Number.isSafeInteger(expectedVersion) || expectedVersion < 0) throw new RangeError(`${expectedVersion} is not a version.`);
    if (streams.has(stream)) throw new RangeError(`${stream} is named twice in one append: which of the two comes first?`);
    streams.add(stream);
  }
};
