import { isAmong } from '../access/acting.js';
import { forReason, sealedTexts } from '../sealed-parts.js';
import type { ConfirmCompletion, RejectCompletion, ReportCompletion, ReviewCompletion } from './commands.js';
import type { CompletionConfirmed, CompletionRejected, CompletionReported, CompletionReviewed } from './events.js';
import { demandText } from './giving.js';
import { taskRefusals as refusals } from './refusals.js';
import type { AssignedTask } from './state.js';
import { demandUnderWork } from './working.js';

/** The lead says that it is done, with the product. The instant of receipt decides whether that is in time. */
export const reportCompletion = ({ data, by, now }: ReportCompletion, task: AssignedTask): CompletionReported[] => {
  demandUnderWork(task);
  const { receivedAt, reportedOn, digest, product } = data;
  if (receivedAt > now) throw refusals.receiptAhead();
  const { lastDay, dueAt } = task.due;
  const completion = {
    number: task.completions.length + 1,
    lead: task.lead,
    ...{ receivedAt, reportedOn, lastDay, dueAt, digest },
    onTime: receivedAt < dueAt,
    reportedBy: by,
  };
  return [{ type: 'CompletionReported', data: completion, occurredAt: receivedAt, ...sealedTexts({ product: demandText(product) }) }];
};

/** The finance office recommends, before a manager decides; it may recommend anew until then. */
export const reviewCompletion = (command: ReviewCompletion, task: AssignedTask): CompletionReviewed[] => {
  const { data, by, now } = command;
  const number = demandWaiting(data.number, task);
  if (isAmong(command, ...task.workers)) throw refusals.ownWork();
  const reviewed = { number, recommends: data.recommends, reviewedBy: by };
  return [{ type: 'CompletionReviewed', data: reviewed, occurredAt: now, ...sealedTexts({ remarks: demandText(data.remarks) }) }];
};

export const confirmCompletion = (command: ConfirmCompletion, task: AssignedTask): CompletionConfirmed[] => {
  if (task.status === 'confirmed' && command.data.number === task.completions.length) return [];
  const number = demandDecidable(command, task);
  return [{ type: 'CompletionConfirmed', data: { number, confirmedBy: command.by }, occurredAt: command.now }];
};

/** Back to work, by a new last day: never earlier than the task's own. */
export const rejectCompletion = (command: RejectCompletion, task: AssignedTask): CompletionRejected[] => {
  const number = demandDecidable(command, task);
  const { lastDay, dueAt, reason } = command.data;
  if (dueAt <= command.now) throw refusals.datePassed();
  if (dueAt < task.own.dueAt) throw refusals.reworkBeforeDue(task.own.lastDay);
  const rejected = { number, revision: task.due.revision + 1, lastDay, dueAt, rejectedBy: command.by };
  return [{ type: 'CompletionRejected', data: rejected, ...forReason(reason, command.now) }];
};

/** Nobody decides about a task he has worked on or given his opinion of. */
const demandDecidable = (command: ConfirmCompletion | RejectCompletion, task: AssignedTask): number => {
  const number = demandWaiting(command.data.number, task);
  if (isAmong(command, ...task.workers)) throw refusals.ownWork();
  if (task.review === null) throw refusals.notReviewed();
  if (isAmong(command, ...task.reviewers)) throw refusals.ownWork();
  return number;
};

/** The completion that waits, if it is the one the asker has seen. */
const demandWaiting = (seen: number, task: AssignedTask): number => {
  if (task.status !== 'completion_reported') throw refusals.nothingToJudge(task);
  const latest = task.completions.length;
  if (seen !== latest) throw refusals.notTheLatestCompletion(latest);
  return latest;
};
