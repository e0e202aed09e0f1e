import { Inject, Injectable } from '@nestjs/common';
import { problems } from '../http/problems.js';
import { API_SETTINGS, type ApiSettings } from '../settings.js';

const WINDOW_MS = 60_000;
const MOST_PERSONS = 10_000;

/** How many commands a person may give in a real minute, in each process: enough for a hurried clerk, too few for a program gone wild. */
@Injectable()
export class CommandRate {
  readonly #most: number;
  #window = -1;
  #given = new Map<string, number>();

  constructor(@Inject(API_SETTINGS) { commandsPerMinute = 600 }: ApiSettings) {
    this.#most = commandsPerMinute;
  }

  /** Counts one command; refuses with `TOO_MANY_COMMANDS`. */
  count(person: string, nowMs: number = performance.now()): void {
    const window = Math.floor(nowMs / WINDOW_MS);
    if (window !== this.#window || this.#given.size >= MOST_PERSONS) {
      this.#window = window;
      this.#given = new Map();
    }
    const given = (this.#given.get(person) ?? 0) + 1;
    this.#given.set(person, given);
    if (given > this.#most) throw problems.tooMany(Math.ceil(((window + 1) * WINDOW_MS - nowMs) / 1_000));
  }
}
