import type { Pool } from 'pg';
import { codeOf } from '../error-code.js';

/** What one step of sealing did; `leads` is false when another process is the sealer at this moment. */
export interface Sealed {
  readonly leads: boolean;
  readonly sealed: number;
}

export interface SealerOptions {
  /** Events per transaction. */
  readonly batchSize?: number;
  /** How long to wait when nothing is left to seal; the price in time of every event. */
  readonly idleMilliseconds?: number;
  /** Told of each fault; sealing is tried again, with growing pauses. */
  readonly onFault?: (fault: unknown) => void;
}

const LONGEST_PAUSE = 5_000;

/** Brings committed events into the log, for as long as it runs. Any number may run; one at a time leads. */
export class Sealer {
  readonly #batchSize: number;
  readonly #idle: number;
  readonly #onFault: (fault: unknown) => void;
  #wake = (): void => undefined;

  constructor(
    private readonly pool: Pool,
    { batchSize = 1_000, idleMilliseconds = 25, onFault = () => undefined }: SealerOptions = {},
  ) {
    this.#batchSize = batchSize;
    this.#idle = idleMilliseconds;
    this.#onFault = onFault;
  }

  /** Seals what is committed now, and answers how much that was. */
  async sealAll(signal?: AbortSignal): Promise<number> {
    let total = 0;
    while (!signal?.aborted) {
      const { sealed } = await this.#sealBatch();
      total += sealed;
      if (sealed < this.#batchSize) break;
    }
    return total;
  }

  /** Seals until told to stop. A log out of order is the one fault it does not outlive: no reader may be shown more of it. */
  async run(signal: AbortSignal): Promise<void> {
    const wake = (): void => this.#wake();
    signal.addEventListener('abort', wake);
    let faults = 0;
    while (!signal.aborted) {
      try {
        await this.sealAll(signal);
        faults = 0;
      } catch (fault) {
        if (isOutOfOrder(fault)) throw fault;
        faults++;
        this.#onFault(fault);
      }
      if (!signal.aborted) await this.#pause(Math.min(this.#idle * 2 ** Math.min(faults, 10), LONGEST_PAUSE));
    }
    signal.removeEventListener('abort', wake);
  }

  /** Says that there is something to seal, so that it need not be waited for. */
  nudge(): void {
    this.#wake();
  }

  async #sealBatch(): Promise<Sealed> {
    const { rows } = await this.pool.query<Sealed>({ name: 'es.seal', text: 'select * from es.seal($1)', values: [this.#batchSize] });
    return rows[0] as Sealed;
  }

  // By interval and not by a notification from each append: a commit that notifies takes a lock of the whole server.
  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** The error code of es.seal when an event's predecessor does not stand before it. */
const isOutOfOrder = (fault: unknown): boolean => codeOf(fault) === 'DH001';
