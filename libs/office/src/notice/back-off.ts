/** How often a letter that was surely not taken is tried before it counts as bounced: over about six hours. */
export const ATTEMPTS = 12;

const FIRST_MS = 60_000;
const LONGEST_MS = 3_600_000;

/**
 * How long to wait after an attempt, in real milliseconds: a minute, then twice as long each time, an hour at most, and up to a quarter
 * more or less by `chance` (from 0 to 1), so that letters put off together do not come back together.
 */
export const backOff = (attempt: number, chance: number): number =>
  Math.round(Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS) * (0.75 + chance / 2));
