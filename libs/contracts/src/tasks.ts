import type { HistoryEntry } from './answers.js';
import type { ActView } from './me.js';
import type { DayText, InstantText, Sentence } from './sentence.js';

export type TaskStatus =
  | 'recorded'
  | 'proposed'
  | 'assigned'
  | 'receipt_disputed'
  | 'received'
  | 'in_progress'
  | 'completion_reported'
  | 'rework'
  | 'confirmed'
  | 'recalled'
  | 'superseded'
  | 'not_feasible';

/** The class in which a task is counted. */
export type TaskResult =
  | 'not_assigned'
  | 'completed_early'
  | 'completed_on_time'
  | 'completed_late'
  | 'within_time'
  | 'extended'
  | 'overdue'
  | 'recalled'
  | 'superseded'
  | 'not_feasible';

/** What became of a command about a task. */
export interface TaskAnswer {
  /** Its code, `III.2.4` or `N-2023-001`. */
  readonly task: string;
  readonly version: number;
  readonly position: string;
}

/** A task as a list shows it: of the plan, or given later. */
export interface TaskItem {
  readonly task: string;
  readonly title: Sentence;
  readonly status: TaskStatus;
  readonly statusName: Sentence;
  /** Who leads it, or is proposed to; null while nobody is. */
  readonly lead: string | null;
  readonly leadName: Sentence | null;
  readonly coordinators: readonly string[];
  /** By the end of which day it has to be done; null while it has no date. */
  readonly lastDay: DayText | null;
  readonly dueAt: InstantText | null;
  /** The first date it was given, kept whatever was granted later. */
  readonly firstLastDay: DayText | null;
  readonly extensions: number;
  readonly overdue: boolean;
  /** A claim of the lead. */
  readonly percent: number;
  readonly result: TaskResult;
  readonly resultName: Sentence;
  readonly version: number;
}

/** One task as it stands, and how it came to stand so. */
export interface TaskView extends TaskItem {
  /** The plan's words, or those in which it was given; null once erased. */
  readonly text: string | null;
  /** What is expected; null while nobody has said it, and once erased. */
  readonly product: string | null;
  /** Number and sign of the document by which it was given last. */
  readonly documentNumber: string | null;
  /** By the end of which day its receipt may be disputed. */
  readonly disputableUntil: DayText | null;
  /** Who works on it within the lead, where its head has named somebody. */
  readonly holder: string | null;
  readonly inputs: readonly TaskInputView[];
  /** The extension that waits for a decision. */
  readonly extensionAsked: TaskExtensionView | null;
  readonly completions: readonly CompletionView[];
  /** The finance office's recommendation about the last completion. */
  readonly review: CompletionReviewView | null;
  readonly history: readonly HistoryEntry[];
  readonly may: readonly ActView[];
}

export interface TaskInputView {
  readonly number: number;
  readonly unit: string;
  readonly lastDay: DayText;
  readonly isProvided: boolean;
}

export interface TaskExtensionView {
  readonly lastDay: DayText;
  readonly requestedBy: string;
}

export interface CompletionView {
  readonly number: number;
  readonly receivedAt: InstantText;
  /** The day by which it was judged. */
  readonly lastDay: DayText;
  readonly onTime: boolean;
  readonly reportedBy: string;
  /** SHA-256 of the product. */
  readonly digest: string;
  /** The product; null once erased. */
  readonly product: string | null;
}

export interface CompletionReviewView {
  readonly recommends: Recommendation;
  readonly reviewedBy: string;
}

export type Recommendation = 'confirm' | 'reject';

/** `POST /api/tasks/{task}/proposals` */
export interface TaskProposalInput {
  readonly lead: string;
  readonly coordinators?: readonly string[];
  readonly lastDay: DayText;
  /** What is expected. */
  readonly product: string;
}

/** `POST /api/tasks`: a task that no plan holds. */
export interface NewTaskInput extends TaskProposalInput {
  readonly title: Sentence;
  readonly text: string;
}

/** `POST …/assignments`; what is left out stays as proposed. */
export interface AssignmentInput {
  readonly documentNumber: string;
  readonly lead?: string;
  readonly coordinators?: readonly string[];
  readonly lastDay?: DayText;
}

/** `POST …/reassignments`; without a last day the present one stays. */
export interface ReassignmentInput {
  readonly documentNumber: string;
  readonly lead: string;
  readonly coordinators?: readonly string[];
  readonly lastDay?: DayText;
  readonly reason: string;
}

/** `POST …/internal-delegations` */
export interface InternalDelegationInput {
  readonly person: string;
}

/** `POST …/input-requests` */
export interface InputRequestInput {
  readonly unit: string;
  readonly lastDay: DayText;
  readonly text: string;
}

/** `POST …/inputs` */
export interface CoordinatorInputInput {
  /** The request it answers. */
  readonly number: number;
  readonly text: string;
}

/** `POST …/progress` */
export interface ProgressInput {
  readonly percent: number;
  readonly text: string;
  readonly evidence?: string;
}

/** `POST …/extensions`; without a last day it is the one that was asked for. */
export interface TaskExtensionInput {
  readonly lastDay?: DayText;
  readonly reason: string;
}

/** `POST …/completions` */
export interface CompletionInput {
  readonly product: string;
}

/** `POST …/completion-reviews` */
export interface CompletionReviewInput {
  /** The completion that was looked at. */
  readonly number: number;
  readonly recommends: Recommendation;
  readonly remarks: string;
}

/** `POST …/confirmations` */
export interface ConfirmationInput {
  readonly number: number;
}

/** `POST …/rejections` */
export interface RejectionInput {
  readonly number: number;
  /** The last day of the rework. */
  readonly lastDay: DayText;
  readonly reason: string;
}

/** `POST …/supersessions` */
export interface SupersessionInput {
  /** The code of the task that takes its place. */
  readonly replacement: string;
  readonly reason: string;
}
