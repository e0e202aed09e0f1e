import { allHandlersFinished, condition, defineQuery, setCurrentDetails, setHandler, workflowInfo } from '@temporalio/workflow';
import type { ActOutcome, WatchSight } from '#domain';
import type { Instant } from '#eventsourcing';
import { attempt, SOMEBODY_WAS_FIRST } from './attempt.js';
import { detailsOf, waitingOutAFault } from './details.js';
import { pauseAfter, SOON, untilInstant } from './pauses.js';
import { poke } from './poke.js';

export interface WatchInput {
  /** What stands behind the stream's category: the case, the task's code, the difficulty's number. */
  readonly id: string;
}

/** The stage at the last look. */
export const stageQuery = defineQuery<string | undefined>('stage');

/** What each of the watches does the same way. */
export interface Watch<Sight extends WatchSight> {
  /** Looks until it has seen something: a fault is waited out, with growing pauses. */
  look(): Promise<Sight>;
  /** Does what is due, and sleeps. What fails or is refused is tried again after a pause and another look. */
  actAndSleep(sight: Sight): Promise<void>;
  /** Sleeps until the next instant, or a poke. */
  sleep(sight: Pick<Sight, 'nextWakeAt' | 'text'>): Promise<void>;
  /** Whether its history has grown so long that it should begin a new one. */
  isLong(): Promise<boolean>;
}

/** What a watch asks: a look, which may see more than every watch does, and acts. */
interface Desk<Sight extends WatchSight> {
  readonly look: (of: { readonly id: string; readonly at: Instant }) => Promise<Sight>;
  readonly carryOut: (commands: Sight['due'], of: { readonly id: string }) => Promise<ActOutcome>;
}

/**
 * A watch of one thing that people decide. It never fails, and knows nothing but what its last look saw: so it may be begun anew at any
 * stage, and goes on where the log is.
 */
export const watching = <Sight extends WatchSight>(desk: Desk<Sight>, { id }: WatchInput): Watch<Sight> => {
  let poked = false;
  let setbacks = 0;
  let seen: Sight | undefined;
  setHandler(poke, () => void (poked = true));
  setHandler(stageQuery, () => seen?.stage);

  const say = (refused: ActOutcome['refused'] = []): void => setCurrentDetails(detailsOf({ text: seen?.text, refused, faults: setbacks }));
  const rest = async (ms: number, summary: string): Promise<void> => void (await condition(() => poked, ms, { summary }));
  const setBack = async (refused?: ActOutcome['refused']): Promise<void> => {
    setbacks++;
    say(refused);
    await rest(pauseAfter(setbacks), waitingOutAFault(setbacks));
  };
  const sleep: Watch<Sight>['sleep'] = async ({ nextWakeAt, text }) => {
    setbacks = 0;
    say();
    await rest(untilInstant(nextWakeAt), text.nextWake);
  };

  return {
    sleep,
    look: async () => {
      for (;;) {
        poked = false;
        const sight = await attempt(() => desk.look({ id, at: new Date().toISOString() as Instant }));
        if (sight !== undefined) return (seen = sight);
        await setBack();
      }
    },
    actAndSleep: async (sight) => {
      if (sight.due.length === 0) return sleep(sight);
      const outcome = await attempt(() => desk.carryOut(sight.due, { id }));
      if (outcome?.again) await rest(SOON, SOMEBODY_WAS_FIRST);
      else if (outcome === undefined || outcome.recorded === 0 || outcome.refused.length > 0) await setBack(outcome?.refused);
      else await sleep(sight);
    },
    isLong: async () => {
      if (!workflowInfo().continueAsNewSuggested) return false;
      await condition(allHandlersFinished);
      return true;
    },
  };
};
