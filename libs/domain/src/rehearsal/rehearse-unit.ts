import type { Instant } from '#eventsourcing';
import type { TaskRecorded } from '../plan/plan-events.js';
import { planAgenda } from '../agenda/plan-agenda.js';
import { addMs } from '../calendar/zone.js';
import type { Deadline } from '../duty/deadline.js';
import { lookAtCases } from './case-watch.js';
import { type Cast, castOf } from './cast.js';
import type { Diary } from './diary.js';
import type { People } from './people.js';
import { lookAtTasks } from './task-watch.js';
import { UnitLog } from './unit-log.js';

export interface UnitYear extends Cast {
  readonly people: People;
  /** The plan's tasks that the unit will lead. */
  readonly recorded: readonly TaskRecorded[];
  readonly schedule: readonly Deadline[];
  readonly from: Instant;
  /** Where the rehearsal stops; nothing that would happen at this instant is lived any more. */
  readonly until: Instant;
}

/**
 * One unit lives through its year: its agenda is looked at whenever something falls due, and its people, the finance office and the
 * managers act as their personas say. Planner and deciders are the real ones; only the persons and the clock are played.
 */
export const rehearseUnit = (year: UnitYear): UnitLog => {
  const log = new UnitLog();
  const acts: { readonly at: Instant; readonly act: (now: Instant) => void }[] = [];
  let now = year.from;
  const diary: Diary = (planned, act) => {
    // What was planned for a time already past is done at once, and never at a time that was already lived.
    const at = planned > now ? planned : addMs(now, 1_000);
    const later = acts.findIndex((other) => other.at > at);
    acts.splice(later === -1 ? acts.length : later, 0, { at, act });
  };
  for (const recorded of year.recorded) log.knowTask(recorded);
  log.listener = castOf(year, log, diary);

  while (now < year.until) {
    while (acts[0] !== undefined && acts[0].at <= now) acts.shift()!.act(now);
    const next = [look(log, year, now), lookAtTasks(log, year.rules, now), lookAtCases(log, year.rules, year.people, now), acts[0]?.at];
    now = next.flatMap((at) => at ?? []).reduce((a, b) => (a < b ? a : b));
  }
  return log;
};

/** What the real agenda does at one look, without the waiting. */
const look = (log: UnitLog, { unit, schedule, rules }: UnitYear, now: Instant): Instant => {
  const plan = planAgenda({ unit, unitExists: true, schedule, opened: log.opened, items: log.items(), rules }, now);
  const [fault] = plan.setAside;
  if (fault !== undefined) throw new Error(`${fault.id} could not be planned: ${fault.fault}`);
  log.carryOutPlan(plan);
  return plan.nextWakeAt;
};
