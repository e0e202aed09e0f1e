import { isAmong } from '../access/acting.js';
import { forReason } from '../sealed-parts.js';
import type { DeclineTaskExtension, GrantTaskExtension, RequestTaskExtension } from './commands.js';
import type { TaskExtensionDeclined, TaskExtensionGranted, TaskExtensionRequested } from './events.js';
import { taskRefusals as refusals } from './refusals.js';
import { type AssignedTask, isTaskOwed } from './state.js';

/** Asked before the instant has passed; the first date is kept for ever. */
export const requestTaskExtension = ({ data, by, now }: RequestTaskExtension, task: AssignedTask): TaskExtensionRequested[] => {
  if (!isTaskOwed(task)) throw refusals.notLikeThis(task);
  if (task.extensionAsked !== null) throw refusals.extensionPending();
  if (now >= task.due.dueAt) throw refusals.extensionAfterDue(task.due.lastDay);
  const { lastDay, dueAt } = data;
  if (dueAt <= task.due.dueAt) throw refusals.notAnExtension(task.due.lastDay);
  return [{ type: 'TaskExtensionRequested', data: { lastDay, dueAt, requestedBy: by }, ...forReason(data.reason, now) }];
};

/** What was asked for in time may be granted after the instant: that nobody decided is not the unit's fault. */
export const grantTaskExtension = (command: GrantTaskExtension, task: AssignedTask): TaskExtensionGranted[] => {
  const asked = demandAsked(command, task);
  const { data, by, now } = command;
  const { lastDay, dueAt } = data.date ?? asked;
  if (dueAt <= task.due.dueAt) throw refusals.notAnExtension(task.due.lastDay);
  if (dueAt <= now) throw refusals.datePassed();
  const granted = { revision: task.due.revision + 1, number: task.extensions + 1, lastDay, dueAt, grantedBy: by };
  return [{ type: 'TaskExtensionGranted', data: granted, ...forReason(data.reason, now) }];
};

export const declineTaskExtension = (command: DeclineTaskExtension, task: AssignedTask): TaskExtensionDeclined[] => {
  demandAsked(command, task);
  return [{ type: 'TaskExtensionDeclined', data: { declinedBy: command.by }, ...forReason(command.data.reason, command.now) }];
};

/** The request that waits; who asked is not who decides. */
const demandAsked = (command: GrantTaskExtension | DeclineTaskExtension, task: AssignedTask) => {
  const { extensionAsked } = task;
  if (extensionAsked === null) throw refusals.noExtensionAsked();
  if (isAmong(command, extensionAsked.requestedBy, extensionAsked.requestedFor)) throw refusals.ownRequest();
  return extensionAsked;
};
