import { expect, it } from '@jest/globals';
import type { RecordedEvent, SealedPart } from '#eventsourcing';
import { keptBytes, keptVersions, sealedEdition, versionsIn } from './edition-parts.js';

const bytes = { text: '{"open":1}', restrictedText: '{"rows":[]}' };
const kept = (parts: ReturnType<typeof sealedEdition>) => ({
  sealed: Object.fromEntries(Object.entries(parts).map(([name, part]): [string, SealedPart] => [name, { status: 'kept', ...part }])),
});

it('an edition is kept in two parts, of which the restricted one says so, and comes back as it was', () => {
  const parts = sealedEdition(bytes, { 'obligation/W1': 3 });
  expect([parts['edition']?.classification, parts['restricted']?.classification]).toEqual(['internal', 'restricted']);
  expect(keptBytes(kept(parts))).toEqual(bytes);
  expect(keptVersions(kept(parts))).toEqual({ 'obligation/W1': 3 });
});

it('without its restricted part it is what everybody sees, and nothing once erased', () => {
  const { restricted, ...open } = sealedEdition(bytes, {});
  expect([restricted !== undefined, keptBytes(kept(open))]).toEqual([true, { text: bytes.text }]);
  const erased: SealedPart = { status: 'erased', erasedAt: '2033-01-01T00:00:00.000Z', classification: 'internal' };
  expect(keptBytes({ sealed: { edition: erased } })).toBeUndefined();
});

it('how far each report had come is told by their streams, in order', () => {
  const events = (count: number) => Array.from({ length: count }, () => ({}) as RecordedEvent);
  const versions = versionsIn(
    new Map([
      ['b', events(2)],
      ['a', events(5)],
    ]),
  );
  expect(Object.entries(versions)).toEqual([
    ['a', 5],
    ['b', 2],
  ]);
});
