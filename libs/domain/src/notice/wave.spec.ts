import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { addMs } from '../calendar/zone.js';
import { onTheDay } from '../obligation/testing/april.js';
import type { OwedFact } from './owed-fact.js';
import { composeNotices, type Waves } from './wave.js';

const eight = onTheDay('2023-04-11', '08:00');
const fact = (id: string, at: Instant = eight, lastDay: LocalDay = '2023-04-14'): OwedFact => ({
  id,
  kind: 'reminder',
  at,
  stream: `obligation/Q3-PKT/monthly/${id}`,
  subject: `obligation/Q3-PKT/monthly/${id}`,
  unit: 'Q3-PKT',
  duty: 'monthly',
  period: '2023-04',
  lastDay,
  step: 3,
  to: [],
});
const compose = (owed: Waves['owed'], suppression: Waves['suppression'] = () => undefined) =>
  composeNotices({ owed, windowMs: 120_000, suppression });

it('gives each person one digest of all that falls due together', () => {
  const notices = compose([
    { fact: fact('a'), persons: ['an', 'binh'] },
    { fact: fact('b', addMs(eight, 60_000)), persons: ['an'] },
  ]);
  expect(notices.map(({ person, items }) => `${person}: ${items.map(({ id }) => id).join(' ')}`)).toEqual(['an: a b', 'binh: a']);
});

it('closes a wave after its window; what comes later makes the next notice', () => {
  const notices = compose([
    { fact: fact('a'), persons: ['an'] },
    { fact: fact('b', addMs(eight, 119_999)), persons: ['an'] },
    { fact: fact('c', addMs(eight, 120_000)), persons: ['an'] },
  ]);
  expect(notices.map(({ items, composedAt }) => [items.length, composedAt])).toEqual([
    [2, addMs(eight, 120_000)],
    [1, addMs(eight, 240_000)],
  ]);
  expect(notices.map(({ openedAt }) => openedAt)).toEqual([eight, addMs(eight, 120_000)]);
  // The third wave is one of its own, too: it closes after its own window.
  const later = [0, 120_000, 200_000, 240_000].map((ms, index) => ({ fact: fact(`${index}`, addMs(eight, ms)), persons: ['an'] }));
  expect(compose(later).map(({ items }) => items.length)).toEqual([1, 2, 1]);
});

it('has its identity from the person and the first fact: two that begin at the same instant are two', () => {
  const idOf = (id: string, person: string) => compose([{ fact: fact(id), persons: [person] }])[0]?.id;
  expect(new Set([idOf('a', 'an'), idOf('a', 'binh'), idOf('b', 'an')]).size).toBe(3);
  const [notice] = compose([fact('a'), fact('b', addMs(eight, 1))].map((one) => ({ fact: one, persons: ['an'] })));
  expect(notice?.id).toBe(idOf('a', 'an'));
});

it('puts the most urgent first, and of equal days by their names', () => {
  const [notice] = compose([
    { fact: fact('later', eight, '2023-06-09'), persons: ['an'] },
    { fact: fact('sooner', eight, '2023-04-14'), persons: ['an'] },
  ]);
  expect(notice?.items.map(({ id }) => id)).toEqual(['sooner', 'later']);
  const [named] = compose(['b', 'c', 'a'].map((id) => ({ fact: fact(id), persons: ['an'] })));
  expect(named?.items.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

it('drops what is no longer owed when it is composed, and says why', () => {
  const [notice] = compose([{ fact: fact('a'), persons: ['an'] }], () => 'handed_in');
  expect(notice).toMatchObject({ items: [], suppressed: [{ fact: { id: 'a' }, reason: 'handed_in' }] });
});

it('asks whether it is still owed at the closing, not at the opening', () => {
  const asked: Instant[] = [];
  compose([{ fact: fact('a'), persons: ['an'] }], (_, at) => (asked.push(at), undefined));
  expect(asked).toEqual([addMs(eight, 120_000)]);
});

it('tells every fact to each of its persons exactly once, whatever comes when, under one identity', () => {
  const arbitrary = fc.array(
    fc.record({ minutes: fc.integer({ min: 0, max: 600 }), persons: fc.uniqueArray(fc.constantFrom('an', 'binh', 'chi')) }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(arbitrary, (times) => {
      const owed = times
        .map(({ minutes, persons }, index) => ({ fact: fact(`f${index}`, addMs(eight, minutes * 60_000)), persons }))
        .sort((a, b) => (a.fact.at < b.fact.at ? -1 : 1));
      const notices = compose(owed);
      const told = notices.flatMap(({ person, items }) => items.map(({ id }) => `${person} ${id}`));
      expect([...told].sort()).toEqual(owed.flatMap(({ fact: { id }, persons }) => persons.map((person) => `${person} ${id}`)).sort());
      expect(new Set(notices.map(({ id }) => id)).size).toBe(notices.length);
      expect(compose(owed)).toEqual(notices);
    }),
  );
});
