import { continueAsNew, proxyLocalActivities } from '@temporalio/workflow';
import type { TaskPlan, SightOf, WatchActs } from '#domain';
import { LOCALLY } from './attempt.js';
import { type Watch, watching, type WatchInput } from './watching.js';

const { lookAtTask, actOnTask } = proxyLocalActivities<WatchActs<'Task', TaskPlan>>(LOCALLY);

type TaskSight = SightOf<TaskPlan>;

/**
 * Watches one task across its lead and coordinating units, from its assignment to its end. People receive it, do it and confirm it; the
 * clock takes silence for receipt, reminds, marks what is overdue and proposes to escalate it.
 */
export async function assignment(input: WatchInput): Promise<'ended'> {
  const watch = watching({ look: lookAtTask, carryOut: actOnTask }, input);
  for (;;) {
    const sight = await watch.look();
    switch (sight.stage) {
      case 'unassigned':
        await awaitAssignment(watch, sight);
        break;
      case 'receipt':
        await awaitReceipt(watch, sight);
        break;
      case 'work':
      case 'rework':
        await awaitCompletion(watch, sight);
        break;
      case 'confirmation':
        await awaitConfirmation(watch, sight);
        break;
      case 'ended':
        return 'ended';
    }
    if (await watch.isLong()) await continueAsNew<typeof assignment>(input);
  }
}

/** A manager has yet to give it to somebody: nothing of that is the clock's. */
const awaitAssignment = (watch: Watch<TaskSight>, sight: TaskSight): Promise<void> => watch.sleep(sight);

/** The lead's head receives it or disputes it; silence is taken for receipt when his term is over. Its date runs meanwhile. */
const awaitReceipt = (watch: Watch<TaskSight>, sight: TaskSight): Promise<void> => watch.actAndSleep(sight);

/** The lead works on it: it is reminded before the date, and afterwards marked and put before somebody higher. */
const awaitCompletion = (watch: Watch<TaskSight>, sight: TaskSight): Promise<void> => watch.actAndSleep(sight);

/** Somebody else confirms it: the lead has done his part, and nothing more is asked of him unless it comes back. */
const awaitConfirmation = (watch: Watch<TaskSight>, sight: TaskSight): Promise<void> => watch.sleep(sight);
