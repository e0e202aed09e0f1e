import type { EventStore } from '#eventsourcing';
import { DEMONSTRATION_STREAM } from '#domain';

/** Whether the log says of itself that it is a demonstration, sealed or not. */
export const isDemonstration = async (store: Pick<EventStore, 'read'>): Promise<boolean> =>
  (await store.read(DEMONSTRATION_STREAM)).length > 0;
