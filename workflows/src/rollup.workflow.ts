import { continueAsNew, ParentClosePolicy, proxyLocalActivities, startChild } from '@temporalio/workflow';
import type { RollupActs, RollupSight } from '#domain';
import { attempt, LOCALLY } from './attempt.js';
import { type Watch, watching, type WatchInput } from './watching.js';

const { lookAtRollup, actOnRollup } = proxyLocalActivities<RollupActs>(LOCALLY);

/**
 * Watches what one office compiles of one duty and period, from when its first report is owed until it is issued. People compile, review,
 * sign and issue; the clock says that the cut-off has come and reminds whoever has the next step. What is corrected after the issue begins
 * it anew.
 */
export async function rollup(input: WatchInput): Promise<'ended'> {
  const watch = watching({ look: lookAtRollup, carryOut: actOnRollup }, input);
  for (;;) {
    const sight = await watch.look();
    switch (sight.stage) {
      case 'collecting':
        await awaitCutOff(watch, sight);
        break;
      case 'cut_off':
        await awaitDraft(watch, sight);
        break;
      case 'drafted':
        await awaitReview(watch, sight);
        break;
      case 'reviewed':
        await awaitSignature(watch, sight);
        break;
      case 'signed':
        await awaitIssue(watch, sight);
        break;
      case 'issued':
        await awaitRevision(watch, sight);
        break;
      case 'ended':
        return 'ended';
    }
    if (await watch.isLong()) await continueAsNew<typeof rollup>(input);
  }
}

/** Reports come in. Where others compile before, their watches are begun, too: what they issue is what is compiled here. */
const awaitCutOff = async (watch: Watch<RollupSight>, sight: RollupSight): Promise<void> => {
  await beginEach(sight.below);
  await watch.actAndSleep(sight);
};

/** It is cut off: the compiling office puts a draft before the Office, where units are missing with its head's decision. */
const awaitDraft = (watch: Watch<RollupSight>, sight: RollupSight): Promise<void> => watch.actAndSleep(sight);

/** The Office reviews it, or returns it. */
const awaitReview = (watch: Watch<RollupSight>, sight: RollupSight): Promise<void> => watch.actAndSleep(sight);

/** A leader of the authority signs it, or returns it: never who compiled it. */
const awaitSignature = (watch: Watch<RollupSight>, sight: RollupSight): Promise<void> => watch.actAndSleep(sight);

/** It gets its number and goes out. */
const awaitIssue = (watch: Watch<RollupSight>, sight: RollupSight): Promise<void> => watch.actAndSleep(sight);

/** It stands as issued; what has come in since is told to who compiles. */
const awaitRevision = (watch: Watch<RollupSight>, sight: RollupSight): Promise<void> => watch.actAndSleep(sight);

/** Under the ids by which the router begins them, too: there is one of each, whoever was first, and none ends with this one. */
const beginEach = async (streams: readonly string[]): Promise<void> => {
  for (const workflowId of streams) {
    const args: [WatchInput] = [{ id: workflowId.slice(workflowId.indexOf('/') + 1) }];
    // One that is running already is what is wanted; what else may stand in the way is tried again after the next look.
    await attempt(() => startChild(rollup, { workflowId, args, parentClosePolicy: ParentClosePolicy.ABANDON }));
  }
};
