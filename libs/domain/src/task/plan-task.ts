import type { Instant } from '#eventsourcing';
import { approverIn } from '../access/case-seats.js';
import { earlierOf } from '../calendar/local-day.js';
import { addMinutes, localDayOf } from '../calendar/zone.js';
import { policyOn } from '../duty/policy.js';
import type { ProposeEscalation } from '../escalation/commands.js';
import type { EscalationCase } from '../escalation/escalation.js';
import type { NextRung } from '../escalation/ladder.js';
import type { Regime } from '../plan/regime.js';
import { type LookedAt, planAfterDue, planBeforeDue } from '../subject/followed-date.js';
import type { AssumeReceipt, TaskClockCommand } from './commands.js';
import { matterOfTask } from './matter.js';
import { type AssignedTask, isTaskOwed, type KnownTask, taskStream } from './state.js';

/** What is waited for: that somebody gives it, receives it, does it, judges it, or does it again. */
export type TaskStage = 'unassigned' | 'receipt' | 'work' | 'confirmation' | 'rework';

/** What time asks of a task: reminders, the mark overdue, receipt taken from silence, and proposals to escalate. */
export type TaskDueCommand = TaskClockCommand | ProposeEscalation;

/** What is due now, and when something falls due next; never by itself where no instant is named. */
export interface TaskPlan {
  readonly stage: TaskStage | 'ended';
  readonly due: readonly TaskDueCommand[];
  readonly nextWakeAt?: Instant;
}

/** A task, with the cases of its current date. */
export interface TaskQuestion {
  readonly task: KnownTask;
  readonly cases: readonly EscalationCase[];
  readonly regime: Regime;
}

/**
 * What a task owes to time at this instant. It is followed up like a report: reminded of before its date, marked and put before somebody
 * higher after it, by the same policy. A dispute about who has to do it stops none of that; only a manager's decision does.
 */
export const planTask = ({ task, cases, regime }: TaskQuestion, now: Instant): TaskPlan => {
  const stage = stageOfTask(task);
  if (!isTaskOwed(task)) return { stage, due: [] };
  const today = localDayOf(now, regime.calendar.zone);
  const looked = { policy: policyOn(regime.policies, task.policy, today), calendar: regime.calendar, today, now };
  const receiptAt = receiptAssumedAt(task, looked);
  // Whose it is, is said first; the rest waits for the next look, since each look says one thing of a task.
  if (receiptAt !== undefined && receiptAt <= now) return { stage, due: [assumeReceipt(task, now)], nextWakeAt: now };
  const { due, nextWakeAt } = now < task.due.dueAt ? planBefore(task, looked) : planAfter(task, { cases, regime, looked });
  const wakes = [nextWakeAt, receiptAt].filter((at) => at !== undefined);
  return { stage, due, ...(wakes.length > 0 && { nextWakeAt: wakes.reduce((a, b) => earlierOf(a, b)) }) };
};

/** How far a task has come. */
const stageOfTask = ({ status }: KnownTask): TaskStage | 'ended' => {
  switch (status) {
    case 'recorded':
    case 'proposed':
      return 'unassigned';
    case 'assigned':
    case 'receipt_disputed':
      return 'receipt';
    case 'received':
    case 'in_progress':
      return 'work';
    case 'completion_reported':
      return 'confirmation';
    case 'rework':
      return 'rework';
    case 'confirmed':
    case 'recalled':
    case 'superseded':
    case 'not_feasible':
      return 'ended';
  }
};

type Part = Omit<TaskPlan, 'stage'>;

/** A dispute that was under way at the end of the term has arrived when the settling time is over. */
const receiptAssumedAt = ({ status, receipt }: AssignedTask, { policy }: LookedAt): Instant | undefined =>
  status === 'assigned' ? addMinutes(receipt.dueAt, policy.settlingMinutes) : undefined;

const planBefore = (task: AssignedTask, looked: LookedAt): Part => {
  const { reminder, wakeAt } = planBeforeDue(task, looked);
  const { today, now } = looked;
  const data = reminder && { ...ofDate(task), ...reminder, issuedOn: today };
  return { due: data ? [{ type: 'IssueTaskReminder', by: 'clock', now, data }] : [], nextWakeAt: wakeAt };
};

const planAfter = (
  task: AssignedTask,
  { cases, regime, looked }: { readonly cases: readonly EscalationCase[]; readonly regime: Regime; readonly looked: LookedAt },
): Part => {
  const { overdue, rung, wakeAt } = planAfterDue(task, cases, looked);
  const marking: TaskDueCommand[] = overdue
    ? [{ type: 'MarkTaskOverdue', by: 'clock', now: looked.now, data: { ...ofDate(task), passedOver: overdue.passedOver } }]
    : [];
  const proposals = rung ? [propose(task, rung, { regime, now: looked.now })] : [];
  return { due: [...marking, ...proposals], ...(wakeAt !== undefined && { nextWakeAt: wakeAt }) };
};

const assumeReceipt = (task: AssignedTask, now: Instant): AssumeReceipt => ({
  type: 'AssumeReceipt',
  by: 'clock',
  now,
  data: ofDate(task),
});

const propose = (
  task: AssignedTask,
  { level, parent }: NextRung,
  { regime, now }: { readonly regime: Regime; readonly now: Instant },
): ProposeEscalation => ({
  type: 'ProposeEscalation',
  by: 'clock',
  now,
  data: {
    subject: taskStream(task.code),
    unit: task.lead,
    revision: task.due.revision,
    level: level.level,
    attempt: 1,
    addressee: level.addressee,
    approver: approverIn(level, matterOfTask(task, regime), regime),
    parent,
  },
});

const ofDate = ({ code, due }: AssignedTask) => ({ task: taskStream(code), revision: due.revision });
