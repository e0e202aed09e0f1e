const WINDOW_MS = 60_000;
const MOST_NAMES = 10_000;

/** Counts by name how often something is asked for within a real minute, in this process. */
export class WindowRate {
  #window = -1;
  #given = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Counts once; answers after how many seconds to try again when it is too often, and undefined when it is not. */
  count(name: string, nowMs: number = performance.now()): number | undefined {
    const window = Math.floor(nowMs / WINDOW_MS);
    if (window !== this.#window || this.#given.size >= MOST_NAMES) {
      this.#window = window;
      this.#given = new Map();
    }
    const given = (this.#given.get(name) ?? 0) + 1;
    this.#given.set(name, given);
    return given > this.most ? Math.ceil(((window + 1) * WINDOW_MS - nowMs) / 1_000) : undefined;
  }
}
