import type { Instant } from '#eventsourcing';
import { specification } from '#eventsourcing/testing';
import { standard } from '../../agenda/testing/office.js';
import type { LocalDay } from '../../calendar/local-day.js';
import { vietnam } from '../../calendar/testing/vietnam.js';
import { endOfDay } from '../../calendar/zone.js';
import { monthly } from '../../duty/testing/district3.js';
import { onTheDay } from '../../obligation/testing/april.js';
import type { PlanOfYear } from '../../plan/plan-of-year.js';
import type { Regime } from '../../plan/regime.js';
import type { Unit } from '../../org/unit.js';
import type { TaskCommand } from '../commands.js';
import type { TaskEvent } from '../events.js';
import { taskDeciderIn } from '../rules.js';
import { type AssignedTask, NO_TASK, type Task, taskStream } from '../state.js';

/*
 * Task III.2.4 of the plan, the old apartment blocks. Chi of the finance office proposes on 04/05/2023 that the urban management office
 * leads it until Friday 30/06, together with the environment office; Duc, the chair, assigns it on Monday 08/05. Hoa heads the lead, An
 * works there, Lan heads the environment office. Its receipt may be disputed until Thursday 11/05.
 */

export const blocks = taskStream('III.2.4');
export const zone = 'Asia/Ho_Chi_Minh';

export const byDay = (lastDay: LocalDay) => ({ lastDay, dueAt: endOfDay(lastDay, zone) });
export const on = onTheDay;

const unit = (code: string, parent: string | null = 'Q3-UBND', field?: string): Unit => ({
  code,
  name: { vi: `Đơn vị ${code}`, en: `Unit ${code}` },
  kind: 'department',
  parent,
  roles: [],
  source: 'plan',
  ...(field !== undefined && { field }),
});

const plan2023: PlanOfYear = {
  head: {
    code: 'plan-2023',
    title: { vi: 'Kế hoạch 2023', en: 'Plan of 2023' },
    year: 2023,
    issuer: 'Q3-UBND',
    zone,
    calendar: 'VN-public-office',
    assumptions: [],
  },
  targets: [],
};

export const regime: Regime = {
  authority: { code: 'Q3-UBND', name: { vi: 'UBND Quận 3', en: 'District 3' }, zone },
  ...plan2023,
  units: [
    unit('HCM-UBND', null),
    unit('Q3-UBND', 'HCM-UBND'),
    ...['Q3-QLDT', 'Q3-TNMT', 'Q3-PKT', 'Q3-TCKH', 'Q3-VP'].map((code) => unit(code)),
  ],
  duties: [monthly],
  policies: [standard],
  plans: [plan2023],
  forms: [],
  calendar: vietnam,
  adoptedOn: new Map([['monthly', '2023-01-03']]),
};

export const given = specification(taskDeciderIn(regime));
export const decide = (history: readonly TaskEvent[], command: TaskCommand): readonly TaskEvent[] =>
  taskDeciderIn(regime).decide(command, stateAfter(...history));
export const stateAfter = (...history: readonly TaskEvent[]): Task => history.reduce(taskDeciderIn(regime).evolve, NO_TASK);
export const assignedAfter = (...history: readonly TaskEvent[]): AssignedTask => stateAfter(...history) as AssignedTask;

const doers = { lead: 'Q3-QLDT', coordinators: ['Q3-TNMT'] } as const;
const ends = byDay('2023-06-30');
const term = byDay('2023-05-11');

export const recorded: TaskEvent = {
  type: 'TaskRecorded',
  data: {
    plan: 'plan-2023',
    section: 'III.2',
    task: {
      code: 'III.2.4',
      title: { vi: 'Chung cư cũ trước 1975', en: 'Old apartment blocks' },
      text: 'Tiếp tục thực hiện Chương trình cải tạo, sửa chữa xây dựng mới thay thế chung cư cũ',
      section: 'III.2',
      leadUnit: null,
      assignees: [],
      coordinators: [],
      unitsMentioned: [],
      commitments: [],
    },
  },
  occurredAt: on('2023-01-03'),
};
export const proposed: TaskEvent = {
  type: 'TaskProposed',
  data: { code: 'III.2.4', ...doers, ...ends, proposedBy: 'chi' },
  occurredAt: on('2023-05-04'),
};
export const assigned: TaskEvent = {
  type: 'TaskAssigned',
  data: {
    ...doers,
    ...ends,
    documentNumber: '45/QĐ-UBND',
    policy: 'standard',
    receipt: term,
    proposedBy: 'chi',
    assignedBy: 'duc',
  },
  occurredAt: on('2023-05-08'),
};
export const received: TaskEvent = { type: 'TaskReceived', data: { receivedBy: 'hoa' }, occurredAt: on('2023-05-09') };
export const disputed: TaskEvent = { type: 'TaskReceiptDisputed', data: { disputedBy: 'hoa' }, occurredAt: on('2023-05-10') };
export const overdue: TaskEvent = {
  type: 'TaskBecameOverdue',
  data: { revision: 0, ...ends, passedOver: [] },
  occurredAt: ends.dueAt,
};
export const extended = (lastDay: LocalDay, day: LocalDay, revision = 1): TaskEvent => ({
  type: 'TaskExtensionGranted',
  data: { ...byDay(lastDay), revision, number: revision, grantedBy: 'duc' },
  occurredAt: on(day),
});
export const asked: TaskEvent = {
  type: 'TaskExtensionRequested',
  data: { ...byDay('2023-07-31'), requestedBy: 'hoa' },
  occurredAt: on('2023-06-20'),
};
export const completed = (day: LocalDay, number = 1, date = ends): TaskEvent => ({
  type: 'CompletionReported',
  data: {
    number,
    lead: 'Q3-QLDT',
    receivedAt: on(day),
    reportedOn: day,
    ...date,
    onTime: on(day) < date.dueAt,
    digest: `digest ${number}`,
    reportedBy: 'hoa',
  },
  occurredAt: on(day),
});
export const reviewed = (day: LocalDay, number = 1): TaskEvent => ({
  type: 'CompletionReviewed',
  data: { number, recommends: 'confirm', reviewedBy: 'chi' },
  occurredAt: on(day),
});
export const confirmed: TaskEvent = { type: 'CompletionConfirmed', data: { number: 1, confirmedBy: 'duc' }, occurredAt: on('2023-07-05') };
export const rejected = (day: LocalDay, lastDay: LocalDay, revision = 1): TaskEvent => ({
  type: 'CompletionRejected',
  data: { number: 1, revision, ...byDay(lastDay), rejectedBy: 'duc' },
  occurredAt: on(day),
});

/** The task as its lead has it in hand. */
export const underWork: readonly TaskEvent[] = [recorded, proposed, assigned, received];

type Data<T extends TaskCommand['type']> = Extract<TaskCommand, { type: T }>['data'];

/** A command about the old blocks, of `by`, on a day at nine. */
export const ask = <T extends TaskCommand['type']>(
  type: T,
  by: string,
  day: LocalDay | Instant,
  data: Omit<Data<T>, 'task'>,
  onBehalfOf?: string,
): TaskCommand =>
  ({
    type,
    by,
    now: day.length === 10 ? on(day as LocalDay) : day,
    data: { task: blocks, ...data },
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  }) as TaskCommand;
