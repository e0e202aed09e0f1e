import { expect, it } from '@jest/globals';
import type { Unit } from '../org/unit.js';
import { membersOf, scopesOf } from './scope.js';

const unit = (code: string, kind: string, parent: string | null): Unit => ({
  code,
  kind,
  parent,
  name: { vi: code, en: code },
  roles: [],
  source: 'test',
});
const units = [
  unit('CITY', 'city', null),
  unit('A', 'commune', 'CITY'),
  unit('A1', 'office', 'A'),
  unit('A11', 'desk', 'A1'),
  unit('B', 'commune', 'CITY'),
  unit('LONE', 'office', 'CITY'),
];
const reporters = ['A', 'A1', 'A11', 'B', 'LONE'];

it('gives each unit an agenda of its own', () => {
  expect([...scopesOf({ kind: 'unit' }, units, reporters)]).toEqual(reporters.map((code) => [code, [code]]));
});

it('or puts all units below one of a kind into its agenda; who stands outside keeps his own', () => {
  expect([...scopesOf({ kind: 'subtree', of: 'commune' }, units, reporters)]).toEqual([
    ['A', ['A', 'A1', 'A11']],
    ['B', ['B']],
    ['LONE', ['LONE']],
  ]);
});

it('keeps the agenda of a unit that nobody registered, and does not follow parents in a circle', () => {
  const circle = [unit('X', 'office', 'Y'), unit('Y', 'office', 'X')];
  expect([...scopesOf({ kind: 'subtree', of: 'commune' }, circle, ['X', 'GONE']).keys()]).toEqual(['X', 'GONE']);
});

it('knows the members of an agenda, also those that owe nothing today', () => {
  expect(membersOf({ kind: 'unit' }, units, 'A1')).toEqual(['A1']);
  expect(membersOf({ kind: 'subtree', of: 'commune' }, units, 'A')).toEqual(['A', 'A1', 'A11']);
  expect(membersOf({ kind: 'subtree', of: 'commune' }, units, 'LONE')).toEqual(['LONE']);
  expect(membersOf({ kind: 'subtree', of: 'commune' }, units, 'GONE')).toEqual(['GONE']);
  expect(membersOf({ kind: 'subtree', of: 'commune' }, units, 'A1')).toEqual([]);
});
