import type { Instant } from '#eventsourcing';
import { addMs } from '../calendar/zone.js';
import { caseId } from '../escalation/escalation.js';
import { inOrder } from '../in-order.js';
import type { Regime } from '../plan/regime.js';
import { planTask, type TaskDueCommand } from '../task/plan-task.js';
import { isAssigned, type KnownTask, taskStream } from '../task/state.js';
import type { UnitLog } from './unit-log.js';

/** What the watches of a unit's open tasks do at one look, without the waiting; and when the next of them looks again by itself. */
export const lookAtTasks = (log: UnitLog, regime: Regime, now: Instant): Instant | undefined =>
  log
    .openTasks()
    .flatMap((task) => lookAtTask(task, log, regime, now) ?? [])
    .sort(inOrder)[0];

const lookAtTask = (task: KnownTask, log: UnitLog, regime: Regime, now: Instant): Instant | undefined => {
  const plan = planTask({ task, cases: casesOf(task, log), regime }, now);
  for (const command of plan.due) carryOut(command, log);
  // What was done opens the way to what follows: the watch looks again at once.
  return plan.due.length > 0 ? addMs(now, 1_000) : plan.nextWakeAt;
};

const casesOf = (task: KnownTask, log: UnitLog) =>
  log.cases(taskStream(task.code)).filter(({ revision }) => isAssigned(task) && revision === task.due.revision);

const carryOut = (command: TaskDueCommand, log: UnitLog): void => {
  if (command.type !== 'ProposeEscalation') return log.carryOutTask(command);
  const { subject, revision, level, attempt } = command.data;
  return log.carryOutCase(caseId(subject, revision, level, attempt), command);
};
