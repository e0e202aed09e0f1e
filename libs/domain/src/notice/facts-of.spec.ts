import { expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { april, onTheDay, opened } from '../obligation/testing/april.js';
import { regimeAsAdopted } from '../plan/regime-as-adopted.js';
import { smallPlan } from '../plan/testing/small-plan.js';
import { factsOf, mentionedBy } from './facts-of.js';
import { pastOf, type Placed } from './past.js';
import { suppressionOf } from './suppression.js';
import { type ErrandEvent, errandSpeech } from './testing/played-teller.js';

const errand = 'errand/1';
const regime = regimeAsAdopted(smallPlan, onTheDay('2023-01-03'));
const placed = (seq: number, stream: string, event: Placed['event'], recordedAt: Instant = onTheDay('2023-04-05')): Placed => ({
  id: `e${seq}`,
  seq,
  stream,
  event,
  recordedAt,
});
const given: ErrandEvent = { type: 'ErrandGiven', data: { unit: 'Q3-PKT', about: april, asker: 'an' } };
const reminded: ErrandEvent = { type: 'ErrandReminded', data: {} };
const done: ErrandEvent = { type: 'ErrandDone', data: {} };
const log = [
  placed(1, errand, given),
  placed(2, april, opened),
  placed(3, errand, reminded),
  placed(4, errand, reminded),
  placed(5, errand, done),
];
const told = (events = log) =>
  factsOf(
    events,
    pastOf(log, () => regime),
    errandSpeech,
  );

it('an event is told in the words of its capability, by the state it brought about and not by a later one', () => {
  expect(told()).toMatchObject([
    { id: 'e3', stream: errand, subject: errand, kind: 'errand_reminder', lastDay: '2023-11-20', to: [{ unit: 'Q3-PKT', role: 'head' }] },
    { id: 'e4', line: { vi: expect.stringMatching(/^Nhắc lần 2: /) as unknown } },
    { id: 'e5', kind: 'errand_done', to: [], persons: ['an'], lastDay: null },
  ]);
  expect(told()[0]).toMatchObject({ line: { vi: expect.stringMatching(/^Nhắc lần 1: .*tháng 04\/2023$/) as unknown } });
});

it('whoever is asked with a part of the log tells the same of that part', () => {
  expect(told(log.slice(3, 4))).toEqual([told()[1]]);
});

it('a stream that the words mention is described as it stood then: what had not begun has no name', () => {
  const before = factsOf(
    [placed(1.5, errand, reminded)],
    pastOf([placed(1, errand, given), placed(2, april, opened)], () => regime),
    errandSpeech,
  );
  expect(before).toMatchObject([{ line: { vi: 'Nhắc lần 0: ?' } }]);
  expect(
    mentionedBy(
      log[2]!,
      pastOf(log, () => regime),
      errandSpeech,
    ),
  ).toEqual([april]);
});

it('nothing is told before there are rules, nor of what nobody speaks for', () => {
  expect(
    factsOf(
      log,
      pastOf(log, () => undefined),
      errandSpeech,
    ),
  ).toEqual([]);
  expect(
    factsOf(
      [placed(3, 'stranger/1', reminded)],
      pastOf(log, () => regime),
      errandSpeech,
    ),
  ).toEqual([]);
});

it('what its capability says is over need not be told; all else is', () => {
  const [reminder, , end] = told();
  const grounds = (...history: ErrandEvent[]) => ({ obligation: { status: 'absent' as const }, history });
  const now = onTheDay('2023-04-06');
  expect(suppressionOf(reminder!, grounds(given, reminded), now, errandSpeech)).toBeUndefined();
  expect(suppressionOf(reminder!, grounds(given, reminded, done), now, errandSpeech)).toBe('settled');
  expect(suppressionOf(end!, grounds(given, reminded, done), now, errandSpeech)).toBeUndefined();
});
