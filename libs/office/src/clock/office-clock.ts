import type { Instant } from '#eventsourcing';
import { addMs, type ClockAnchor, domainInstant, realInstant } from '#domain';
import type { ClockTimes } from '#postgres';
import type { DomainClock } from './domain-clock.js';

/** How long the database's answer is reckoned on with this process's own steady clock before it is asked again. */
const FRESH_MS = 1_000;

/**
 * The authority's clock as every process reads it: the database's clock, translated by the anchor that stands in the database.
 *
 * Between two questions it counts on with the process's monotonic clock, so that a machine whose wall clock is wrong, or is being
 * set, stamps nothing wrong.
 */
export class OfficeClock implements DomainClock {
  #read: { readonly databaseAt: Instant; readonly anchor: ClockAnchor | undefined; readonly at: number } | undefined;

  constructor(private readonly times: Pick<ClockTimes, 'read'>) {}

  async now(): Promise<Instant> {
    const { databaseAt, anchor } = await this.#times();
    return domainInstant(anchor, databaseAt);
  }

  /** Asks the database anew: an agenda looks because the clock was set a moment ago, and would sleep by what was known before. */
  async at(realAt: Instant): Promise<Instant> {
    this.#read = undefined;
    const { databaseAt, anchor } = await this.#times();
    return domainInstant(anchor, realAt < databaseAt ? realAt : databaseAt);
  }

  async realOf(domainAt: Instant): Promise<Instant | undefined> {
    return realInstant((await this.#times()).anchor, domainAt);
  }

  /** How many domain milliseconds pass in a real one: 1 in production, 0 while the clock stands still. */
  async speed(): Promise<number> {
    return (await this.#times()).anchor?.speed ?? 1;
  }

  /** How far this machine's wall clock is from the database's, in milliseconds. More than 5 s is worth an alarm. */
  async skewMs(): Promise<number> {
    return Date.now() - Date.parse((await this.#times()).databaseAt);
  }

  async #times(): Promise<{ readonly databaseAt: Instant; readonly anchor: ClockAnchor | undefined }> {
    const before = performance.now();
    if (this.#read === undefined || before - this.#read.at > FRESH_MS) {
      // The answer is dated by when it came in, so that the clock is at worst late by its way back, never ahead.
      this.#read = { ...(await this.times.read()), at: performance.now() };
    }
    const { databaseAt, anchor, at } = this.#read;
    return { databaseAt: addMs(databaseAt, Math.floor(performance.now() - at)), anchor };
  }
}
