import { expect, it } from '@jest/globals';
import type { LocalDay } from '../calendar/local-day.js';
import { type Policy, policyOn } from './policy.js';

const since = (effectiveFrom: LocalDay, code = 'standard'): Policy => ({
  code,
  effectiveFrom,
  remindAt: '08:00',
  reminders: [{ step: 3, to: ['head'] }],
  overdueTo: ['head'],
  settlingMinutes: 2,
  graceWorkingDays: 0,
  cureWorkingDays: 2,
  escalation: { approverTermWorkingDays: 2, deputyTermWorkingDays: 2, levels: [] },
});

const policies = [since('2023-07-01'), since('2023-01-01'), since('2023-04-01', 'strict')];

it('follows up by the policy in force on the day, from its first day on', () => {
  expect(policyOn(policies, 'standard', '2023-06-30').effectiveFrom).toBe('2023-01-01');
  expect(policyOn(policies, 'standard', '2023-07-01').effectiveFrom).toBe('2023-07-01');
});

it('follows up by the earliest policy before any was in force', () => {
  expect(policyOn(policies, 'standard', '2022-12-31').effectiveFrom).toBe('2023-01-01');
});

it('names a policy that does not exist', () => {
  expect(() => policyOn(policies, 'lenient', '2023-01-01')).toThrow('lenient');
});
