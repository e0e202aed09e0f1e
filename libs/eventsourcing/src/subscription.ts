import type { EventStore } from './event-store.js';
import type { Checkpoints, Projection } from './projection.js';

export interface SubscriptionOptions<Transaction> {
  readonly store: Pick<EventStore, 'readLog'>;
  readonly checkpoints: Checkpoints<Transaction>;
  readonly batchSize?: number;
}

/**
 * Handles everything the log holds beyond the checkpoint, and answers with the `seq` it got to.
 *
 * A batch that another runner took is not handled a second time: the checkpoint is read again, and reading goes on from there.
 */
export const catchUp = async <Transaction>(
  projection: Projection<Transaction>,
  { store, checkpoints, batchSize = 500 }: SubscriptionOptions<Transaction>,
  signal?: { readonly aborted: boolean },
): Promise<number> => {
  let seq = await checkpoints.seqOf(projection.name);
  while (!signal?.aborted) {
    const events = await store.readLog({ after: seq, limit: batchSize });
    const to = events.at(-1)?.seq;
    if (to === undefined) return seq;
    const moved = await checkpoints.advance(projection.name, { from: seq, to }, (transaction) => projection.handle(events, transaction));
    seq = moved ? to : await checkpoints.seqOf(projection.name);
  }
  return seq;
};
