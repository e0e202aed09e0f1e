import { setTimeout as pause } from 'node:timers/promises';

const STEP_MS = 100;

/**
 * Waits for an answer, for so long at most. What cannot be asked for the moment, because what would answer was killed, is asked again.
 * Throws with what `otherwise` says when the time is over.
 */
export const until = async <T>(
  find: () => Promise<T | undefined>,
  { withinMs, otherwise }: { readonly withinMs: number; readonly otherwise: () => string },
): Promise<T> => {
  const limit = performance.now() + withinMs;
  let fault: unknown;
  while (performance.now() < limit) {
    try {
      const found = await find();
      if (found !== undefined) return found;
      fault = undefined;
    } catch (error) {
      fault = error;
    }
    await pause(STEP_MS);
  }
  throw new Error(`${otherwise()} (after ${withinMs} ms)`, fault === undefined ? {} : { cause: fault });
};

/** Waits until nothing is missing and nothing is on its way; what is still wrong when the time is over, is wrong. */
export const untilNoFaults = async (look: () => Promise<readonly string[]>, withinMs: number): Promise<void> => {
  let faults: readonly string[] = [];
  const atRest = async (): Promise<true | undefined> => {
    faults = await look();
    return faults.length === 0 ? true : undefined;
  };
  await until(atRest, { withinMs, otherwise: () => faults.slice(0, MOST_SAID).join('\n') });
};

const MOST_SAID = 20;
