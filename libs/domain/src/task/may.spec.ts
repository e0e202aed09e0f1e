import { expect, it } from '@jest/globals';
import type { Actor } from '../access/access.js';
import type { Role } from '../org/role.js';
import { taskActs } from './may.js';
import { matterOfTask } from './matter.js';
import type { TaskEvent } from './events.js';
import type { KnownTask } from './state.js';
import { asked, assigned, completed, proposed, recorded, regime, reviewed, stateAfter, underWork } from './testing/old-blocks.js';

const holder = (role: Role, unit: string): Actor => ({ person: role, seats: [{ role, unit }] });
const acts = (actor: Actor, ...history: readonly TaskEvent[]) => taskActs(actor, stateAfter(...history) as KnownTask, regime);
const chair = holder('chair', 'Q3-UBND');
const clerk = holder('finance_clerk', 'Q3-TCKH');
const head = holder('head', 'Q3-QLDT');
const waiting = [...underWork, completed('2023-06-29')];

it('each is offered what is his to do next, and nothing else', () => {
  expect(acts(clerk, recorded)).toEqual(['propose_task']);
  expect(acts(chair, recorded)).toEqual(['propose_task']);
  expect(acts(head, recorded)).toEqual([]);
  expect(acts(chair, recorded, proposed)).toEqual(['propose_task', 'assign_task']);
  expect(acts(head, recorded, proposed, assigned)).toEqual(['receive_task', 'request_task_extension']);
  expect(acts(head, ...underWork)).toEqual([
    'delegate_task',
    'request_coordinator_input',
    'report_progress',
    'request_task_extension',
    'report_completion',
  ]);
  expect(acts(holder('reporter', 'Q3-QLDT'), ...underWork)).toEqual(['report_progress']);
  expect(acts(chair, ...underWork, asked)).toEqual(['assign_task', 'decide_task_extension', 'recall_task']);
  expect(acts(clerk, ...waiting)).toEqual(['review_completion']);
  expect(acts(chair, ...waiting)).toEqual(['recall_task']);
  expect(acts(chair, ...waiting, reviewed('2023-07-03'))).toEqual(['confirm_completion', 'recall_task']);
  expect(acts(holder('head', 'Q3-PKT'), ...underWork)).toEqual([]);
});

it('a coordinating head is offered to give his part while it is asked for', () => {
  const coordinator = holder('head', 'Q3-TNMT');
  const request = {
    type: 'CoordinatorInputRequested',
    data: { number: 1, unit: 'Q3-TNMT', lastDay: '2023-05-31', dueAt: '2023-05-31T17:00:00.000Z', requestedBy: 'hoa' },
  } as TaskEvent;
  expect(acts(coordinator, ...underWork)).toEqual([]);
  expect(acts(coordinator, ...underWork, request)).toEqual(['provide_coordinator_input']);
});

it('what the compiling office leads is reviewed by the Office, and proposed by itself all the same', () => {
  const own = (event: TaskEvent): TaskEvent => ({ ...event, data: { ...event.data, lead: 'Q3-TCKH' } }) as TaskEvent;
  const proposal = { ...proposed, data: { ...(proposed.data as object), lead: 'Q3-TCKH' } } as TaskEvent;
  expect(acts(clerk, recorded, proposal)).toEqual(['propose_task']);
  const history = [recorded, proposal, own(assigned), ...underWork.slice(3), own(completed('2023-06-29'))];
  expect(matterOfTask(stateAfter(...history) as KnownTask, regime).recipient).toBe('Q3-VP');
  expect(acts(clerk, ...history)).toEqual([]);
  expect(acts(holder('office_chief', 'Q3-VP'), ...history)).toEqual(['review_completion', 'recall_task']);
});
