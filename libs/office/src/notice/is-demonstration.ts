import type { EventStore } from '#eventsourcing';
import { DEMONSTRATION_STREAM } from '#domain';

/** Whether the log says of itself, by its first event, that it is a demonstration. */
export const isDemonstration = async (store: Pick<EventStore, 'readLog'>): Promise<boolean> => {
  const [first] = await store.readLog({ after: 0, limit: 1 });
  return first?.stream === DEMONSTRATION_STREAM;
};
