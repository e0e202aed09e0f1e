import { each } from './each.js';
import { type Reconciled, reconcile, type ReconcilingParts } from './reconcile.js';
import type { Watches } from './watches.js';

export interface ReconcilingWatches {
  readonly reads: { open(): Promise<readonly string[]> };
  readonly watches: Pick<Watches, 'poke' | 'stateOf'>;
}

/** Watches there have to be by the log, and those of them that were not running, and are now. */
export interface WatchesReconciled {
  readonly open: number;
  readonly mended: readonly string[];
}

/** Starts the watch of each open case, task and difficulty that has none running: it looks, and goes on where the log is. */
export const reconcileWatches = async ({ reads, watches }: ReconcilingWatches): Promise<WatchesReconciled> => {
  const open = await reads.open();
  const mended: string[] = [];
  await each(open, async (stream) => {
    if ((await watches.stateOf(stream)) === 'running') return;
    await watches.poke(stream);
    mended.push(stream);
  });
  return { open: open.length, mended: mended.sort() };
};

export interface EverythingReconciled extends Reconciled {
  readonly watches: WatchesReconciled;
}

/** Agendas first, since they see to it that workflows can be started here at all. */
export const reconcileAll = async (parts: ReconcilingParts & { readonly watched: ReconcilingWatches }): Promise<EverythingReconciled> => ({
  ...(await reconcile(parts)),
  watches: await reconcileWatches(parts.watched),
});
