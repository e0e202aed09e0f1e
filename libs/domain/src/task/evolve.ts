import type { Instant } from '#eventsourcing';
import { actingForIn, authorsOf } from '../access/acting.js';
import type {
  ByDay,
  CompletionRejected,
  CompletionReported,
  TaskAssigned,
  TaskEvent,
  TaskExtensionGranted,
  TaskExtensionRequested,
  TaskProposed,
  TaskReassigned,
} from './events.js';
import type { PlannedTask } from './task.js';
import { type AssignedTask, isAssigned, isTask, type Task, type TaskDate } from './state.js';

/** How what happened to a task changes it. */
export const evolveTask = (task: Task, event: TaskEvent): Task => {
  switch (event.type) {
    case 'TaskRecorded':
      return recorded(task, event.data.task);
    case 'TaskProposed':
      return proposed(task, event.data);
    case 'TaskAssigned':
      return isTask(task) ? assigned(task, event.data, event.occurredAt ?? NEVER) : task;
    default:
      return isAssigned(task) ? next(task, event) : task;
  }
};

/** A plan that words it anew takes it from nobody. */
const recorded = (task: Task, { code, title }: PlannedTask): Task =>
  task.status === 'absent' || task.status === 'recorded' ? { status: 'recorded', code, title } : { ...task, title };

const proposed = (task: Task, data: TaskProposed['data']): Task => {
  const { code, title, lead, coordinators, lastDay, dueAt, proposedBy } = data;
  const proposedFor = actingForIn(data)?.person;
  return {
    status: 'proposed',
    code,
    title: title ?? (isTask(task) ? task.title : { vi: code, en: code }),
    proposal: { lead, coordinators, lastDay, dueAt, proposedBy, ...(proposedFor !== undefined && { proposedFor }) },
  };
};

const assigned = ({ code, title }: Pick<AssignedTask, 'code' | 'title'>, data: TaskAssigned['data'], at: Instant): AssignedTask => ({
  status: 'assigned',
  code,
  title,
  lead: data.lead,
  coordinators: data.coordinators,
  policy: data.policy,
  documentNumber: data.documentNumber,
  assignedBy: data.assignedBy,
  first: { lastDay: data.lastDay, dueAt: data.dueAt },
  due: { revision: 0, cause: 'assignment', lastDay: data.lastDay, dueAt: data.dueAt, setAt: at },
  own: { lastDay: data.lastDay, dueAt: data.dueAt },
  lastDays: [data.lastDay],
  receipt: data.receipt,
  workers: [],
  extensions: 0,
  spokenSteps: [],
  overdue: false,
  completions: [],
  ...UNREVIEWED,
  ...NOTHING_DONE,
});

/** How it lies before a unit that has just been given it. */
const NOTHING_DONE = { disputants: [], holder: null, inputs: [], percent: 0, extensionAsked: null } as const;

const UNREVIEWED = { review: null, reviewers: [] } as const;

type Later = Exclude<TaskEvent, { readonly type: 'TaskRecorded' | 'TaskProposed' | 'TaskAssigned' }>;

const next = (task: AssignedTask, event: Later): AssignedTask => {
  switch (event.type) {
    case 'TaskReceived':
      return { ...task, status: 'received', workers: withWorkers(task, ...authorsOf(event.data.receivedBy, event.data)) };
    case 'ReceiptAssumed':
    case 'ReceiptDisputeDismissed':
      return { ...task, status: 'received' };
    case 'TaskReceiptDisputed':
      return { ...task, status: 'receipt_disputed', disputants: authorsOf(event.data.disputedBy, event.data) };
    case 'TaskDelegatedInternally':
      return {
        ...task,
        holder: event.data.person,
        workers: withWorkers(task, event.data.person, ...authorsOf(event.data.delegatedBy, event.data)),
      };
    case 'CoordinatorInputRequested': {
      const { number, unit, lastDay } = event.data;
      return { ...task, inputs: [...task.inputs, { number, unit, lastDay, isProvided: false }] };
    }
    case 'CoordinatorInputProvided':
      return { ...task, inputs: task.inputs.map((input) => (input.number === event.data.number ? { ...input, isProvided: true } : input)) };
    case 'ProgressReported':
      return {
        ...task,
        status: task.status === 'received' ? 'in_progress' : task.status,
        percent: event.data.percent,
        workers: withWorkers(task, ...authorsOf(event.data.reportedBy, event.data)),
      };
    case 'TaskExtensionRequested':
      return askedForMore(task, event.data);
    case 'TaskExtensionGranted':
      return extended(task, event);
    case 'TaskExtensionDeclined':
      return { ...task, extensionAsked: null };
    case 'TaskReminderIssued':
      return {
        ...task,
        spokenSteps: [...task.spokenSteps, event.data.step, ...event.data.passedOver],
        lastRemindedOn: event.data.issuedOn,
      };
    case 'TaskBecameOverdue':
      return { ...task, spokenSteps: [...task.spokenSteps, ...event.data.passedOver], overdue: true };
    case 'CompletionReported':
      return reportedDone(task, event.data);
    case 'CompletionReviewed':
      return {
        ...task,
        review: { recommends: event.data.recommends, reviewedBy: event.data.reviewedBy },
        reviewers: authorsOf(event.data.reviewedBy, event.data),
      };
    case 'CompletionConfirmed':
      return { ...task, status: 'confirmed' };
    case 'CompletionRejected':
      return sentBack(task, event);
    case 'TaskReassigned':
      return reassigned(task, event);
    case 'TaskRecalled':
      return { ...task, status: 'recalled', overdue: false };
    case 'TaskSuperseded':
      return { ...task, status: 'superseded', overdue: false };
    case 'TaskDeclaredNotFeasible':
      return { ...task, status: 'not_feasible', overdue: false };
  }
};

const askedForMore = (task: AssignedTask, data: TaskExtensionRequested['data']): AssignedTask => {
  const { lastDay, dueAt, requestedBy } = data;
  const requestedFor = actingForIn(data)?.person;
  return {
    ...task,
    extensionAsked: { lastDay, dueAt, requestedBy, ...(requestedFor !== undefined && { requestedFor }) },
    workers: withWorkers(task, ...authorsOf(requestedBy, data)),
  };
};

const extended = (task: AssignedTask, { data, occurredAt }: TaskExtensionGranted): AssignedTask => ({
  ...task,
  ...dated(task, { ...data, cause: 'extension', setAt: occurredAt ?? NEVER }),
  extensionAsked: null,
  extensions: data.number,
});

const reportedDone = (task: AssignedTask, completion: CompletionReported['data']): AssignedTask => ({
  ...task,
  status: 'completion_reported',
  extensionAsked: null,
  ...UNREVIEWED,
  overdue: false,
  completions: [...task.completions, completion],
  workers: withWorkers(task, ...authorsOf(completion.reportedBy, completion)),
});

const sentBack = (task: AssignedTask, { data, occurredAt }: CompletionRejected): AssignedTask => ({
  ...task,
  ...dated(task, { ...data, cause: 'rework', setAt: occurredAt ?? NEVER }),
  status: 'rework',
  ...UNREVIEWED,
});

/** What the unit before has done and whom it had named is no longer the new lead's; who worked on it still may not confirm it. */
const reassigned = (task: AssignedTask, { data, occurredAt }: TaskReassigned): AssignedTask => ({
  ...task,
  ...dated(task, { ...data, cause: 'reassignment', setAt: occurredAt ?? NEVER }),
  status: 'assigned',
  lead: data.lead,
  coordinators: data.coordinators,
  documentNumber: data.documentNumber,
  receipt: data.receipt,
  ...NOTHING_DONE,
});

const dated = ({ lastDays }: AssignedTask, { revision, lastDay, dueAt, cause, setAt }: ByDay & Omit<TaskDate, keyof ByDay>) => ({
  due: { revision, cause, lastDay, dueAt, setAt },
  ...(cause !== 'rework' && { own: { lastDay, dueAt } }),
  lastDays: [...lastDays.slice(0, revision), lastDay],
  spokenSteps: [],
  overdue: false,
});

const withWorkers = ({ workers }: AssignedTask, ...persons: readonly string[]): readonly string[] => [...new Set([...workers, ...persons])];

// Deciders always say when; only a hand-made event could lack it.
const NEVER: Instant = '0000-01-01T00:00:00.000Z';
