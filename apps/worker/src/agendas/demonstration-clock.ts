import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { ClockSetter } from '#office';

/** How fast a demonstration's clock runs; undefined in production, where nobody sets the clock. */
export const DEMONSTRATION_SPEED = Symbol('the speed of a demonstration');

/** A demonstration's clock runs while its agendas do: from when they are first served, until the process ends in order. */
@Injectable()
export class DemonstrationClock implements BeforeApplicationShutdown {
  #running = false;

  constructor(
    @Inject(ClockSetter) private readonly setter: ClockSetter,
    @Inject(DEMONSTRATION_SPEED) private readonly speed: number | undefined,
  ) {}

  async start(): Promise<void> {
    if (this.speed === undefined || this.#running) return;
    this.#running = true; // before it runs: who ends meanwhile stops it all the same
    try {
      await this.setter.run(this.speed);
    } catch (fault) {
      this.#running = false; // or it would never be tried again, and the demonstration stand still for ever
      throw fault;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.#running) await this.setter.pause();
  }
}
