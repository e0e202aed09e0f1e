import type { Instant } from '#eventsourcing';
import { TaskWatchDesk } from '#office';
import type { TestOffice } from './test-office.js';

/** Lets the watch of a task do what is due, as often as something is. Answers what was done, by name. */
export const lookAtTask = async ({ api }: TestOffice, id: string): Promise<readonly string[]> => {
  const desk = api.get(TaskWatchDesk);
  const done: string[] = [];
  for (;;) {
    const { due } = await desk.look({ id, at: new Date().toISOString() as Instant });
    if (due.length === 0) return done;
    const { refused } = await desk.carryOut(due);
    if (refused.length > 0) throw new Error(`The watch of ${id} was refused: ${JSON.stringify(refused)}`);
    done.push(...due.map(({ type }) => type));
  }
};
