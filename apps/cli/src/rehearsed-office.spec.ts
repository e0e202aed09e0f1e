import { expect, it } from '@jest/globals';
import type { TaskEvent } from '#domain';
import type { RecordedEvent } from '#eventsourcing';
import { districtsPlan } from '../../../test/support/districts-plan.js';
import { tasksOf } from './rehearsed-office.js';

const plan = districtsPlan();
const code = plan.tasks[0]!.code;
const stream = `task/${code}`;

const proposed: RecordedEvent<TaskEvent> = {
  ...{ id: 'one', stream, version: 2, type: 'TaskProposed', schemaVersion: 1, sealed: {}, actor: 'an', correlationId: 'one' },
  ...{ occurredAt: '2023-02-01T02:00:00.000Z', recordedAt: '2023-02-01T02:00:00.000Z' },
  data: {
    ...{ code, title: { vi: 'Đối thoại doanh nghiệp', en: 'Dialogue with businesses' }, lead: 'Q3-PKT', coordinators: [] },
    ...{ lastDay: '2023-04-28', dueAt: '2023-04-28T17:00:00.000Z', proposedBy: 'an' },
  },
};

const statusesAfter = (...history: readonly RecordedEvent[]) =>
  new Map(tasksOf({ plan, histories: new Map([[stream, history]]) }).map((task) => [task.code, task.status]));

it('every task of the plan is known from its adoption on', () => {
  expect([...statusesAfter().keys()]).toEqual(plan.tasks.map((task) => task.code));
  expect(new Set(statusesAfter().values())).toEqual(new Set(['recorded']));
});

it('a task stands as far as its events had come by then, the others as they were', () => {
  const after = statusesAfter(proposed);
  expect(after.get(code)).toBe('proposed');
  expect([...after.values()].filter((status) => status !== 'recorded')).toHaveLength(1);
});
