import { continueAsNew, proxyLocalActivities } from '@temporalio/workflow';
import type { ImpedimentPlan, SightOf, WatchActs } from '#domain';
import { LOCALLY } from './attempt.js';
import { type Watch, watching, type WatchInput } from './watching.js';

const { lookAtImpediment, actOnImpediment } = proxyLocalActivities<WatchActs<'Impediment', ImpedimentPlan>>(LOCALLY);

type ImpedimentSight = SightOf<ImpedimentPlan>;

/**
 * Watches one difficulty from when it is raised until its answer is judged. People find who can remove it, answer and judge; the clock
 * reminds each of them in his turn, marks an answer that is overdue and proposes to escalate it.
 */
export async function impediment(input: WatchInput): Promise<'ended'> {
  const watch = watching({ look: lookAtImpediment, carryOut: actOnImpediment }, input);
  for (;;) {
    const sight = await watch.look();
    switch (sight.stage) {
      case 'routing':
        await awaitRouting(watch, sight);
        break;
      case 'answer':
        await awaitAnswer(watch, sight);
        break;
      case 'judgement':
        await awaitJudgement(watch, sight);
        break;
      case 'ended':
        return 'ended';
    }
    if (await watch.isLong()) await continueAsNew<typeof impediment>(input);
  }
}

/** The compiling office finds who can remove it, and by when he answers. */
const awaitRouting = (watch: Watch<ImpedimentSight>, sight: ImpedimentSight): Promise<void> => watch.actAndSleep(sight);

/** Its owner answers; what he owes is followed up like a report. */
const awaitAnswer = (watch: Watch<ImpedimentSight>, sight: ImpedimentSight): Promise<void> => watch.actAndSleep(sight);

/** The unit that raised it confirms the answer or disputes it; that it did neither is said, and counts as neither. */
const awaitJudgement = (watch: Watch<ImpedimentSight>, sight: ImpedimentSight): Promise<void> => watch.actAndSleep(sight);
