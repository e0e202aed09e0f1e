import { expect, it } from '@jest/globals';
import type { TaskEvent } from './events.js';
import { taskResult } from './result.js';
import {
  ask,
  asked,
  assigned,
  byDay,
  completed,
  confirmed,
  decide,
  extended,
  given,
  overdue,
  proposed,
  recorded,
  rejected,
  reviewed,
  stateAfter,
  underWork,
} from './testing/old-blocks.js';

const recall = ask('RecallTask', 'duc', '2023-06-01', { reason: 'Thành phố làm' });
const supersede = (replacement = 'N-2023-001') => ask('SupersedeTask', 'duc', '2023-06-01', { replacement, reason: 'Gộp' });
const notFeasible = ask('DeclareNotFeasible', 'duc', '2023-06-01', { reason: 'Không có vốn' });

it.each([
  ['recalled', recall],
  ['superseded', supersede()],
  ['not_feasible', notFeasible],
] as const)('a manager ends a task as %s, with a reason, once', (status, command) => {
  const ended = decide(underWork, command);
  expect(stateAfter(...underWork, ...ended)).toMatchObject({ status });
  expect(taskResult(stateAfter(...underWork, ...ended))).toBe(status);
  given(...underWork, ...ended)
    .when(command)
    .thenNothing();
  given(recorded, proposed).when(command).thenRefused('TASK_NOT_ASSIGNED');
});

it('and not once it has ended otherwise', () => {
  const done = [...underWork, completed('2023-06-29'), reviewed('2023-07-03'), confirmed];
  given(...done)
    .when(recall)
    .thenRefused('TASK_ENDED');
  given(...underWork)
    .when(supersede('III.2.4'))
    .thenRefused('SUPERSEDES_ITSELF');
  given(...done)
    .when(ask('ReportProgress', 'an', '2023-07-06', { percent: 100, text: 'Xong' }))
    .thenRefused('TASK_NOT_IN_THIS_STATE');
});

it.each<[string, readonly TaskEvent[]]>([
  ['not_assigned', [recorded, proposed]],
  ['within_time', [recorded, proposed, assigned]],
  ['within_time', [...underWork, completed('2023-06-30')]],
  ['extended', [...underWork, asked, extended('2023-07-31', '2023-06-21')]],
  ['overdue', [...underWork, overdue]],
  [
    'overdue',
    [...underWork, asked, extended('2023-07-31', '2023-06-21'), { ...overdue, data: { ...overdue.data, revision: 1 } } as TaskEvent],
  ],
  ['overdue', [...underWork, overdue, completed('2023-07-03')]],
  ['completed_early', [...underWork, completed('2023-06-29'), reviewed('2023-07-03'), confirmed]],
  ['completed_on_time', [...underWork, completed('2023-06-30'), reviewed('2023-07-03'), confirmed]],
  ['completed_late', [...underWork, overdue, completed('2023-07-03'), reviewed('2023-07-03'), confirmed]],
])('the class of a task is %s by what is on record', (result, history) => {
  expect(taskResult(stateAfter(...history))).toBe(result);
});

it('a late completion stays late, whatever day was given for rework; one that came in time does not become so', () => {
  const judged = [reviewed('2023-07-15', 2), { ...confirmed, data: { number: 2, confirmedBy: 'duc' } } as TaskEvent];
  const again = (first: '2023-06-30' | '2023-07-03') => [
    ...underWork,
    completed(first),
    rejected('2023-07-05', '2023-07-14'),
    completed('2023-07-13', 2, byDay('2023-07-14')),
    ...judged,
  ];
  expect(taskResult(stateAfter(...again('2023-07-03')))).toBe('completed_late');
  expect(taskResult(stateAfter(...again('2023-06-30')))).toBe('completed_on_time');
});
