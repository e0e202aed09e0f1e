import { type Actor, mayDo } from '../access/access.js';
import type { TaskAct } from '../access/acts.js';
import type { Regime } from '../plan/regime.js';
import { matterOfGiving, leadOf, matterOfTask } from './matter.js';
import { isAssigned, isTaskEnded, isTaskOwed, isUnderWork, type KnownTask } from './state.js';

/** What somebody may do to a task as it stands: for who is to be shown a choice. The command is decided all the same. */
export const taskActs = (actor: Actor, task: KnownTask, regime: Regime): readonly TaskAct[] => {
  const matter = matterOfTask(task, regime);
  const giving = matterOfGiving(leadOf(task) ?? matter.unit, regime);
  return TASK_ACTS.filter(([act, isPossible]) => isPossible(task) && mayDo(act, actor, act === 'propose_task' ? giving : matter)).map(
    ([act]) => act,
  );
};

const TASK_ACTS: readonly (readonly [TaskAct, (task: KnownTask) => boolean])[] = [
  ['propose_task', (task) => !isAssigned(task)],
  ['assign_task', (task) => task.status === 'proposed' || isTaskOwed(task)],
  ['receive_task', ({ status }) => status === 'assigned' || status === 'receipt_disputed'],
  ['delegate_task', isUnderWork],
  ['request_coordinator_input', isUnderWork],
  ['provide_coordinator_input', (task) => isTaskOwed(task) && task.inputs.some(({ isProvided }) => !isProvided)],
  ['report_progress', isUnderWork],
  ['request_task_extension', (task) => isTaskOwed(task) && task.extensionAsked === null && !task.overdue],
  ['decide_task_extension', (task) => isAssigned(task) && task.extensionAsked !== null],
  ['report_completion', isUnderWork],
  ['review_completion', ({ status }) => status === 'completion_reported'],
  ['confirm_completion', (task) => task.status === 'completion_reported' && task.review !== null],
  ['recall_task', (task) => isAssigned(task) && !isTaskEnded(task)],
];
