import { RollupWatchDesk } from '#office';
import type { Instant } from '#eventsourcing';
import type { TestOffice } from './test-office.js';

/** Lets the watch of a compilation, `{duty}/{period}/{unit}`, do what is due, as often as something is. Answers what was done, and its stage. */
export const lookAtRollup = async ({ api }: TestOffice, id: string): Promise<readonly string[]> => {
  const desk = api.get(RollupWatchDesk);
  for (const done: string[] = []; ;) {
    const { due, stage } = await desk.look({ id, at: new Date().toISOString() as Instant });
    if (due.length === 0) return [...done, stage];
    const { refused } = await desk.carryOut(due, { id });
    if (refused.length > 0) throw new Error(`The watch of ${id} was refused: ${JSON.stringify(refused)}`);
    done.push(...due.map(({ type }) => type));
  }
};
