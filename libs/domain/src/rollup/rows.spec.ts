import { expect, it } from '@jest/globals';
import type { LocalDay } from '../calendar/local-day.js';
import type { FormIndicator } from '../report/form.js';
import { rowsOf } from './rows.js';
import { form, targets } from './testing/district.js';

const rows = (indicators: readonly FormIndicator[], day: LocalDay) =>
  rowsOf({ ...form, indicators }, targets, day).map(({ key, lead, reporters }) => [key, lead, ...reporters]);
const asked = (lead: string, more: Partial<FormIndicator> = {}): FormIndicator => ({ indicator: 'T02', reporters: [lead], lead, ...more });

it('an indicator is on the form from its first to its last day', () => {
  const some = [asked('W1', { from: '2023-04-01', to: '2023-04-30' })];
  const on = (day: LocalDay) => rows(some, day).length;
  expect([on('2023-03-31'), on('2023-04-01'), on('2023-04-30'), on('2023-05-01')]).toEqual([0, 1, 1, 0]);
});

it('named twice, it is led by the first and reported by all', () => {
  expect(rows([asked('W1'), asked('W2')], '2023-04-30')).toEqual([['T02', 'W1', 'W1', 'W2']]);
  expect(rows([asked('W1', { to: '2023-03-31' }), asked('W2', { from: '2023-04-01' })], '2023-04-30')).toEqual([['T02', 'W2', 'W2']]);
});
