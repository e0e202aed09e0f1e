import { expect, it } from '@jest/globals';
import { measuredPlan, monthlyForm } from '../plan/testing/measured-plan.js';
import { rulesOn } from './rules-on.js';

const codes = (targets = measuredPlan.targets): string[] => rulesOn(monthlyForm, targets).map(({ code }) => code);

it('the rules on a form are its own, and of each share that the part is not more than the whole', () => {
  expect(codes()).toEqual(['new-jobs', 'share.T2.3']);
  expect(rulesOn(monthlyForm, measuredPlan.targets)[1]).toMatchObject({
    left: [{ indicator: 'T2.3', part: 'numerator' }],
    operator: '<=',
    right: [{ indicator: 'T2.3', part: 'denominator' }],
    kind: 'error',
  });
});

it('and in each of its fields, where a share has some', () => {
  const fields = ['land', 'labour'].map((code) => ({ code, name: { vi: code, en: code } }));
  const targets = measuredPlan.targets.map((target) => ({
    ...target,
    indicators: target.indicators.map((one) => (one.code === 'T2.3' ? { ...one, measurement: { ...one.measurement!, fields } } : one)),
  }));
  expect(codes(targets)).toEqual(['new-jobs', 'share.T2.3.land', 'share.T2.3.labour']);
  expect(rulesOn(monthlyForm, targets)[1]).toMatchObject({
    left: [{ field: 'land' }],
    sentence: { vi: expect.stringContaining('(land)') as unknown },
  });
});
