import type { Instant } from '#eventsourcing';

/** Puts an act into somebody's diary. */
export type Diary = (at: Instant, act: (now: Instant) => void) => void;
