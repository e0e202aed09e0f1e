import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { ActOutcome, AgendaActs, DutyView, Sight } from '#domain';
import type { Instant } from '#eventsourcing';
import { attempt, LOCALLY, SOMEBODY_WAS_FIRST } from './attempt.js';
import { detailsOf, waitingOutAFault } from './details.js';
import { pauseAfter, SOON, untilInstant } from './pauses.js';
import { poke } from './poke.js';

export interface AgendaInput {
  /** A unit, or the unit at the head of a subtree that shares one agenda. */
  readonly scope: string;
}

/** The duties as they stood at the last look. */
export const dutiesQuery = defineQuery<readonly DutyView[]>('duties');

const { look, openObligations, recalculateDueDates, remind, markOverdue, proposeEscalations } = proxyLocalActivities<AgendaActs>(LOCALLY);

/**
 * Watches the duties of one scope, for as long as its units are there. What is due is decided by the look, and recorded with it; a poke
 * only brings the next look nearer. It never fails: a fault is waited out, with growing pauses, and what stands open is read again.
 */
export async function agenda({ scope }: AgendaInput): Promise<'retired'> {
  let poked = false;
  let seen: Sight | undefined;
  let faults = 0;
  setHandler(poke, () => void (poked = true));
  setHandler(dutiesQuery, () => seen?.duties ?? []);

  // Each run begins by looking, so a poke that lands just before continuing as new is not lost.
  for (;;) {
    poked = false;
    const sight = await attempt(() => look({ scope, at: new Date().toISOString() as Instant }));
    if (sight?.retired) return 'retired';
    const acts = sight ? await carryOut(sight) : FAILED;
    seen = sight ?? seen;
    faults = acts.failed ? faults + 1 : 0;
    setCurrentDetails(detailsOf({ text: seen?.text, alarms: seen?.alarms ?? [], refused: acts.refused, faults }));

    if (workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof agenda>({ scope });
    }
    if (acts.failed) await condition(() => poked, pauseAfter(faults), { summary: waitingOutAFault(faults) });
    else if (acts.again) await condition(() => poked, SOON, { summary: SOMEBODY_WAS_FIRST });
    else await condition(() => poked, untilInstant(sight!.nextWakeAt), { summary: sight!.text.nextWake });
  }
}

interface Round extends Pick<ActOutcome, 'again' | 'refused'> {
  /** Something failed, after its attempts; the others went on. */
  readonly failed: boolean;
}

/** The acts in their order, each only when it is due. One that fails keeps nobody else from being told. */
const carryOut = async (sight: Sight): Promise<Round> => {
  const outcomes: (ActOutcome | undefined)[] = [];
  if (sight.openings.length > 0) outcomes.push(await attempt(() => openObligations(sight.openings)));
  if (sight.recalculations.length > 0) outcomes.push(await attempt(() => recalculateDueDates(sight.recalculations)));
  if (sight.reminders.length > 0) outcomes.push(await attempt(() => remind(sight.reminders)));
  if (sight.overdue.length > 0) outcomes.push(await attempt(() => markOverdue(sight.overdue)));
  if (sight.escalations.length > 0) outcomes.push(await attempt(() => proposeEscalations(sight.escalations)));
  return {
    again: outcomes.some((outcome) => outcome?.again),
    refused: outcomes.flatMap((outcome) => outcome?.refused ?? []),
    failed: outcomes.includes(undefined),
  };
};

const FAILED: Round = { again: false, refused: [], failed: true };
