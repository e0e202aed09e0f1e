import type { Pool } from 'pg';
import type { EventStore, SequencedEvent } from '#eventsourcing';
import { LogTail } from '../log/log-tail.js';
import { LogListener } from './log-listener.js';
import { pause } from './pause.js';
import { PostgresCheckpoints } from './postgres-checkpoints.js';

/** A reader of the log whose work lies outside the database. */
export interface LogReader {
  /** Of its checkpoint; not that of a projection. */
  readonly name: string;
  /** Done once, before anything is read: such a reader begins at the log's end, and this stands for all that lies before it. */
  readonly begin: () => Promise<void>;
  /** May be given the same events again, when it failed or the process died before the checkpoint was moved. */
  readonly handle: (events: readonly SequencedEvent[]) => Promise<void>;
  /** Told of each fault; the batch is tried again, with growing pauses. */
  readonly onFault?: (fault: unknown) => void;
  /** How long to wait, when the log has grown, for what comes along with it; in milliseconds. */
  readonly gatherMs?: number;
}

const BATCH = 1_000;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/**
 * Follows the log for effects in the world: at least once, in the order of the log. The checkpoint moves when the work is done. There is
 * no transaction open meanwhile, since sealing waits for every open one, and the world may be slow.
 */
export class LogFollower {
  readonly #checkpoints: PostgresCheckpoints;
  readonly #tail: LogTail;

  constructor(
    private readonly pool: Pool,
    private readonly store: Pick<EventStore, 'readLog'>,
  ) {
    this.#checkpoints = new PostgresCheckpoints(pool);
    this.#tail = new LogTail(pool);
  }

  async run(reader: LogReader, signal: AbortSignal): Promise<void> {
    const listener = new LogListener(this.pool);
    for (let faults = 0; !signal.aborted;) {
      try {
        const seen = listener.growths;
        await this.catchUp(reader, signal);
        faults = 0;
        await listener.waitBeyond(seen, signal);
        if (listener.growths !== seen) await pause(reader.gatherMs ?? 0, signal);
      } catch (fault) {
        reader.onFault?.(fault);
        await pause(Math.min(FIRST_PAUSE * 2 ** Math.min(faults++, 10), LONGEST_PAUSE), signal);
      }
    }
    await listener.close();
  }

  /** Handles what the log holds beyond the checkpoint. */
  async catchUp(reader: LogReader, signal?: AbortSignal): Promise<void> {
    let seq = (await this.#checkpoints.seqOf(reader.name)) || (await this.#begin(reader));
    while (!signal?.aborted) {
      const events = await this.store.readLog({ after: seq, limit: BATCH });
      const to = events.at(-1)?.seq;
      if (to === undefined) return;
      await reader.handle(events);
      seq = await this.#move(reader.name, { from: seq, to });
    }
  }

  // The end is noted before the beginning is made, so that nothing falls between them.
  async #begin({ name, begin }: LogReader): Promise<number> {
    const head = await this.#tail.head();
    await begin();
    return head === 0 ? 0 : this.#move(name, { from: 0, to: head });
  }

  /** Answers where the checkpoint stands now; elsewhere, when a second reader of this name was there first. */
  async #move(name: string, move: { readonly from: number; readonly to: number }): Promise<number> {
    const moved = await this.#checkpoints.advance(name, move, () => Promise.resolve());
    return moved ? move.to : this.#checkpoints.seqOf(name);
  }
}
