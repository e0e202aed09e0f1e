import type { Pool } from 'pg';
import { catchUp, type EventStore, type Projection } from '#eventsourcing';
import type { ReadModelTransaction } from '../read-models/read-model-transaction.js';
import { LogListener } from './log-listener.js';
import { pause } from './pause.js';
import { PostgresCheckpoints } from './postgres-checkpoints.js';

export interface SubscriptionRunnerOptions {
  readonly batchSize?: number;
  /** Told of each fault of a projection; the batch is tried again, with growing pauses. The other projections go on. */
  readonly onFault?: (projection: string, fault: unknown) => void;
}

const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 10_000;

/** Keeps the tables of projections up with the log. */
export class SubscriptionRunner {
  readonly #checkpoints: PostgresCheckpoints;

  constructor(
    private readonly pool: Pool,
    private readonly store: Pick<EventStore, 'readLog'>,
    private readonly projections: readonly Projection<ReadModelTransaction>[],
    private readonly options: SubscriptionRunnerOptions = {},
  ) {
    this.#checkpoints = new PostgresCheckpoints(pool);
  }

  /** Brings every projection to the head of the log as it is now. */
  async catchUp(signal?: AbortSignal): Promise<void> {
    for (const projection of this.projections) await this.#catchUp(projection, signal);
  }

  /** Follows the log until told to stop. */
  async run(signal: AbortSignal): Promise<void> {
    const listener = new LogListener(this.pool);
    await Promise.all(this.projections.map((projection) => this.#follow(projection, listener, signal)));
    await listener.close();
  }

  async #follow(projection: Projection<ReadModelTransaction>, listener: LogListener, signal: AbortSignal): Promise<void> {
    let faults = 0;
    while (!signal.aborted) {
      try {
        const seen = listener.growths;
        await this.#catchUp(projection, signal);
        await listener.waitBeyond(seen, signal);
        faults = 0;
      } catch (fault) {
        this.options.onFault?.(projection.name, fault);
        await pause(Math.min(FIRST_PAUSE * 2 ** Math.min(faults++, 10), LONGEST_PAUSE), signal);
      }
    }
  }

  #catchUp(projection: Projection<ReadModelTransaction>, signal?: AbortSignal): Promise<number> {
    const { store, options } = this;
    const batch = options.batchSize === undefined ? {} : { batchSize: options.batchSize };
    return catchUp(projection, { store, checkpoints: this.#checkpoints, ...batch }, signal);
  }
}
