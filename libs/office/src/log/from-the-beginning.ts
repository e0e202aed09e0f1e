import type { SequencedEvent } from '#eventsourcing';
import type { PostgresEventStore } from '#postgres';

const PAGE = 1_000;

/** Gives a reader all that was in the log before it, a page at a time. */
export const fromTheBeginning = async (
  store: Pick<PostgresEventStore, 'readLog'>,
  handle: (events: readonly SequencedEvent[]) => Promise<void>,
): Promise<void> => {
  for (let after = 0; ;) {
    const events = await store.readLog({ after, limit: PAGE });
    const last = events.at(-1);
    if (last === undefined) return;
    await handle(events);
    after = last.seq;
  }
};
