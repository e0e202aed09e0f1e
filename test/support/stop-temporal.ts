import { setTimeout as pause } from 'node:timers/promises';

/** Stops the Temporal server of this run, if one was started. */
const stopTemporal = async (): Promise<void> => {
  const pid = Number(process.env.DUNGHAN_TEST_TEMPORAL_PID);
  if (!pid) return;
  for (let waited = 0; signal(pid, waited < 10_000 ? 'SIGTERM' : 'SIGKILL') && waited < 12_000; waited += 100) await pause(100);
};

const signal = (pid: number, name: NodeJS.Signals): boolean => {
  try {
    return process.kill(pid, name);
  } catch {
    return false; // it is no more
  }
};

export default stopTemporal;
