import { describe, expect, it } from '@jest/globals';
import type { Duty, ReportingLevel } from '../duty/duty.js';
import { monthly } from '../plan/testing/small-plan.js';
import { compiledPeriod, dueOf } from './compiled-period.js';
import { regime } from './testing/april-rollup.js';

const [level] = monthly.levels;
const before: Duty = { ...monthly, effectiveTo: '2023-03-31', policy: 'old' };
const now: Duty = { ...monthly, effectiveFrom: '2023-04-01', effectiveTo: null, policy: 'new' };
const policyOf = (period: string, duties: readonly Duty[] = [now, before]) =>
  compiledPeriod({ duty: 'monthly', period, unit: 'OFFICE' }, { duties }).duty.policy;

describe('a period is compiled by the duty that held', () => {
  it('on its last day, both days included', () => {
    expect([policyOf('2023-03'), policyOf('2023-04')]).toEqual(['old', 'new']);
    expect(
      policyOf('2023-04', [
        { ...before, effectiveTo: '2023-04-30' },
        { ...now, effectiveFrom: '2023-05-01' },
      ]),
    ).toBe('old');
    expect(policyOf('2023-04', [before, { ...now, effectiveFrom: '2023-04-30' }])).toBe('new');
  });

  it('without an end as long as no other begins, and as it holds at all where none held', () => {
    expect(policyOf('2031-01', [before, now])).toBe('new');
    expect(policyOf('2022-12', [now, before])).toBe('new');
  });

  it('of a report that was asked for once there is one period alone', () => {
    const once: Duty = { ...monthly, cadence: 'once', period: { id: 'R1', firstDay: '2023-04-01', lastDay: '2023-04-10' } };
    const of = (period: string) => compiledPeriod({ duty: 'monthly', period, unit: 'OFFICE' }, { duties: [once] });
    expect(of('R1').period.lastDay).toBe('2023-04-10');
    expect(() => of('R2')).toThrow('NO_SUCH_COMPILATION');
  });
});

it('its reports are due with the latest of the levels at which the office receives', () => {
  const on = (code: string, day: number): ReportingLevel => ({
    ...level!,
    ...{ code, due: { relation: 'before', anchor: { kind: 'day_of_month', day }, shift: 'none' } },
  });
  for (const levels of [
    [on('early', 10), on('late', 20)],
    [on('late', 20), on('early', 10)],
  ])
    expect(
      dueOf(compiledPeriod({ duty: 'monthly', period: '2023-04', unit: 'OFFICE' }, { duties: [{ ...monthly, levels }] }), regime).level,
    ).toBe('late');
});
