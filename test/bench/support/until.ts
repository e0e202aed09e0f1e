import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until there is an answer; throws when there is none within the limit. */
export const until = async <T>(
  what: string,
  limitMs: number,
  ask: () => Promise<T | undefined> | T | undefined,
  stepMs = 100,
): Promise<T> => {
  for (const end = performance.now() + limitMs; performance.now() < end; await pause(stepMs)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`${what}: not within ${limitMs / 1_000} s.`);
};
