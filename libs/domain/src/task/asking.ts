import type { TaskAct } from '../access/acts.js';
import type { Matter } from '../access/matter.js';
import type { Regime } from '../plan/regime.js';
import type { TaskDeskCommand } from './commands.js';
import { leadOf, matterOfGiving, matterOfTask, NOBODY } from './matter.js';
import { isAssigned, isTask, type Task } from './state.js';

/** The act by which permission is asked for what somebody wants of a task. */
export const TASK_ACT_OF: Readonly<Record<TaskDeskCommand['type'], TaskAct>> = {
  ProposeTask: 'propose_task',
  ProposeNewTask: 'propose_task',
  AssignTask: 'assign_task',
  ReceiveTask: 'receive_task',
  DisputeReceipt: 'receive_task',
  DismissReceiptDispute: 'assign_task',
  ReassignTask: 'assign_task',
  DelegateInternally: 'delegate_task',
  RequestCoordinatorInput: 'request_coordinator_input',
  ProvideCoordinatorInput: 'provide_coordinator_input',
  ReportProgress: 'report_progress',
  RequestTaskExtension: 'request_task_extension',
  GrantTaskExtension: 'decide_task_extension',
  DeclineTaskExtension: 'decide_task_extension',
  ReportCompletion: 'report_completion',
  ReviewCompletion: 'review_completion',
  ConfirmCompletion: 'confirm_completion',
  RejectCompletion: 'confirm_completion',
  RecallTask: 'recall_task',
  SupersedeTask: 'recall_task',
  DeclareNotFeasible: 'recall_task',
};

/** The matter in which it is asked; undefined where there is no such task, which the rule itself refuses. */
export const matterOfAsking = (command: TaskDeskCommand, task: Task, regime: Regime): Matter | undefined => {
  if (command.type === 'ProposeNewTask') return matterOfGiving(command.data.lead, regime);
  if (!isTask(task)) return undefined;
  switch (command.type) {
    case 'ProposeTask':
      return matterOfGiving(command.data.lead, regime);
    case 'AssignTask':
      return matterOfGiving(command.data.lead ?? leadOf(task) ?? NOBODY, regime);
    case 'ProvideCoordinatorInput':
      return { ...matterOfTask(task, regime), coordinating: unitsAsked(task, command.data.number) };
    default:
      return matterOfTask(task, regime);
  }
};

/** Only the unit that was asked gives its part, although others help with the task, too. */
const unitsAsked = (task: Task, number: number): readonly string[] =>
  isAssigned(task) ? task.inputs.filter((input) => input.number === number).map(({ unit }) => unit) : [];
