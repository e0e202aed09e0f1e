import type { Bilingual } from '../text.js';
import { type AssignedTask, isAssigned, type Task } from './state.js';

/** How a task stands in the statistics; each is in exactly one class. */
export type TaskResult =
  | 'not_assigned'
  | 'completed_early'
  | 'completed_on_time'
  | 'completed_late'
  | 'within_time'
  | 'extended'
  | 'overdue'
  | 'recalled'
  | 'superseded'
  | 'not_feasible';

export const TASK_RESULT_NAMES: Record<TaskResult, Bilingual> = {
  not_assigned: { vi: 'chưa giao', en: 'not assigned' },
  completed_early: { vi: 'hoàn thành trước hạn', en: 'completed early' },
  completed_on_time: { vi: 'hoàn thành đúng hạn', en: 'completed on time' },
  completed_late: { vi: 'hoàn thành trễ hạn', en: 'completed late' },
  within_time: { vi: 'đang thực hiện trong hạn', en: 'in progress, within time' },
  extended: { vi: 'đang thực hiện, đã gia hạn', en: 'in progress, extended' },
  overdue: { vi: 'đang thực hiện, quá hạn', en: 'in progress, overdue' },
  recalled: { vi: 'thu hồi', en: 'recalled' },
  superseded: { vi: 'được nhiệm vụ khác thay thế', en: 'superseded' },
  not_feasible: { vi: 'không thực hiện được', en: 'not feasible' },
};

/** The class by what is on record, and by that alone: who folds the events later finds the same. */
export const taskResult = (task: Task): TaskResult => {
  if (!isAssigned(task)) return 'not_assigned';
  switch (task.status) {
    case 'confirmed':
      return completedResult(task);
    case 'recalled':
    case 'superseded':
    case 'not_feasible':
      return task.status;
    default:
      if (task.overdue || wasLate(task)) return 'overdue';
      return task.extensions > 0 ? 'extended' : 'within_time';
  }
};

/** Early is before the last day; a report that came late stays late, whatever day was given for rework. */
const completedResult = (task: AssignedTask): TaskResult => {
  const last = task.completions.at(-1);
  if (last === undefined || wasLate(task)) return 'completed_late';
  return last.reportedOn < task.own.lastDay ? 'completed_early' : 'completed_on_time';
};

/** What another unit did before a reassignment is not the lead's fault. */
const wasLate = ({ completions, lead }: AssignedTask): boolean =>
  completions.some((completion) => completion.lead === lead && !completion.onTime);
