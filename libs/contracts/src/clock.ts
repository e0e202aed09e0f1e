import type { InstantText } from './sentence.js';

/** What the authority's clock says: in production the time of day, in a demonstration the time that is played. */
export interface ClockView {
  readonly domainAt: InstantText;
  /** How many milliseconds of it pass in a real one: 1 in production, 0 while a demonstration's clock stands. */
  readonly speed: number;
}
