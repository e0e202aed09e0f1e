import { expect, it } from '@jest/globals';
import { formOn, indicatorsAskedOf } from './form.js';
import { form } from './testing/small-sheet.js';

it('of the versions of a form the latest that holds on a day counts, its first and its last day included', () => {
  const forms = [
    { ...form, effectiveTo: '2023-06-30' },
    { ...form, version: 2, effectiveFrom: '2023-06-30' },
  ];
  const on = (day: string) => formOn(forms, 'monthly', day)?.version;
  expect(['2022-12-31', '2023-01-01', '2023-06-29', '2023-06-30', '2023-07-01'].map(on)).toEqual([undefined, 1, 1, 2, 2]);
  expect(formOn([...forms].reverse(), 'monthly', '2023-06-30')?.version).toBe(2);
  expect(formOn(forms, 'yearly', '2023-06-30')).toBeUndefined();
  expect(formOn(forms.slice(0, 1), 'monthly', '2023-07-01')).toBeUndefined();
});

it('a unit is asked for an indicator from its first day to its last, in the order of the form', () => {
  const asked = (day: string) =>
    indicatorsAskedOf(
      {
        ...form,
        indicators: [
          { indicator: 'T2', reporters: ['W1'], lead: 'W1', from: '2023-03-01', to: '2023-06-30' },
          { indicator: 'T1', reporters: ['W1', 'W2'], lead: 'W1' },
          { indicator: 'T3', reporters: ['W2'], lead: 'W2' },
        ],
      },
      'W1',
      day,
    ).map(({ indicator }) => indicator);
  expect(['2023-02-28', '2023-03-01', '2023-06-30', '2023-07-01'].map(asked)).toEqual([['T1'], ['T2', 'T1'], ['T2', 'T1'], ['T1']]);
});
