import { expect, it } from '@jest/globals';
import { vietnam } from '../calendar/testing/vietnam.js';
import { onTheDay } from '../obligation/testing/april.js';
import { nextTaskCode } from './code.js';
import { policyOfTasks, receiptTerm } from './terms.js';
import { byDay, regime } from './testing/old-blocks.js';

it('a receipt may be disputed for some working days after the day on which the task was given', () => {
  expect(receiptTerm({}, vietnam, onTheDay('2023-05-08'))).toEqual(byDay('2023-05-11'));
  expect(receiptTerm({ tasks: { receiptWorkingDays: 1 } }, vietnam, onTheDay('2023-04-28'))).toEqual(byDay('2023-05-04'));
});

it('tasks are followed up by the policy of the plan’s duties', () => {
  expect(policyOfTasks(regime)).toBe('standard');
});

it('tasks that no plan holds are numbered through the year', () => {
  expect(nextTaskCode([], 2023)).toBe('N-2023-001');
  expect(nextTaskCode(['N-2023-009', 'N-2023-010', 'N-2022-044', 'III.2.4'], 2023)).toBe('N-2023-011');
});
