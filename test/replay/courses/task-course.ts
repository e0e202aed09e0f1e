import type { Instant } from '#eventsourcing';
import {
  escalationDecider,
  type EscalationCase,
  type EscalationEvent,
  evolveEscalation,
  isTask,
  type KnownTask,
  localDayOf,
  NO_TASK,
  planTask,
  type Task,
  taskDecider,
  type TaskEvent,
  type TaskPlan,
} from '#domain';
import { WatchedInMemory } from '../watched-in-memory.js';
import { byDay, calendar, on, POLICY, regime, speed } from './days.js';

/* A task: the urban office leads it until Friday 28/04; it was given on Tuesday 18/04 and may be disputed until Friday 21/04. */

const doers = { lead: 'Q3-QLDT', coordinators: ['Q3-TNMT'] };
const given: TaskEvent = {
  type: 'TaskAssigned',
  data: {
    ...{ ...doers, ...byDay('2023-04-28'), documentNumber: '45/QĐ-UBND', policy: POLICY, receipt: byDay('2023-04-21') },
    ...{ proposedBy: 'chi', assignedBy: 'thu' },
  },
  occurredAt: on('04-18'),
};

interface WatchedTask {
  readonly task: Task;
  readonly cases: readonly EscalationCase[];
}

export const recorded: TaskEvent = {
  type: 'TaskRecorded',
  data: {
    ...{ plan: 'q3-2023', section: 'III.2' },
    task: {
      ...{ code: 'III.2.4', title: { vi: 'Chung cư cũ', en: 'Old apartment blocks' }, text: 'Cải tạo chung cư cũ', section: 'III.2' },
      ...{ leadUnit: null, assignees: [], coordinators: [], unitsMentioned: [], commitments: [] },
    },
  },
  occurredAt: on('04-17'),
};
const proposedTask: TaskEvent = {
  type: 'TaskProposed',
  data: { code: 'III.2.4', ...doers, ...byDay('2023-04-28'), proposedBy: 'chi' },
  occurredAt: on('04-17', '11:00'),
};

export const taskInMemory = (people: readonly TaskEvent[]) =>
  new WatchedInMemory<WatchedTask, TaskEvent | EscalationEvent, TaskPlan>({
    ...{ initialState: { task: NO_TASK, cases: [] }, from: given.occurredAt!, speed },
    people: [recorded, proposedTask, given, ...people],
    evolve: ({ task, cases }, event) =>
      event.type === 'EscalationProposed'
        ? { task, cases: [...cases, evolveEscalation({ status: 'absent' }, event) as EscalationCase] }
        : { task: taskDecider.evolve(task, event as TaskEvent), cases },
    decide: ({ task }, command) =>
      command.type === 'ProposeEscalation' ? escalationDecider.decide(command, { status: 'absent' }) : taskDecider.decide(command, task),
    plan: ({ task, cases }, now) => planTask({ task: demandTask(task), cases, regime }, now),
  });

const demandTask = (task: Task): KnownTask => {
  if (!isTask(task)) throw new Error('It was not recorded.');
  return task;
};

export const received: TaskEvent = { type: 'TaskReceived', data: { receivedBy: 'hoa' }, occurredAt: on('04-19') };
export const extended: TaskEvent = {
  type: 'TaskExtensionGranted',
  data: { ...byDay('2023-05-05'), revision: 1, number: 1, grantedBy: 'thu' },
  occurredAt: on('04-27'),
};
export const recalled: TaskEvent = { type: 'TaskRecalled', data: { recalledBy: 'thu' }, occurredAt: on('04-20') };
export const completed = (at: Instant, number = 1, date = byDay('2023-04-28')): TaskEvent => ({
  type: 'CompletionReported',
  data: {
    ...{ number, lead: doers.lead, receivedAt: at, reportedOn: localDayOf(at, calendar.zone), ...date, onTime: at < date.dueAt },
    ...{ digest: `digest ${number}`, reportedBy: 'hoa' },
  },
  occurredAt: at,
});
export const confirmed = (at: Instant, number = 1): TaskEvent => ({
  type: 'CompletionConfirmed',
  data: { number, confirmedBy: 'thu' },
  occurredAt: at,
});
export const rejected: TaskEvent = {
  type: 'CompletionRejected',
  data: { number: 1, revision: 1, ...byDay('2023-05-05'), rejectedBy: 'thu' },
  occurredAt: on('04-26'),
};
