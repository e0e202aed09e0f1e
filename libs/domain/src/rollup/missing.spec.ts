import { expect, it } from '@jest/globals';
import { missingIn } from './missing.js';
import { owing } from './testing/district.js';

const of = (unit: string, status: Parameters<typeof owing>[2] = {}, forUnit = unit) => owing(forUnit, '2023-04', { unit, ...status });

it('missing is whose report is not accepted: not who is excused, nor who is left out', () => {
  const list = [
    of('W3', { status: 'owed' }),
    of('W1', { status: 'returned' }),
    of('W2'),
    of('W4', { status: 'excused' }),
    of('W5', { status: 'owed' }),
  ];
  expect(missingIn({ owing: list, excluded: [{ unit: 'W5', reason: 'x' }] })).toEqual(['W1', 'W3']);
});

it('is named once, who owes for two', () => {
  expect(missingIn({ owing: [of('W1', { status: 'owed' }), of('W1', { status: 'owed' }, 'W2')], excluded: [] })).toEqual(['W1']);
});
