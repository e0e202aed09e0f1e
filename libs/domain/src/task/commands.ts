import type { Command, Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { Bilingual } from '../text.js';
import type { ByDay, Doers, Recommendation } from './events.js';

/** Every command names its task by the stream, `task/{code}`. */
interface OfTask {
  readonly task: string;
}

interface Because {
  readonly reason: string;
}

export type ProposeTask = Command<'ProposeTask', OfTask & Doers & ByDay & { readonly product: string }>;
/** A task that no plan holds. A code that is taken says nothing: take the next one. */
export type ProposeNewTask = Command<
  'ProposeNewTask',
  OfTask & Doers & ByDay & { readonly code: string; readonly title: Bilingual; readonly text: string; readonly product: string }
>;
/** What is not said stays as proposed. */
export type AssignTask = Command<
  'AssignTask',
  OfTask & {
    readonly lead?: string;
    readonly coordinators?: readonly string[];
    readonly date?: ByDay;
    readonly documentNumber: string;
    readonly policy: string;
    readonly receipt: ByDay;
  }
>;
export type ReceiveTask = Command<'ReceiveTask', OfTask>;
export type DisputeReceipt = Command<'DisputeReceipt', OfTask & Because>;
export type DismissReceiptDispute = Command<'DismissReceiptDispute', OfTask & Because>;
/** Without a date the one that holds now stays. */
export type ReassignTask = Command<
  'ReassignTask',
  OfTask & Because & Doers & { readonly date?: ByDay; readonly documentNumber: string; readonly receipt: ByDay }
>;
export type DelegateInternally = Command<'DelegateInternally', OfTask & { readonly person: string }>;
export type RequestCoordinatorInput = Command<'RequestCoordinatorInput', OfTask & ByDay & { readonly unit: string; readonly text: string }>;
export type ProvideCoordinatorInput = Command<'ProvideCoordinatorInput', OfTask & { readonly number: number; readonly text: string }>;
export type ReportProgress = Command<
  'ReportProgress',
  OfTask & { readonly percent: number; readonly text: string; readonly evidence?: string }
>;
export type RequestTaskExtension = Command<'RequestTaskExtension', OfTask & Because & ByDay>;
/** Without a date it is the one that was asked for. */
export type GrantTaskExtension = Command<'GrantTaskExtension', OfTask & Because & { readonly date?: ByDay }>;
export type DeclineTaskExtension = Command<'DeclineTaskExtension', OfTask & Because>;
/** `product` is what the digest was made of; it is sealed. */
export type ReportCompletion = Command<
  'ReportCompletion',
  OfTask & { readonly receivedAt: Instant; readonly reportedOn: LocalDay; readonly digest: string; readonly product: string }
>;
export type ReviewCompletion = Command<
  'ReviewCompletion',
  OfTask & { readonly number: number; readonly recommends: Recommendation; readonly remarks: string }
>;
export type ConfirmCompletion = Command<'ConfirmCompletion', OfTask & { readonly number: number }>;
export type RejectCompletion = Command<'RejectCompletion', OfTask & Because & ByDay & { readonly number: number }>;
export type RecallTask = Command<'RecallTask', OfTask & Because>;
/** `replacement` is the code of the task that takes its place. */
export type SupersedeTask = Command<'SupersedeTask', OfTask & Because & { readonly replacement: string }>;
export type DeclareNotFeasible = Command<'DeclareNotFeasible', OfTask & Because>;

export type IssueTaskReminder = Command<
  'IssueTaskReminder',
  OfTask & {
    readonly revision: number;
    readonly step: number;
    readonly day: LocalDay;
    readonly issuedOn: LocalDay;
    readonly passedOver: readonly number[];
  }
>;
export type MarkTaskOverdue = Command<'MarkTaskOverdue', OfTask & { readonly revision: number; readonly passedOver: readonly number[] }>;
export type AssumeReceipt = Command<'AssumeReceipt', OfTask & { readonly revision: number }>;

/** What time alone brings about. */
export type TaskClockCommand = IssueTaskReminder | MarkTaskOverdue | AssumeReceipt;

/** What people ask of a task. */
export type TaskDeskCommand =
  | ProposeTask
  | ProposeNewTask
  | AssignTask
  | ReceiveTask
  | DisputeReceipt
  | DismissReceiptDispute
  | ReassignTask
  | DelegateInternally
  | RequestCoordinatorInput
  | ProvideCoordinatorInput
  | ReportProgress
  | RequestTaskExtension
  | GrantTaskExtension
  | DeclineTaskExtension
  | ReportCompletion
  | ReviewCompletion
  | ConfirmCompletion
  | RejectCompletion
  | RecallTask
  | SupersedeTask
  | DeclareNotFeasible;

export type TaskCommand = TaskDeskCommand | TaskClockCommand;
