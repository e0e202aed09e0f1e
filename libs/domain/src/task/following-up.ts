import { timeFactId } from '../fact-id.js';
import type { IssueTaskReminder, MarkTaskOverdue } from './commands.js';
import type { TaskBecameOverdue, TaskReminderIssued } from './events.js';
import { type AssignedTask, isTaskOwed } from './state.js';

/** Each step is said once, one on a day, and none after the instant or of an earlier date. */
export const issueTaskReminder = ({ data, now }: IssueTaskReminder, task: AssignedTask): TaskReminderIssued[] => {
  const { task: stream, ...reminder } = data;
  const { due, spokenSteps, lastRemindedOn } = task;
  const isSpoken = spokenSteps.includes(data.step) || lastRemindedOn === data.issuedOn;
  if (!isTaskOwed(task) || due.revision !== data.revision || now >= due.dueAt || isSpoken) return [];
  const id = timeFactId(stream, 'reminder', data.revision, data.day);
  return [{ type: 'TaskReminderIssued', data: reminder, id, occurredAt: now }];
};

export const markTaskOverdue = ({ data, now }: MarkTaskOverdue, task: AssignedTask): TaskBecameOverdue[] => {
  const { revision, lastDay, dueAt } = task.due;
  if (!isTaskOwed(task) || task.overdue || revision !== data.revision || now < dueAt) return [];
  const id = timeFactId(data.task, 'overdue', revision, lastDay);
  return [{ type: 'TaskBecameOverdue', data: { revision, lastDay, dueAt, passedOver: data.passedOver }, id, occurredAt: dueAt }];
};
