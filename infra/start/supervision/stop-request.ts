/** Thrown out of whatever was under way when a person asked us to stop. */
export class StopAsked extends Error {
  override readonly name = 'StopAsked';
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One press may arrive twice: from the terminal, and once more from npm, which passes it on. */
const SAME_PRESS_MS = 500;

/** A person's wish that we stop: Ctrl-C, a closed terminal, a polite kill. The second time he is in a hurry. */
export class StopRequest {
  readonly asked: Promise<void>;
  #askedAt: number | undefined;
  #ask: () => void = () => undefined;
  #hurry: () => void = () => undefined;

  constructor(private readonly onFirst: () => void = () => undefined) {
    this.asked = new Promise((resolve) => (this.#ask = resolve));
  }

  listen(): this {
    for (const signal of SIGNALS) process.on(signal, () => this.#hear());
    return this;
  }

  get isAsked(): boolean {
    return this.#askedAt !== undefined;
  }

  /** What is to happen when he is in a hurry. */
  inAHurry(hurry: () => void): void {
    this.#hurry = hurry;
  }

  /** The work's answer, or `StopAsked` as soon as we are asked to stop; then the work goes on unheard. */
  async orStop<T>(work: Promise<T>): Promise<T> {
    work.catch(() => undefined);
    return Promise.race([
      work,
      this.asked.then(() => {
        throw new StopAsked();
      }),
    ]);
  }

  #hear(): void {
    const now = performance.now();
    if (this.#askedAt === undefined) {
      this.#askedAt = now;
      this.onFirst();
      this.#ask();
    } else if (now - this.#askedAt > SAME_PRESS_MS) this.#hurry();
  }
}
