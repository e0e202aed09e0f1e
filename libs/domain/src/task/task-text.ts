import type { Instant } from '#eventsourcing';
import { writeInstant } from '../calendar/write-instant.js';
import { writeDay } from '../text.js';
import type { TaskPlan, TaskStage } from './plan-task.js';
import { isAssigned, type KnownTask, TASK_STATUS_NAMES } from './state.js';
import { titleOfTask } from './subject.js';

/** What a clerk who opens a task's watch in Temporal reads of it; in Vietnamese, since it is shown as it is. */
export const taskText = (
  task: KnownTask,
  { stage, nextWakeAt }: TaskPlan,
  zone: string,
): { readonly details: string; readonly nextWake: string } => {
  const status = TASK_STATUS_NAMES[task.status].vi;
  const due = isAssigned(task) ? ` Chủ trì: ${task.lead}. Hạn: hết ngày ${writeDay(task.due.lastDay)}.` : '';
  return {
    details: `${titleOfTask(task).vi}: ${status}.${due}`,
    nextWake: stage === 'ended' ? '' : WAITS_FOR[stage] + sayNext(nextWakeAt, zone),
  };
};

const WAITS_FOR: Readonly<Record<TaskStage, string>> = {
  unassigned: 'Chờ giao nhiệm vụ',
  receipt: 'Chờ tiếp nhận',
  work: 'Chờ báo cáo hoàn thành',
  confirmation: 'Chờ xác nhận hoàn thành',
  rework: 'Chờ làm lại',
};

const sayNext = (next: Instant | undefined, zone: string): string =>
  next === undefined ? '' : `, xem lại lúc ${writeInstant(next, zone)}`;
