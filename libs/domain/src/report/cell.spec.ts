import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellKey, cellOf, type CellRef } from './cell.js';

it.each<readonly [string, CellRef]>([
  ['T03:estimate', { indicator: 'T03', nature: 'estimate' }],
  ['T27/giao-duc:actual', { indicator: 'T27', field: 'giao-duc', nature: 'actual' }],
  ['T03:actual@2023-03', { indicator: 'T03', nature: 'actual', restates: '2023-03' }],
])('%s names a cell', (key, ref) => {
  expect([cellOf(key), cellKey(ref)]).toEqual([ref, key]);
});

it.each(['', 'T03', 'T03:', ':estimate', 'T03:perhaps', 'T03/:estimate', 'T03/a/b:estimate', 'T03:actual@', 'reason:jump:T03:estimate'])(
  '“%s” names none',
  (key) => {
    expect(cellOf(key)).toBeUndefined();
  },
);

it('a key that names a cell is the only one of it', () => {
  const keys = fc.stringMatching(/^[T0-9/:@a-z.-]{1,8}(:estimate|:actual)(@[0-9-]{0,7})?$/);
  fc.assert(
    fc.property(keys, (key) => {
      const ref = cellOf(key);
      expect(ref === undefined ? key : cellKey(ref)).toBe(key);
    }),
  );
});
