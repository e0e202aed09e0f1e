import { expect, it } from '@jest/globals';
import { impedimentTerms } from '#domain';
import { exampleWith, planOf, readExample } from './testing/seeds.js';

const withTerms = (terms: string) =>
  readExample(exampleWith('    cureWorkingDays: 2\n', `    cureWorkingDays: 2\n    impediments: ${terms}\n`));

const TERMS = {
  ...{ routingReminders: [2], answerWorkingDays: 15, secondAnswerWorkingDays: 7 },
  ...{ judgementReminders: [1, 2], judgementWorkingDays: 3 },
};

it('a policy may say how difficulties are followed up; by the usual terms where it does not', () => {
  expect(impedimentTerms(planOf(withTerms(JSON.stringify(TERMS))).policies[0]!)).toEqual(TERMS);
  expect(impedimentTerms(planOf(readExample(exampleWith('', ''))).policies[0]!)).toMatchObject({
    routingReminders: [1, 3],
    answerWorkingDays: 10,
  });
});

it('and all of it, or nothing', () => {
  expect(withTerms('{ answerWorkingDays: 15 }').status).toBe('faulty');
  expect(withTerms(JSON.stringify({ ...TERMS, answerWorkingDays: 0 }))).toMatchObject({
    faults: [{ path: 'policies[0].impediments.answerWorkingDays' }],
  });
});
