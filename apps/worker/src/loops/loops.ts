import { type BeforeApplicationShutdown, Logger, type OnApplicationBootstrap } from '@nestjs/common';

/** Work that goes on until it is told to stop, and lives through faults by itself. */
export interface Loop {
  readonly name: string;
  run(signal: AbortSignal): Promise<void>;
}

/** Runs loops for as long as the application lives. One that ends by a fault of its own ends the process: nobody would notice it missing. */
export class Loops implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('Loops');
  readonly #stopping = new AbortController();
  #running: Promise<void>[] = [];

  constructor(private readonly loops: readonly Loop[]) {}

  onApplicationBootstrap(): void {
    this.#running = this.loops.map((loop) => this.#run(loop));
  }

  // Before the database is let go: what is under way still needs it.
  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#running);
  }

  async #run(loop: Loop): Promise<void> {
    try {
      await loop.run(this.#stopping.signal);
    } catch (fault) {
      this.#logger.fatal(`${loop.name} cannot go on: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
      process.exitCode = 1;
      process.kill(process.pid, 'SIGTERM');
    }
  }
}
