import { Inject, Injectable } from '@nestjs/common';
import { problems } from '../http/problems.js';
import { WindowRate } from '../http/window-rate.js';
import { API_SETTINGS, type ApiSettings } from '../settings.js';

/** How many commands a person may give in a real minute, in each process: enough for a hurried clerk, too few for a program gone wild. */
@Injectable()
export class CommandRate {
  readonly #rate: WindowRate;

  constructor(@Inject(API_SETTINGS) { commandsPerMinute = 600 }: ApiSettings) {
    this.#rate = new WindowRate(commandsPerMinute);
  }

  /** Counts one command; refuses with `TOO_MANY_COMMANDS`. */
  count(person: string, nowMs: number = performance.now()): void {
    const seconds = this.#rate.count(person, nowMs);
    if (seconds !== undefined) throw problems.tooMany(seconds);
  }
}
