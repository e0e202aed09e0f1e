import type { Decider } from '#eventsourcing';
import type { TaskClockCommand, TaskCommand } from './commands.js';
import { confirmCompletion, rejectCompletion, reportCompletion, reviewCompletion } from './completing.js';
import { declareNotFeasible, recallTask, supersedeTask } from './ending.js';
import type { TaskEvent } from './events.js';
import { evolveTask } from './evolve.js';
import { declineTaskExtension, grantTaskExtension, requestTaskExtension } from './extending.js';
import { issueTaskReminder, markTaskOverdue } from './following-up.js';
import { assignTask, proposeNewTask, proposeTask, reassignTask } from './giving.js';
import { assumeReceipt, dismissReceiptDispute, disputeReceipt, receiveTask } from './receiving.js';
import { taskRefusals as refusals } from './refusals.js';
import { type AssignedTask, isAssigned, isTask, NO_TASK, type Task } from './state.js';
import { delegateInternally, provideCoordinatorInput, reportProgress, requestCoordinatorInput } from './working.js';

/** What may happen to a task: its state machine, one function for each command (domain 5.2). */
const decide = (command: TaskCommand, task: Task): readonly TaskEvent[] => {
  if (command.by === 'clock' && !isForTheClock(command)) throw refusals.notForTheClock();
  if (command.type === 'ProposeNewTask') return proposeNewTask(command, task);
  if (!isTask(task)) throw refusals.noSuchTask();
  if (command.type === 'ProposeTask') return proposeTask(command, task);
  if (command.type === 'AssignTask') return assignTask(command, task);
  if (!isAssigned(task)) throw refusals.notAssigned(task);
  return decideAssigned(command, task);
};

export const taskDecider: Decider<Task, TaskCommand, TaskEvent> = { decide, evolve: evolveTask, initialState: NO_TASK };

type OfAssigned = Exclude<TaskCommand, { readonly type: 'ProposeNewTask' | 'ProposeTask' | 'AssignTask' }>;

const decideAssigned = (command: OfAssigned, task: AssignedTask): readonly TaskEvent[] => {
  switch (command.type) {
    case 'ReceiveTask':
      return receiveTask(command, task);
    case 'DisputeReceipt':
      return disputeReceipt(command, task);
    case 'DismissReceiptDispute':
      return dismissReceiptDispute(command, task);
    case 'ReassignTask':
      return reassignTask(command, task);
    case 'DelegateInternally':
      return delegateInternally(command, task);
    case 'RequestCoordinatorInput':
      return requestCoordinatorInput(command, task);
    case 'ProvideCoordinatorInput':
      return provideCoordinatorInput(command, task);
    case 'ReportProgress':
      return reportProgress(command, task);
    case 'RequestTaskExtension':
      return requestTaskExtension(command, task);
    case 'GrantTaskExtension':
      return grantTaskExtension(command, task);
    case 'DeclineTaskExtension':
      return declineTaskExtension(command, task);
    case 'ReportCompletion':
      return reportCompletion(command, task);
    case 'ReviewCompletion':
      return reviewCompletion(command, task);
    case 'ConfirmCompletion':
      return confirmCompletion(command, task);
    case 'RejectCompletion':
      return rejectCompletion(command, task);
    case 'RecallTask':
      return recallTask(command, task);
    case 'SupersedeTask':
      return supersedeTask(command, task);
    case 'DeclareNotFeasible':
      return declareNotFeasible(command, task);
    case 'IssueTaskReminder':
      return issueTaskReminder(command, task);
    case 'MarkTaskOverdue':
      return markTaskOverdue(command, task);
    case 'AssumeReceipt':
      return assumeReceipt(command, task);
  }
};

const CLOCK: Record<TaskClockCommand['type'], true> = { IssueTaskReminder: true, MarkTaskOverdue: true, AssumeReceipt: true };

const isForTheClock = (command: TaskCommand): command is TaskClockCommand => Object.hasOwn(CLOCK, command.type);
