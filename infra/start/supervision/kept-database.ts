import { setTimeout as pause } from 'node:timers/promises';
import { type OpenDatabase, openDatabase, type OpeningOptions } from '#postgres';
import { type OfficeLog, openOfficeLog } from '../log/office-log.js';
import { pauseBeforeRestart } from './pause-before-restart.js';

const WATCH_MS = 2_000;

export interface DatabaseNews {
  readonly lost: () => void;
  /** It is there again; under another address when `moved`. */
  readonly back: (moved: boolean) => void;
  /** It cannot be had for now. */
  readonly fault: (error: unknown) => void;
}

/** The database, kept open as long as the starter runs: an embedded server that died is started again. */
export class KeptDatabase {
  #open: OpenDatabase;
  #log: OfficeLog;
  readonly #closing = new AbortController();
  #watching: Promise<void> = Promise.resolve();

  private constructor(
    private readonly opening: OpeningOptions,
    opened: { readonly database: OpenDatabase; readonly log: OfficeLog },
  ) {
    this.#open = opened.database;
    this.#log = opened.log;
  }

  static async open(opening: OpeningOptions): Promise<KeptDatabase> {
    return new KeptDatabase(opening, await openBoth(opening));
  }

  /** With its password: to be passed on by the environment only. */
  get url(): string {
    return this.#open.url;
  }

  get log(): OfficeLog {
    return this.#log;
  }

  /** Looks every other second whether it is still there, by `look`, which is to ask it something. */
  watch(look: (log: OfficeLog) => Promise<void>, news: DatabaseNews): void {
    this.#watching = this.#watch(look, news);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#watching;
    await this.#log.close().catch(() => undefined);
    await this.#open.close();
  }

  async #watch(look: (log: OfficeLog) => Promise<void>, news: DatabaseNews): Promise<void> {
    while (await this.#waited(WATCH_MS)) {
      if (await this.#answers(look)) continue;
      // One question may be lost by chance; two are not.
      if ((await this.#waited(250)) && !(await this.#answers(look))) await this.#reopen(news);
    }
  }

  async #reopen(news: DatabaseNews): Promise<void> {
    const { url } = this.#open;
    news.lost();
    void this.#log.close().catch(() => undefined);
    for (let lastPauseMs = 0; !this.#closing.signal.aborted;) {
      try {
        const { database, log } = await openBoth(this.opening);
        await this.#open.close().catch(() => undefined); // signs out; the server stays, since we have signed in anew
        [this.#open, this.#log] = [database, log];
        return news.back(database.url !== url);
      } catch (error) {
        news.fault(error);
        lastPauseMs = pauseBeforeRestart({ ranMs: 0, lastPauseMs });
        await this.#waited(lastPauseMs);
      }
    }
  }

  #answers(look: (log: OfficeLog) => Promise<void>): Promise<boolean> {
    return look(this.#log).then(
      () => true,
      () => false,
    );
  }

  /** Whether there is still somebody who waits. */
  async #waited(ms: number): Promise<boolean> {
    await pause(ms, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    return !this.#closing.signal.aborted;
  }
}

const openBoth = async (opening: OpeningOptions): Promise<{ readonly database: OpenDatabase; readonly log: OfficeLog }> => {
  const database = await openDatabase(opening);
  try {
    return { database, log: await openOfficeLog(database.url) };
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
};
