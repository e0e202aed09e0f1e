import { forReason } from '../sealed-parts.js';
import type { DeclareNotFeasible, RecallTask, SupersedeTask } from './commands.js';
import type { TaskDeclaredNotFeasible, TaskRecalled, TaskSuperseded } from './events.js';
import { taskRefusals as refusals } from './refusals.js';
import { type AssignedTask, isTaskEnded } from './state.js';

/** The manager takes it back. */
export const recallTask = ({ data, by, now }: RecallTask, task: AssignedTask): TaskRecalled[] => {
  if (task.status === 'recalled') return [];
  demandGoingOn(task);
  return [{ type: 'TaskRecalled', data: { recalledBy: by }, ...forReason(data.reason, now) }];
};

export const supersedeTask = ({ data, by, now }: SupersedeTask, task: AssignedTask): TaskSuperseded[] => {
  if (task.status === 'superseded') return [];
  demandGoingOn(task);
  if (data.replacement === task.code) throw refusals.supersedesItself();
  const superseded = { replacement: data.replacement, supersededBy: by };
  return [{ type: 'TaskSuperseded', data: superseded, ...forReason(data.reason, now) }];
};

export const declareNotFeasible = ({ data, by, now }: DeclareNotFeasible, task: AssignedTask): TaskDeclaredNotFeasible[] => {
  if (task.status === 'not_feasible') return [];
  demandGoingOn(task);
  return [{ type: 'TaskDeclaredNotFeasible', data: { declaredBy: by }, ...forReason(data.reason, now) }];
};

const demandGoingOn = (task: AssignedTask): void => {
  if (isTaskEnded(task)) throw refusals.ended(task);
};
