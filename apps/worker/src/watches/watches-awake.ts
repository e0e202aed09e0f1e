import { Inject, Injectable, Logger } from '@nestjs/common';
import { OpenWatches } from '#office';
import { Watches } from '#temporal';

/** What is done whenever the worker begins to serve watches: each that has to be there is woken, or started. */
@Injectable()
export class WatchesAwake {
  readonly #logger = new Logger(WatchesAwake.name);

  constructor(
    @Inject(OpenWatches) private readonly reads: OpenWatches,
    @Inject(Watches) private readonly watches: Watches,
  ) {}

  readonly wake = async (): Promise<void> => {
    const open = await this.reads.open();
    await this.watches.pokeAll(open);
    this.#logger.log(`${open.length} cases, tasks, difficulties and rollups are watched.`);
  };
}
