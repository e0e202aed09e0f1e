import { Injectable } from '@nestjs/common';
import { type LogChange, LogListener, LogTail } from '#postgres';

const BATCH = 500;
const FRESH_MS = 1_000;
const MOST_REMEMBERED = 100;

/** The log's tail for many followers: those who stand at the same place ask the database once, together. */
@Injectable()
export class SharedTail {
  readonly #asked = new Map<number, { readonly changes: Promise<readonly LogChange[]>; readonly growths: number; readonly at: number }>();

  constructor(
    private readonly tail: LogTail,
    private readonly listener: LogListener,
  ) {}

  head(): Promise<number> {
    return this.tail.head();
  }

  /** How often the log has grown, to be asked before reading. */
  get growths(): number {
    return this.listener.growths;
  }

  waitBeyond(seen: number, signal: AbortSignal): Promise<void> {
    return this.listener.waitBeyond(seen, signal);
  }

  after(seq: number): Promise<readonly LogChange[]> {
    const { growths } = this;
    const asked = this.#asked.get(seq);
    if (asked !== undefined && asked.growths === growths && performance.now() - asked.at < FRESH_MS) return asked.changes;
    if (this.#asked.size >= MOST_REMEMBERED) this.#asked.clear();
    const changes = this.tail.after(seq, BATCH);
    this.#asked.set(seq, { changes, growths, at: performance.now() });
    changes.catch(() => this.#asked.delete(seq));
    return changes;
  }

  close(): Promise<void> {
    return this.listener.close();
  }
}
