import { sealedTexts } from '../sealed-parts.js';
import type { DelegateInternally, ProvideCoordinatorInput, ReportProgress, RequestCoordinatorInput } from './commands.js';
import type { CoordinatorInputProvided, CoordinatorInputRequested, ProgressReported, TaskDelegatedInternally } from './events.js';
import { demandText } from './giving.js';
import { taskRefusals as refusals } from './refusals.js';
import { type AssignedTask, isTaskOwed, isUnderWork } from './state.js';

/** The head names who in the unit works on it. */
export const delegateInternally = ({ data, by, now }: DelegateInternally, task: AssignedTask): TaskDelegatedInternally[] => {
  demandUnderWork(task);
  if (task.holder === data.person) return [];
  return [{ type: 'TaskDelegatedInternally', data: { person: data.person, delegatedBy: by }, occurredAt: now }];
};

/** The lead asks a coordinating unit for its part, and keeps the responsibility. */
export const requestCoordinatorInput = ({ data, by, now }: RequestCoordinatorInput, task: AssignedTask): CoordinatorInputRequested[] => {
  demandUnderWork(task);
  const { unit, lastDay, dueAt, text } = data;
  if (!task.coordinators.includes(unit)) throw refusals.notACoordinator(unit);
  if (dueAt <= now) throw refusals.datePassed();
  const asked = { number: task.inputs.length + 1, unit, lastDay, dueAt, requestedBy: by };
  return [{ type: 'CoordinatorInputRequested', data: asked, occurredAt: now, ...sealedTexts({ text: demandText(text) }) }];
};

export const provideCoordinatorInput = ({ data, by, now }: ProvideCoordinatorInput, task: AssignedTask): CoordinatorInputProvided[] => {
  const input = task.inputs.find(({ number }) => number === data.number);
  if (input === undefined) throw refusals.noSuchInput();
  if (input.isProvided) throw refusals.inputProvided();
  if (!isTaskOwed(task)) throw refusals.notLikeThis(task);
  const provided = { number: input.number, unit: input.unit, providedBy: by };
  return [{ type: 'CoordinatorInputProvided', data: provided, occurredAt: now, ...sealedTexts({ text: demandText(data.text) }) }];
};

export const reportProgress = ({ data, by, now }: ReportProgress, task: AssignedTask): ProgressReported[] => {
  demandUnderWork(task);
  const { percent, text, evidence } = data;
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) throw refusals.percentOutOfRange();
  return [
    { type: 'ProgressReported', data: { percent, reportedBy: by }, occurredAt: now, ...sealedTexts({ text: demandText(text), evidence }) },
  ];
};

/** Refuses with `TASK_NOT_RECEIVED` before its receipt, and when it is no longer with the lead. */
export const demandUnderWork = (task: AssignedTask): void => {
  if (isUnderWork(task)) return;
  throw task.status === 'assigned' || task.status === 'receipt_disputed' ? refusals.notReceived(task) : refusals.notLikeThis(task);
};
