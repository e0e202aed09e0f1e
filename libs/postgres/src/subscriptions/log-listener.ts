import { EventEmitter, once } from 'node:events';
import type { Pool, PoolClient } from 'pg';

/** Readers look again at least this often: a notification is a courtesy, and a lost connection tells nobody. */
const LOOK_AGAIN = 1_000;

/** Tells readers that the log has grown. One connection serves all readers of a process. */
export class LogListener {
  readonly #grown = new EventEmitter().setMaxListeners(0);
  #client: PoolClient | undefined;
  #closed = false;

  constructor(private readonly pool: Pool) {}

  /** Resolves when the log has grown, when it is time to look again, or when the signal is given. */
  async wait(signal: AbortSignal): Promise<void> {
    await this.#listen();
    const patience = AbortSignal.any([signal, AbortSignal.timeout(LOOK_AGAIN)]);
    await once(this.#grown, 'grown', { signal: patience }).catch(() => undefined); // being told to stop waiting is no fault
  }

  close(): void {
    this.#closed = true;
    this.#client?.release(true);
    this.#client = undefined;
  }

  async #listen(): Promise<void> {
    if (this.#client || this.#closed) return;
    const client = await this.pool.connect();
    this.#client = client;
    client.on('notification', () => this.#grown.emit('grown'));
    client.on('error', () => {
      if (this.#client !== client) return;
      this.#client = undefined; // the next wait connects anew
      client.release(true);
    });
    await client.query('listen dunghan_log');
  }
}
