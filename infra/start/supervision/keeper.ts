import type { Bilingual } from '#domain';
import type { Ending, Part, RunningPart } from './part.js';
import { pauseBeforeRestart } from './pause-before-restart.js';

/** What a keeper tells while it keeps its part. */
export interface KeeperNews {
  readonly started: (part: string, pid: number | undefined) => void;
  readonly ended: (part: string) => void;
  /** It has died by itself, and is started again after the pause. */
  readonly died: (part: string, ending: Ending, pauseMs: number) => void;
}

/** Keeps one part running: what dies is started again, after pauses that grow. */
export class Keeper {
  readonly #stopping = new AbortController();
  #running: RunningPart | undefined;
  #kept: Promise<void> | undefined;
  #again = false;
  #wake: () => void = () => undefined;

  constructor(
    private readonly part: Part,
    private readonly news: KeeperNews,
    private readonly pauseAfter = pauseBeforeRestart,
  ) {}

  get name(): string {
    return this.part.name;
  }

  start(): void {
    this.#kept ??= this.#keep();
  }

  /** Ends it and starts it at once anew, since what it was told holds no longer. */
  again(): void {
    if (this.#kept === undefined || this.#stopping.signal.aborted) return;
    this.#again = true;
    this.#wake();
    this.#end();
  }

  /** Ends it in order, or at once when that takes too long; nothing starts it again. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake();
    this.#end();
    await this.#kept;
  }

  /** Ends it at once. */
  kill(): void {
    this.#stopping.abort();
    this.#running?.kill();
  }

  async #keep(): Promise<void> {
    let lastPauseMs = 0;
    while (!this.#stopping.signal.aborted) {
      const began = performance.now();
      const ending = await this.#runOnce();
      if (this.#stopping.signal.aborted) return;
      if (this.#again) {
        this.#again = false;
        continue;
      }
      lastPauseMs = this.#pauseMs(ending, { ranMs: performance.now() - began, lastPauseMs });
      this.news.died(this.name, ending, lastPauseMs);
      await this.#pause(lastPauseMs);
      this.#again = false;
    }
  }

  #pauseMs({ how }: Ending, run: Parameters<typeof pauseBeforeRestart>[0]): number {
    return how === NEVER_BEGUN && this.part.pauseAfterRefusalMs !== undefined ? this.part.pauseAfterRefusalMs : this.pauseAfter(run);
  }

  async #runOnce(): Promise<Ending> {
    try {
      this.#running = await this.part.start(this.#stopping.signal);
    } catch (fault) {
      return { how: NEVER_BEGUN, lastWords: fault instanceof Error ? fault.message : String(fault), sentence: sentenceOf(fault) };
    }
    this.news.started(this.name, this.#running.pid);
    if (this.#stopping.signal.aborted || this.#again) this.#end();
    const ending = await this.#running.ended;
    this.#running = undefined;
    this.news.ended(this.name);
    return ending;
  }

  #end(): void {
    const running = this.#running;
    if (running === undefined) return;
    running.stop();
    const late = setTimeout(() => running.kill(), this.part.graceMs);
    void running.ended.then(() => clearTimeout(late));
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const NEVER_BEGUN = 'never begun';

const sentenceOf = (fault: unknown): Bilingual | undefined =>
  fault instanceof Error && 'sentence' in fault ? (fault.sentence as Bilingual) : undefined;
