import type { Bilingual } from '#domain';

/** One process of the living authority that is to run as long as the starter does. */
export interface Part {
  readonly name: string;
  /** How long it may take to end in order. */
  readonly graceMs: number;
  /** How long to wait after it could not even be begun; the usual growing pause if not said. */
  readonly pauseAfterRefusalMs?: number | undefined;
  /** Begins it; rejects with what stands in the way. `stopping` is aborted when nobody waits for it any more. */
  start(stopping: AbortSignal): Promise<RunningPart>;
}

export interface RunningPart {
  readonly pid: number | undefined;
  /** Resolves when it is no more; never rejects. */
  readonly ended: Promise<Ending>;
  /** Asks it to end in order. */
  stop(): void;
  /** Ends it at once. */
  kill(): void;
}

export interface Ending {
  /** The exit code, or the signal's name, or why it never began. */
  readonly how: string;
  /** The last line of its complaints. */
  readonly lastWords: string | undefined;
  /** What that means for a person and what to do, where it is known. */
  readonly sentence?: Bilingual | undefined;
}
