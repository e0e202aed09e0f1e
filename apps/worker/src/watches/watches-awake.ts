import { Inject, Injectable, Logger } from '@nestjs/common';
import { WatchReads } from '#postgres';
import { Watches } from '#temporal';

/** What is done whenever the worker begins to serve watches: each that has to be there is woken, or started. */
@Injectable()
export class WatchesAwake {
  readonly #logger = new Logger(WatchesAwake.name);

  constructor(
    @Inject(WatchReads) private readonly reads: WatchReads,
    @Inject(Watches) private readonly watches: Watches,
  ) {}

  readonly wake = async (): Promise<void> => {
    const open = await this.reads.open();
    await this.watches.pokeAll(open);
    this.#logger.log(`${open.length} cases, tasks and difficulties are watched.`);
  };
}
