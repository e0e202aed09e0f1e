import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  isCancellation,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { ActOutcome, AgendaActs, DutyView, Sight } from '#domain';
import type { Instant } from '#eventsourcing';

export interface AgendaInput {
  /** A unit, or the unit at the head of a subtree that shares one agenda. */
  readonly scope: string;
}

/** "Look again": it says nothing of what has happened, since that is read from the log. */
export const poke = defineSignal('poke');

/** The duties as they stood at the last look. */
export const dutiesQuery = defineQuery<readonly DutyView[]>('duties');

// Local, since each is one read and one append of some milliseconds: a wake then costs seven events and not twelve.
const { look, openObligations, recalculateDueDates, remind, markOverdue, proposeEscalations } = proxyLocalActivities<AgendaActs>({
  startToCloseTimeout: '10 s',
  retry: { initialInterval: '200 ms', maximumAttempts: 3 },
});

/**
 * Watches the duties of one scope, for as long as its units are there. What is due is decided by the look, and recorded with it; a poke
 * only brings the next look nearer. It never fails: a fault is waited out, with growing pauses, and what stands open is read again.
 */
export async function agenda({ scope }: AgendaInput): Promise<'retired'> {
  let poked = false;
  let duties: readonly DutyView[] = [];
  let faults = 0;
  setHandler(poke, () => void (poked = true));
  setHandler(dutiesQuery, () => duties);

  // Each run begins by looking, so a poke that lands just before continuing as new is not lost.
  for (;;) {
    poked = false;
    let pause = SOON;
    let purpose = '';
    try {
      const sight = await look({ scope, at: new Date().toISOString() as Instant });
      if (sight.retired) return 'retired';
      duties = sight.duties;
      setCurrentDetails(sight.text.details);
      const somebodyWasFirst = await carryOut(sight);
      faults = 0;
      if (!somebodyWasFirst) {
        pause = untilInstant(sight.nextWakeAt);
        purpose = sight.text.nextWake;
      }
    } catch (fault) {
      if (isCancellation(fault)) throw fault;
      pause = pauseAfter(faults++);
      purpose = `Lỗi lần ${faults} khi xem lịch việc, sẽ thử lại`;
      setCurrentDetails(`**${purpose}.** Nhật ký không mất gì; việc đến hạn sẽ được làm ở lần xem kế tiếp.`);
    }
    if (workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof agenda>({ scope });
    }
    await condition(() => poked, pause, { summary: purpose });
  }
}

/** The acts in their order, each only when it is due; answers whether somebody was first at a stream, so that it has to be looked at again. */
const carryOut = async (sight: Sight): Promise<boolean> => {
  const outcomes: ActOutcome[] = [];
  if (sight.openings.length > 0) outcomes.push(await openObligations(sight.openings));
  if (sight.recalculations.length > 0) outcomes.push(await recalculateDueDates(sight.recalculations));
  if (sight.reminders.length > 0) outcomes.push(await remind(sight.reminders));
  if (sight.overdue.length > 0) outcomes.push(await markOverdue(sight.overdue));
  if (sight.escalations.length > 0) outcomes.push(await proposeEscalations(sight.escalations));
  return outcomes.some(({ again }) => again);
};

const SOON = 1_000;
const LATEST = 31 * 86_400_000;
const LONGEST_PAUSE = 600_000;

/** Milliseconds until then: at least one second, however long ago it was, and at most 31 days, whatever it says. */
const untilInstant = (at: Instant): number => {
  const ahead = Date.parse(at) - Date.now();
  return Number.isFinite(ahead) ? Math.min(Math.max(ahead, SOON), LATEST) : SOON;
};

/** 1 s, 2 s, 4 s … ten minutes. */
const pauseAfter = (faults: number): number => Math.min(SOON * 2 ** Math.min(faults, 20), LONGEST_PAUSE);
