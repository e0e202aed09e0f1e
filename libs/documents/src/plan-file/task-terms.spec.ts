import { expect, it } from '@jest/globals';
import { taskTerms } from '#domain';
import { exampleWith, planOf, readExample } from './testing/seeds.js';

const withTerms = (terms: string) => readExample(exampleWith('    cureWorkingDays: 2\n', `    cureWorkingDays: 2\n    tasks: ${terms}\n`));

it('a policy may say how long a unit may dispute that a task is its own; three working days where it does not', () => {
  expect(taskTerms(planOf(withTerms('{ receiptWorkingDays: 5 }')).policies[0]!)).toEqual({ receiptWorkingDays: 5 });
  expect(taskTerms(planOf(readExample(exampleWith('', ''))).policies[0]!)).toEqual({ receiptWorkingDays: 3 });
});

it('and nothing else in its place', () => {
  expect(withTerms('{ receiptWorkingDays: 0 }')).toMatchObject({
    status: 'faulty',
    faults: [{ path: 'policies[0].tasks.receiptWorkingDays' }],
  });
  expect(withTerms('{ receiptDays: 5 }').status).toBe('faulty');
});
