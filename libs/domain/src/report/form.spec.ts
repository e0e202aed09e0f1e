import { expect, it } from '@jest/globals';
import type { LocalDay } from '../calendar/local-day.js';
import { type Form, formOn, indicatorsAskedOf } from './form.js';
import { form } from './testing/small-sheet.js';

it('of the versions of a form the latest that holds on a day counts, its first and its last day included', () => {
  const first: Form = { ...form, effectiveTo: '2023-06-30' };
  const second: Form = { ...form, version: 2, effectiveFrom: '2023-06-30' };
  const on = (day: LocalDay) => formOn([first, second], 'monthly', day)?.version;
  const days: readonly LocalDay[] = ['2022-12-31', '2023-01-01', '2023-06-29', '2023-06-30', '2023-07-01'];
  expect(days.map(on)).toEqual([undefined, 1, 1, 2, 2]);
  expect(formOn([second, first], 'monthly', '2023-06-30')?.version).toBe(2);
  expect(formOn([first, second], 'yearly', '2023-06-30')).toBeUndefined();
  expect(formOn([first], 'monthly', '2023-07-01')).toBeUndefined();
});

it('a unit is asked for an indicator from its first day to its last, in the order of the form', () => {
  const indicators: Form['indicators'] = [
    { indicator: 'T2', reporters: ['W1'], lead: 'W1', from: '2023-03-01', to: '2023-06-30' },
    { indicator: 'T1', reporters: ['W1', 'W2'], lead: 'W1' },
    { indicator: 'T3', reporters: ['W2'], lead: 'W2' },
  ];
  const asked = (day: LocalDay) => indicatorsAskedOf({ ...form, indicators }, 'W1', day).map(({ indicator }) => indicator);
  const days: readonly LocalDay[] = ['2023-02-28', '2023-03-01', '2023-06-30', '2023-07-01'];
  expect(days.map(asked)).toEqual([['T1'], ['T2', 'T1'], ['T2', 'T1'], ['T1']]);
});
