import { Inject, Injectable, Logger } from '@nestjs/common';
import { AgendaDesk } from '#office';
import { Agendas } from '#temporal';
import { DemonstrationClock } from './demonstration-clock.js';

/** What is done whenever the worker begins to serve agendas: each that has to be there is woken, or started. */
@Injectable()
export class AgendasAwake {
  readonly #logger = new Logger(AgendasAwake.name);

  constructor(
    @Inject(AgendaDesk) private readonly desk: AgendaDesk,
    @Inject(Agendas) private readonly agendas: Agendas,
    @Inject(DemonstrationClock) private readonly clock: DemonstrationClock,
  ) {}

  readonly wake = async (): Promise<void> => {
    const scopes = [...(await this.desk.scopes()).keys()];
    await this.agendas.pokeAll(scopes);
    // Only now: a demonstration's time runs when its agendas can be reached. That it runs wakes them once more.
    await this.clock.start();
    this.#logger.log(`${scopes.length} agendas are served.`);
  };
}
