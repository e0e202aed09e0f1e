import type { Pool, PoolClient } from 'pg';
import { pause } from './pause.js';

/** Readers look again at least this often: a notification is a courtesy, and a lost connection tells nobody. */
const LOOK_AGAIN = 1_000;

/** Tells readers that the log has grown. One connection serves all readers of a process. */
export class LogListener {
  readonly #waiting = new Set<() => void>();
  #client: Promise<PoolClient> | undefined;
  #growths = 0;

  constructor(private readonly pool: Pool) {}

  /** How often the log has grown so far; to be asked before reading, so that no growth falls between reading and waiting. */
  get growths(): number {
    return this.#growths;
  }

  /** Resolves when the log has grown more often than `seen`, when it is time to look again, or when the signal is given. */
  async waitBeyond(seen: number, signal: AbortSignal): Promise<void> {
    await (this.#client ??= this.#listen());
    if (this.#growths !== seen || signal.aborted) return;
    const grown = new AbortController();
    const wake = (): void => grown.abort();
    this.#waiting.add(wake);
    signal.addEventListener('abort', wake);
    await pause(LOOK_AGAIN, grown.signal);
    signal.removeEventListener('abort', wake);
    this.#waiting.delete(wake);
  }

  async close(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    this.#client = undefined;
    client?.release(true);
  }

  async #listen(): Promise<PoolClient> {
    try {
      const client = await this.pool.connect();
      client.on('notification', () => this.#grow());
      client.once('error', () => {
        this.#client = undefined; // the next to wait connects anew
        client.release(true);
      });
      await client.query('listen dunghan_log');
      return client;
    } catch (fault) {
      this.#client = undefined;
      throw fault;
    }
  }

  #grow(): void {
    this.#growths++;
    for (const wake of this.#waiting) wake();
  }
}
