import { setTimeout as wait } from 'node:timers/promises';

const LONGEST_MS = 60_000;

/** Waits for something that comes about by itself: a minute at most, since a busy machine takes its time. */
export const until = async (holds: () => boolean | Promise<boolean>, otherwise: () => string = () => ''): Promise<void> => {
  for (const limit = performance.now() + LONGEST_MS; !(await holds()); await wait(20))
    if (performance.now() > limit) throw new Error(`It did not come about within a minute. ${otherwise()}`.trim());
};
