const SHORTEST_MS = 1_000;
const LONGEST_MS = 30_000;
const PROVEN_MS = 60_000;

/** How long to wait before what has died is started again: longer each time, and from the beginning after it ran a minute. */
export const pauseBeforeRestart = ({ ranMs, lastPauseMs }: { readonly ranMs: number; readonly lastPauseMs: number }): number =>
  ranMs >= PROVEN_MS || lastPauseMs === 0 ? SHORTEST_MS : Math.min(LONGEST_MS, 2 * lastPauseMs);
