import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { Bilingual } from '../text.js';
import type { ByDay, Completion, Doers, Recommendation } from './events.js';

/** A task as far as decisions go by it. */
export type Task = { readonly status: 'absent' } | KnownTask;

export type KnownTask = RecordedTask | ProposedTask | AssignedTask;

interface Named {
  readonly code: string;
  readonly title: Bilingual;
}

/** It stands in the plan, and nobody has been given it. */
export interface RecordedTask extends Named {
  readonly status: 'recorded';
}

/** Somebody has proposed who is to do it by when. */
export interface ProposedTask extends Named {
  readonly status: 'proposed';
  readonly proposal: Doers & ByDay & { readonly proposedBy: string; readonly proposedFor?: string };
}

/** It was given to a unit. */
export interface AssignedTask extends Named, Doers {
  readonly status: WorkStatus | 'completion_reported' | EndStatus;
  readonly policy: string;
  readonly documentNumber: string;
  readonly assignedBy: string;
  /** Kept for ever, whatever was granted later. */
  readonly first: ByDay;
  readonly due: TaskDate;
  /** The date of the task itself, with extensions: what a day for rework never undercuts. */
  readonly own: ByDay;
  /** The last day of each date it has had, by its revision. */
  readonly lastDays: readonly LocalDay[];
  readonly receipt: ByDay;
  /** Who disputes the receipt, or did so and was dismissed; and in whose name. */
  readonly disputants: readonly string[];
  /** Who works on it within the unit, where the head has named somebody. */
  readonly holder: string | null;
  readonly inputs: readonly InputRequest[];
  readonly percent: number;
  /** All who have worked on it or answered for it in the units that lead it, and in whose names: none of them confirms it. */
  readonly workers: readonly string[];
  readonly extensionAsked: (ByDay & { readonly requestedBy: string; readonly requestedFor?: string }) | null;
  readonly extensions: number;
  /** Steps of the current revision that were issued or passed over. */
  readonly spokenSteps: readonly number[];
  readonly lastRemindedOn?: LocalDay;
  /** The current revision's instant passed with nothing reported, and that is on record. */
  readonly overdue: boolean;
  readonly completions: readonly Completion[];
  /** The recommendation about the last completion. */
  readonly review: { readonly recommends: Recommendation; readonly reviewedBy: string } | null;
  /** Who gave it, and in whose name. */
  readonly reviewers: readonly string[];
}

/** The lead has it on its table. */
export type WorkStatus = 'assigned' | 'receipt_disputed' | 'received' | 'in_progress' | 'rework';

export type EndStatus = 'confirmed' | 'recalled' | 'superseded' | 'not_feasible';

/** The date that counts now. Steps that lie before it was set are not owed. */
export interface TaskDate extends ByDay {
  readonly revision: number;
  readonly cause: 'assignment' | 'extension' | 'rework' | 'reassignment';
  readonly setAt: Instant;
}

/** What the lead has asked of a coordinating unit. */
export interface InputRequest {
  readonly number: number;
  readonly unit: string;
  readonly lastDay: LocalDay;
  readonly isProvided: boolean;
}

export const NO_TASK: Task = { status: 'absent' };

export const taskStream = (code: string): string => `task/${code}`;

export const isTask = (task: Task): task is KnownTask => task.status !== 'absent';

export const isAssigned = (task: Task): task is AssignedTask =>
  task.status !== 'absent' && task.status !== 'recorded' && task.status !== 'proposed';

/** Whether the lead still has to report it done by the date. */
export const isTaskOwed = (task: Task): task is AssignedTask & { readonly status: WorkStatus } => isAssigned(task) && WORK.has(task.status);

/** Whether it was taken, so that work on it can be told. */
export const isUnderWork = ({ status }: Task): boolean => status === 'received' || status === 'in_progress' || status === 'rework';

export const isTaskEnded = (task: Task): boolean => isAssigned(task) && task.status !== 'completion_reported' && !WORK.has(task.status);

const WORK: ReadonlySet<AssignedTask['status']> = new Set<WorkStatus>([
  'assigned',
  'receipt_disputed',
  'received',
  'in_progress',
  'rework',
]);

/** A task's status as people say it, to stand behind “this task is”. */
export const TASK_STATUS_NAMES: Record<KnownTask['status'], Bilingual> = {
  recorded: { vi: 'đã ghi nhận, chưa giao', en: 'recorded and not assigned' },
  proposed: { vi: 'đã đề xuất, chờ giao', en: 'proposed and waiting to be assigned' },
  assigned: { vi: 'đã giao, chờ tiếp nhận', en: 'assigned and waiting to be received' },
  receipt_disputed: { vi: 'đang được đơn vị đề nghị xem lại việc giao', en: 'disputed by the unit it was given to' },
  received: { vi: 'đã tiếp nhận', en: 'received' },
  in_progress: { vi: 'đang thực hiện', en: 'in progress' },
  completion_reported: { vi: 'đã báo cáo hoàn thành, chờ xác nhận', en: 'reported done and waiting to be confirmed' },
  rework: { vi: 'đã trả lại để làm lại', en: 'sent back for rework' },
  confirmed: { vi: 'đã được xác nhận hoàn thành', en: 'confirmed as done' },
  recalled: { vi: 'đã thu hồi', en: 'recalled' },
  superseded: { vi: 'đã được nhiệm vụ khác thay thế', en: 'superseded' },
  not_feasible: { vi: 'không thực hiện được', en: 'not feasible' },
};
