import { seatInMatter } from '../access/case-seats.js';
import { receivingSeat } from '../access/seat-place.js';
import type { LocalDay } from '../calendar/local-day.js';
import { localDayOf } from '../calendar/zone.js';
import { policyOn } from '../duty/policy.js';
import { type Saying, type Teller, tellingOf, type Told, type ToldBefore } from '../notice/telling.js';
import type { Role } from '../org/role.js';
import type { SeatRef } from '../org/seat.js';
import type { Regime } from '../plan/regime.js';
import { type Bilingual, writeDay } from '../text.js';
import type { TaskEvent } from './events.js';
import { evolveTask } from './evolve.js';
import { coordinatorsOf, leadOf, matterOfTask } from './matter.js';
import { titleOfTask } from './subject.js';
import { isAssigned, isTask, isTaskOwed, type KnownTask, NO_TASK, type Task } from './state.js';

/** How a task's events are told: to whoever has to do the next thing about it, and to whoever waits for it. */
export const taskTeller: Teller<Task> = {
  category: 'task',
  types: new Set<TaskEvent['type']>([
    'TaskProposed',
    'TaskAssigned',
    'TaskReceiptDisputed',
    'ReceiptDisputeDismissed',
    'TaskReassigned',
    'TaskDelegatedInternally',
    'CoordinatorInputRequested',
    'CoordinatorInputProvided',
    'TaskReminderIssued',
    'TaskBecameOverdue',
    'TaskExtensionRequested',
    'TaskExtensionGranted',
    'TaskExtensionDeclined',
    'CompletionReported',
    'CompletionReviewed',
    'CompletionConfirmed',
    'CompletionRejected',
    'TaskRecalled',
    'TaskSuperseded',
    'TaskDeclaredNotFeasible',
  ]),
  initialState: NO_TASK,
  evolve: evolveTask,
  tell: (told) => {
    const { state, stream } = told;
    const saying = isTask(state) ? sayOf(told, state) : undefined;
    if (!isTask(state) || saying === undefined) return undefined;
    return tellingOf(saying, { subject: stream, unit: leadOf(state) ?? '', title: titleOfTask(state) });
  },
  isOver: (state, told) => isAskingOver(state, told),
};

/** Who is asked to do something need not be, once it is done or another date holds. */
const isAskingOver = (task: Task, { kind, lastDay }: ToldBefore): boolean => {
  switch (kind) {
    case 'task_proposed':
      return task.status !== 'proposed';
    case 'task_receipt_disputed':
      return task.status !== 'receipt_disputed';
    case 'task_reminder':
    case 'task_overdue':
      return !isTaskOwed(task) || task.due.lastDay !== lastDay;
    case 'task_extension_requested':
      return !isAssigned(task) || task.extensionAsked === null;
    case 'task_completion_reported':
    case 'task_completion_reviewed':
      return task.status !== 'completion_reported';
    default:
      return false;
  }
};

const sayOf = (told: Told<Task>, task: KnownTask): Saying | undefined => {
  const { type, data } = told.event;
  const event = { type, data } as TaskEvent;
  const { head, doers, managers, finance } = seatsOf(task, told.regime);
  const persons = isAssigned(task) && task.holder !== null ? [task.holder] : [];
  switch (event.type) {
    case 'TaskProposed': {
      const says = untilDay(event.data.lastDay, 'đã có đề xuất, chờ giao', 'was proposed and waits to be assigned, to be done');
      return { kind: 'task_proposed', says, lastDay: event.data.lastDay, to: managers, asks: 'decision' };
    }
    case 'TaskAssigned':
    case 'TaskReassigned': {
      const { lastDay, receipt } = event.data;
      const says = {
        vi: `được giao, thời hạn hết ngày ${writeDay(lastDay)}; nếu không đúng đơn vị, hãy báo đến hết ngày ${writeDay(receipt.lastDay)}.`,
        en: `was assigned, to be done by the end of ${writeDay(lastDay)}; if it is not yours, say so by the end of ${writeDay(receipt.lastDay)}.`,
      };
      return { kind: event.type === 'TaskAssigned' ? 'task_assigned' : 'task_reassigned', says, lastDay, to: doers };
    }
    case 'TaskReceiptDisputed': {
      const says = { vi: 'đơn vị đề nghị xem lại việc giao; cần quyết định.', en: 'the unit disputes that it is its own; decide.' };
      return { kind: 'task_receipt_disputed', says, to: managers, asks: 'decision' };
    }
    case 'ReceiptDisputeDismissed': {
      const says = { vi: 'lãnh đạo giữ nguyên việc giao.', en: 'the manager abides by the assignment.' };
      return { kind: 'task_dispute_dismissed', says, to: head };
    }
    case 'TaskDelegatedInternally': {
      const says = { vi: 'thủ trưởng giao cho Ông/Bà thực hiện.', en: 'the head of your unit has given it to you.' };
      return { kind: 'task_delegated', says, to: [], persons: [event.data.person], ...lastDayOf(task) };
    }
    case 'CoordinatorInputRequested': {
      const { lastDay, unit } = event.data;
      const says = untilDay(lastDay, 'đơn vị chủ trì đề nghị phối hợp', 'the lead asks for your part');
      return { kind: 'task_input_requested', says, lastDay, to: [{ unit, role: 'head' }] };
    }
    case 'CoordinatorInputProvided': {
      const says = { vi: 'đơn vị phối hợp đã trả lời.', en: 'a coordinating unit has given its part.' };
      return { kind: 'task_input_provided', says, to: head, persons };
    }
    case 'TaskReminderIssued':
      return sayReminder(event.data.step, told, task);
    case 'TaskBecameOverdue': {
      const { lastDay } = event.data;
      const says = { vi: `quá hạn, hạn hết ngày ${writeDay(lastDay)}.`, en: `overdue since the end of ${writeDay(lastDay)}.` };
      return { kind: 'task_overdue', says, lastDay, to: byPolicy(told, task, ({ overdueTo }) => overdueTo), persons };
    }
    case 'TaskExtensionRequested': {
      const says = untilDay(event.data.lastDay, 'xin gia hạn; cần quyết định', 'an extension is asked for; decide');
      return { kind: 'task_extension_requested', says, to: managers, asks: 'decision' };
    }
    case 'TaskExtensionGranted': {
      const { lastDay } = event.data;
      return { kind: 'task_extension_granted', says: untilDay(lastDay, 'được gia hạn', 'extended'), lastDay, to: head, persons };
    }
    case 'TaskExtensionDeclined': {
      const says = { vi: 'không được gia hạn; thời hạn giữ nguyên.', en: 'no extension was granted; the date stays.' };
      return { kind: 'task_extension_declined', says, to: head, persons, ...lastDayOf(task) };
    }
    case 'CompletionReported': {
      const says = { vi: 'đã báo cáo hoàn thành; cần cho ý kiến.', en: 'was reported done; give your opinion.' };
      return { kind: 'task_completion_reported', says, to: [finance] };
    }
    case 'CompletionReviewed': {
      const says = { vi: 'đã có ý kiến về báo cáo hoàn thành; cần quyết định.', en: 'the completion was reviewed; decide.' };
      return { kind: 'task_completion_reviewed', says, to: managers, asks: 'decision' };
    }
    case 'CompletionConfirmed': {
      const says = { vi: 'đã được xác nhận hoàn thành.', en: 'was confirmed as done.' };
      return { kind: 'task_completion_confirmed', says, to: doers, persons };
    }
    case 'CompletionRejected': {
      const { lastDay } = event.data;
      const says = untilDay(lastDay, 'bị trả lại để làm lại', 'was sent back for rework');
      return { kind: 'task_completion_rejected', says, lastDay, to: head, persons };
    }
    case 'TaskRecalled':
      return { kind: 'task_recalled', says: { vi: 'đã được thu hồi.', en: 'was recalled.' }, to: doers, persons };
    case 'TaskSuperseded': {
      const { replacement } = event.data;
      const says = { vi: `được thay bằng nhiệm vụ ${replacement}.`, en: `gives way to task ${replacement}.` };
      return { kind: 'task_superseded', says, to: doers, persons };
    }
    case 'TaskDeclaredNotFeasible': {
      const says = { vi: 'được xác định là không thực hiện được.', en: 'was declared not feasible.' };
      return { kind: 'task_not_feasible', says, to: doers, persons };
    }
    default:
      return undefined;
  }
};

const sayReminder = (step: number, told: Told<Task>, task: KnownTask): Saying | undefined => {
  if (!isAssigned(task)) return undefined;
  const { lastDay } = task.due;
  const left = step === 0 ? { vi: 'hôm nay là ngày làm việc cuối cùng', en: 'this is the last working day' } : daysLeft(step);
  const to = byPolicy(told, task, ({ reminders }) => reminders.find((rule) => rule.step === step)?.to ?? []);
  const persons = task.holder === null ? [] : [task.holder];
  return { kind: 'task_reminder', says: untilDay(lastDay, left.vi, left.en), lastDay, to, persons };
};

const daysLeft = (step: number): Bilingual => ({
  vi: `còn ${step} ngày làm việc`,
  en: `${step} working ${step === 1 ? 'day is' : 'days are'} left`,
});

const untilDay = (lastDay: LocalDay, vi: string, en: string): Bilingual => ({
  vi: `${vi}, hạn hết ngày ${writeDay(lastDay)}.`,
  en: `${en}, by the end of ${writeDay(lastDay)}.`,
});

const lastDayOf = (task: KnownTask) => (isAssigned(task) ? { lastDay: task.due.lastDay } : {});

/** The roles that the policy of the day names, where they sit in this task. */
const byPolicy = (
  { recordedAt, regime }: Told<Task>,
  task: KnownTask,
  rolesOf: (policy: ReturnType<typeof policyOn>) => readonly Role[],
): readonly SeatRef[] => {
  if (!isAssigned(task)) return [];
  const policy = policyOn(regime.policies, task.policy, localDayOf(recordedAt, regime.calendar.zone));
  return rolesOf(policy).map((role) => seatInMatter(role, matterOfTask(task, regime), regime));
};

const seatsOf = (task: KnownTask, regime: Regime) => {
  const headOf = (unit: string): SeatRef => ({ unit, role: 'head' });
  const lead = leadOf(task);
  const head = lead === undefined ? [] : [headOf(lead)];
  const { recipient = regime.authority.code } = matterOfTask(task, regime);
  return {
    head,
    doers: [...head, ...coordinatorsOf(task).map(headOf)],
    managers: MANAGERS.map((role): SeatRef => ({ unit: regime.authority.code, role })),
    finance: receivingSeat(recipient, regime),
  };
};

const MANAGERS: readonly Role[] = ['chair', 'vice_chair'];
