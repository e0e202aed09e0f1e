import type { Ending, Part, RunningPart } from '../part.js';

/** A part that does what a test says, and notes what happens to it. */
export class PlayedPart implements Part {
  readonly graceMs = 20;
  readonly happened: string[];
  /** How it behaves when it is asked to end. */
  deaf = false;
  refusal: Error | undefined;
  #end: ((ending: Ending) => void) | undefined;
  #begun = 0;

  constructor(
    readonly name: string,
    happened: string[] = [],
    readonly pauseAfterRefusalMs?: number,
  ) {
    this.happened = happened;
  }

  start(): Promise<RunningPart> {
    if (this.refusal !== undefined) return Promise.reject(this.refusal);
    this.happened.push(`${this.name} begins`);
    const ended = new Promise<Ending>((resolve) => (this.#end = resolve));
    void ended.then(() => this.happened.push(`${this.name} ended`));
    return Promise.resolve({
      pid: ++this.#begun,
      ended,
      stop: () => (this.deaf ? undefined : this.die('SIGTERM')),
      kill: () => this.die('SIGKILL'),
    });
  }

  die(how = '1', lastWords?: string): void {
    this.happened.push(`${this.name} gets ${how}`);
    this.#end?.({ how, lastWords });
  }
}
