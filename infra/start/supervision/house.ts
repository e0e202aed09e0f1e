import { Keeper, type KeeperNews } from './keeper.js';
import type { Part } from './part.js';

/** All parts of the living authority on this machine. They are given in the order in which they are to be stopped. */
export class House {
  readonly #keepers: readonly Keeper[];

  constructor(parts: readonly Part[], news: KeeperNews) {
    this.#keepers = parts.map((part) => new Keeper(part, news));
  }

  start(...names: readonly string[]): void {
    for (const name of names) this.#keepers.find((keeper) => keeper.name === name)?.start();
  }

  /** Everybody starts anew: what they were told of the database holds no longer. */
  again(): void {
    for (const keeper of this.#keepers) keeper.again();
  }

  /** One after the other, so that nobody loses what he still needs. */
  async stop(): Promise<void> {
    for (const keeper of this.#keepers) await keeper.stop();
  }

  /** All at once, and at once. */
  hurry(): void {
    for (const keeper of this.#keepers) keeper.kill();
  }
}
