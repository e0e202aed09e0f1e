import { setTimeout as wait } from 'node:timers/promises';
import type { SequencedEvent } from '#eventsourcing';
import type { OpenWatches } from '#office';
import { isWatched, type Watches } from '#temporal';
import { whichWatchesLook } from './which-watches-look.js';

export interface WatchRouterParts {
  readonly reads: Pick<OpenWatches, 'open' | 'openAmong' | 'rollupsOf' | 'directorySeq'>;
  readonly watches: Pick<Watches, 'pokeAll' | 'nudgeAll'>;
  /** How long to wait for the directory, which follows the same log; then it is a fault, and tried again. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 10_000;
const LOOK_MS = 100;

/** From the log to the watches of cases, tasks, difficulties and rollups: whom an event concerns is poked, once for each batch. */
export class WatchRouter {
  constructor(private readonly parts: WatchRouterParts) {}

  /** Waking all that have to be there stands for everything that happened before. */
  begin = async (): Promise<void> => this.parts.watches.pokeAll(await this.parts.reads.open());

  handle = async (events: readonly SequencedEvent[]): Promise<void> => {
    const { all, directory, streams, reports } = whichWatchesLook(events);
    const { reads, watches } = this.parts;
    if (directory) await this.#followed(events.at(-1)!.seq);
    const open = all ? await reads.open() : streams.length > 0 ? await reads.openAmong(streams) : [];
    const compiled = await reads.rollupsOf(reports);
    await watches.pokeAll([...open, ...compiled.filter((stream) => !open.includes(stream))]);
    // What ended just now is not open any more, but its watch does not know yet.
    await watches.nudgeAll(streams.filter((stream) => isWatched(stream) && !open.includes(stream)));
  };

  /** A watch that looked before the directory knew who has left would see him there, and sleep on it. */
  async #followed(seq: number): Promise<void> {
    const { reads, patienceMs = PATIENCE_MS } = this.parts;
    for (const limit = performance.now() + patienceMs; (await reads.directorySeq()) < seq; await wait(LOOK_MS)) {
      if (performance.now() > limit) throw new Error(`The directory has not followed the log to ${seq} yet.`);
    }
  }
}
