import { setTimeout as pause } from 'node:timers/promises';

const STEP_MS = 150;

/** Resolves with true as soon as the API answers, and with false when nobody waits any more. */
export const apiIsReady = async (url: string, givenUp: Promise<void>): Promise<boolean> => {
  let waiting = true;
  void givenUp.then(() => (waiting = false));
  while (waiting && !(await answers(`${url}/api/health/ready`))) await pause(STEP_MS);
  return waiting;
};

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
