import { expect, it } from '@jest/globals';
import type { LocalDay } from '../calendar/local-day.js';
import { holdersOf, type Seat } from './seat.js';

const seats: readonly Seat[] = [
  { person: 'an', unit: 'Q3-PKT', role: 'reporter', to: '2023-06-30' },
  { person: 'binh', unit: 'Q3-PKT', role: 'reporter', from: '2023-06-30' },
  { person: 'chi', unit: 'Q3-PKT', role: 'head' },
  { person: 'dung', unit: 'Q3-TCKH', role: 'reporter' },
];
const reporters = (day: LocalDay) => holdersOf(seats, { unit: 'Q3-PKT', role: 'reporter' }, day);

it('a seat is held from its first to its last day, both included', () => {
  expect(reporters('2023-06-29')).toEqual(['an']);
  expect(reporters('2023-06-30')).toEqual(['an', 'binh']);
  expect(reporters('2023-07-01')).toEqual(['binh']);
});

it('a seat is one role in one unit; nobody may hold it', () => {
  expect(holdersOf(seats, { unit: 'Q3-PKT', role: 'head' }, '2023-01-01')).toEqual(['chi']);
  expect(holdersOf(seats, { unit: 'Q3-TCKH', role: 'head' }, '2023-01-01')).toEqual([]);
});
