import { setTimeout as pause } from 'node:timers/promises';

/** Tries until it holds, for as long as a test may take for it; then the last failure is the test's. */
export const eventually = async (holds: () => void | Promise<void>, limitMs = 5_000): Promise<void> => {
  const until = performance.now() + limitMs;
  for (;;)
    try {
      return await holds();
    } catch (failure) {
      if (performance.now() > until) throw failure;
      await pause(10);
    }
};
