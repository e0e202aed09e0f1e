import type { Instant } from '#eventsourcing';
import { isAmong } from '../access/acting.js';
import { forReason, sealedTexts } from '../sealed-parts.js';
import type { AssignTask, ProposeNewTask, ProposeTask, ReassignTask } from './commands.js';
import type { ByDay, Doers, TaskAssigned, TaskProposed, TaskReassigned } from './events.js';
import { taskRefusals as refusals } from './refusals.js';
import { type AssignedTask, isAssigned, isTask, isTaskOwed, type KnownTask, type Task } from './state.js';

/** Of the plan's task, or once more of one that nobody has been given yet. */
export const proposeTask = ({ data, by, now }: ProposeTask, task: KnownTask): TaskProposed[] => {
  if (isAssigned(task)) throw refusals.alreadyAssigned(task);
  demandDoable(data, now);
  const { lead, coordinators, lastDay, dueAt, product } = data;
  const proposal = { code: task.code, lead, coordinators, lastDay, dueAt, proposedBy: by };
  return [{ type: 'TaskProposed', data: proposal, occurredAt: now, ...sealedTexts({ product: demandText(product) }) }];
};

export const proposeNewTask = ({ data, by, now }: ProposeNewTask, task: Task): TaskProposed[] => {
  if (isTask(task)) return [];
  demandDoable(data, now);
  demandText(data.title.vi && data.title.en);
  const { code, title, lead, coordinators, lastDay, dueAt, product, text } = data;
  const sealed = sealedTexts({ text: demandText(text), product: demandText(product) });
  return [{ type: 'TaskProposed', data: { code, title, lead, coordinators, lastDay, dueAt, proposedBy: by }, occurredAt: now, ...sealed }];
};

/** A manager approves lead and date, or others than were proposed; whoever proposed them does not. */
export const assignTask = (command: AssignTask, task: KnownTask): TaskAssigned[] => {
  const { data, by, now } = command;
  if (isAssigned(task)) throw refusals.alreadyAssigned(task);
  if (task.status === 'recorded') throw refusals.notProposed();
  const { proposal } = task;
  if (isAmong(command, proposal.proposedBy, proposal.proposedFor)) throw refusals.ownProposal();
  const { lead = proposal.lead, coordinators = proposal.coordinators, date = proposal, documentNumber, policy, receipt } = data;
  const { lastDay, dueAt } = date;
  const given = { lead, coordinators, lastDay, dueAt, documentNumber, policy, receipt, proposedBy: proposal.proposedBy, assignedBy: by };
  demandDoable(given, now);
  demandDocument(documentNumber);
  return [{ type: 'TaskAssigned', data: given, occurredAt: now }];
};

/** The manager gives it to another unit: because its receipt is disputed, or as things have come about. */
export const reassignTask = (command: ReassignTask, task: AssignedTask): TaskReassigned[] => {
  const { data, by, now } = command;
  if (!isTaskOwed(task)) throw refusals.notLikeThis(task);
  if (isAmong(command, ...task.disputants)) throw refusals.ownDispute();
  if (data.lead === task.lead) throw refusals.sameLead();
  const { lead, coordinators, date = task.due, documentNumber, receipt } = data;
  const { lastDay, dueAt } = date;
  const revision = task.due.revision + 1;
  const given = { from: task.lead, lead, coordinators, revision, lastDay, dueAt, documentNumber, receipt, reassignedBy: by };
  demandDoable(given, now);
  demandDocument(documentNumber);
  return [{ type: 'TaskReassigned', data: given, ...forReason(data.reason, now) }];
};

export const demandText = (text: string): string => {
  if (!text.trim()) throw refusals.textMissing();
  return text;
};

const demandDocument = (documentNumber: string): void => {
  if (!documentNumber.trim()) throw refusals.documentMissing();
};

const demandDoable = ({ lead, coordinators, dueAt }: Doers & Pick<ByDay, 'dueAt'>, now: Instant): void => {
  if (coordinators.includes(lead)) throw refusals.leadCoordinates();
  if (dueAt <= now) throw refusals.datePassed();
};
