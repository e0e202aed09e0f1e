import { isAmong } from '../access/acting.js';
import { timeFactId } from '../fact-id.js';
import { forReason } from '../sealed-parts.js';
import type { AssumeReceipt, DismissReceiptDispute, DisputeReceipt, ReceiveTask } from './commands.js';
import type { ReceiptAssumed, ReceiptDisputeDismissed, TaskReceiptDisputed, TaskReceived } from './events.js';
import { taskRefusals as refusals } from './refusals.js';
import { type AssignedTask, isUnderWork } from './state.js';

export const receiveTask = ({ by, now }: ReceiveTask, task: AssignedTask): TaskReceived[] => {
  if (isUnderWork(task)) return [];
  // Who has disputed it may think better of it, until a manager has decided.
  if (task.status !== 'assigned' && task.status !== 'receipt_disputed') throw refusals.notLikeThis(task);
  return [{ type: 'TaskReceived', data: { receivedBy: by }, occurredAt: now }];
};

/** "This is not ours": within the term that the assignment gives, and not once it was received. */
export const disputeReceipt = ({ data, by, now }: DisputeReceipt, task: AssignedTask): TaskReceiptDisputed[] => {
  if (task.status === 'receipt_disputed') return [];
  if (now >= task.receipt.dueAt) throw refusals.disputeTooLate(task.receipt.lastDay);
  if (task.status !== 'assigned') throw refusals.notLikeThis(task);
  return [{ type: 'TaskReceiptDisputed', data: { disputedBy: by }, ...forReason(data.reason, now) }];
};

export const dismissReceiptDispute = (command: DismissReceiptDispute, task: AssignedTask): ReceiptDisputeDismissed[] => {
  const { data, by, now } = command;
  if (task.status !== 'receipt_disputed') throw refusals.notLikeThis(task);
  if (isAmong(command, ...task.disputants)) throw refusals.ownDispute();
  return [{ type: 'ReceiptDisputeDismissed', data: { dismissedBy: by }, ...forReason(data.reason, now) }];
};

/** Silence is taken for receipt; a dispute is not silence. */
export const assumeReceipt = ({ data, now }: AssumeReceipt, { status, due, receipt }: AssignedTask): ReceiptAssumed[] => {
  if (status !== 'assigned' || due.revision !== data.revision || now < receipt.dueAt) return [];
  const { revision } = due;
  const id = timeFactId(data.task, 'receipt', revision, receipt.lastDay);
  return [{ type: 'ReceiptAssumed', data: { revision, lastDay: receipt.lastDay }, id, occurredAt: receipt.dueAt }];
};
