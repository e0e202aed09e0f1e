import type { Instant } from '#eventsourcing';

/** The shortest sleep, in milliseconds. */
export const SOON = 1_000;

const LATEST = 31 * 86_400_000;
const LONGEST_PAUSE = 600_000;

/** Milliseconds until then: at least one second, however long ago it was, and at most 31 days, whatever it says. */
export const untilInstant = (at: Instant, now = Date.now()): number => {
  const ahead = Date.parse(at) - now;
  return Number.isFinite(ahead) ? Math.min(Math.max(ahead, SOON), LATEST) : SOON;
};

/** After so many faults in a row: 1 s, 2 s, 4 s … ten minutes. */
export const pauseAfter = (faults: number): number => Math.min(SOON * 2 ** Math.min(faults - 1, 20), LONGEST_PAUSE);
