import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from '#config';
import { endGroup, stillRuns } from '../processes/process-identity.js';

const GRACE_MS = 8_000;
const STEP_MS = 50;

/** Ends what a killed start has left running, and answers with the names. Most of it is ending by itself and is only waited for. */
export const endLeftovers = async (leftBehind: Running['processes']): Promise<readonly string[]> => {
  const left = Object.entries(leftBehind).filter(([, mark]) => stillRuns(mark));
  for (const [, { pid }] of left) endGroup(pid, 'SIGTERM');
  for (let waited = 0; waited < GRACE_MS && left.some(([, mark]) => stillRuns(mark)); waited += STEP_MS) await pause(STEP_MS);
  for (const [, mark] of left) if (stillRuns(mark)) endGroup(mark.pid, 'SIGKILL');
  return left.map(([name]) => name);
};
