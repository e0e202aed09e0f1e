import { continueAsNew, proxyLocalActivities } from '@temporalio/workflow';
import type { CaseActs, CaseSight } from '#domain';
import { LOCALLY } from './attempt.js';
import { type Watch, watching, type WatchInput } from './watching.js';

const { lookAtCase, actOnCase } = proxyLocalActivities<CaseActs>(LOCALLY);

/**
 * Watches one case of escalation from its proposal to its end. People decide it, send it out and bring about its outcome; the clock
 * reminds who has to decide, passes the decision on when he is silent or away, and says when nobody answered.
 */
export async function escalation(input: WatchInput): Promise<'ended'> {
  const watch = watching({ look: lookAtCase, carryOut: actOnCase }, input);
  for (;;) {
    const sight = await watch.look();
    switch (sight.stage) {
      case 'decision':
        await awaitDecision(watch, sight);
        break;
      case 'dispatch':
        await awaitDispatch(watch, sight);
        break;
      case 'outcome':
        await awaitOutcome(watch, sight);
        break;
      case 'ended':
        return 'ended';
    }
    if (await watch.isLong()) await continueAsNew<typeof escalation>(input);
  }
}

/** A manager decides. Until he does, he is reminded, the decision passes on, and at the end of its way it is said that nobody answered. */
const awaitDecision = (watch: Watch<CaseSight>, sight: CaseSight): Promise<void> => watch.actAndSleep(sight);

/** It is approved and has to go out: that is the records office's, and nothing of it the clock's. */
const awaitDispatch = (watch: Watch<CaseSight>, sight: CaseSight): Promise<void> => watch.sleep(sight);

/** It has gone out. When it brings nothing, the next level is asked, and that is said here. */
const awaitOutcome = (watch: Watch<CaseSight>, sight: CaseSight): Promise<void> => watch.actAndSleep(sight);
