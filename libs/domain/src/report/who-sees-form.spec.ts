import { expect, it } from '@jest/globals';
import { measuredPlan, monthlyForm } from '../plan/testing/measured-plan.js';
import type { Target } from '../target/target.js';
import { formFor } from './who-sees-form.js';

const closed: readonly Target[] = measuredPlan.targets.map((target) => ({
  ...target,
  indicators: target.indicators.map((one) => (one.code === 'T2.2' ? { ...one, classification: 'restricted' } : one)),
}));
const seat = (more: object = {}) => ({ person: 'an', seats: [{ unit: 'W1', role: 'head' as const, ...more }] });

it('a cleared seat sees a form whole', () => {
  expect(formFor(seat({ cleared: true }), monthlyForm, closed)).toEqual(monthlyForm);
});

it('any other seat sees neither a restricted indicator nor a rule that speaks of one', () => {
  const seen = formFor(seat(), monthlyForm, closed);
  expect(seen.indicators.map(({ indicator }) => indicator)).toEqual(['T2.1', 'T2.3', 'T2.4', 'T2.5']);
  expect(seen.rules).toEqual([]);
  expect(formFor(seat(), monthlyForm, measuredPlan.targets)).toEqual(monthlyForm);
});
