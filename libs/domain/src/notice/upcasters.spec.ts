import { expect, it } from '@jest/globals';
import { upcast } from '#eventsourcing';
import { noticeUpcasters } from './upcasters.js';

// As the log of a year ago has them.
const composed = {
  person: 'reporter@Q3-P-01',
  openedAt: '2023-11-08T01:00:00.000Z',
  facts: [{ id: 'f', kind: 'reminder', obligation: 'obligation/Q3-P-01/yearly/2023' }],
  suppressed: [{ id: 'g', reason: 'handed_in' }],
  language: 'vi',
};
const nobody = { fact: composed.facts[0], seats: [{ unit: 'Q3-P-01', role: 'head' }] };
const lifted = { id: 'f', kind: 'reminder', subject: 'obligation/Q3-P-01/yearly/2023' };

it('a notice of the first shape is read in today’s: what it tells has a subject', () => {
  expect(upcast(noticeUpcasters, 'NoticeComposed', 1, composed)).toEqual({ ...composed, facts: [lifted] });
  expect(upcast(noticeUpcasters, 'NobodyToTell', 1, nobody)).toEqual({ ...nobody, fact: lifted });
});

it('today’s shape is left as it is, under whichever number it was written', () => {
  const today = { ...composed, facts: [lifted] };
  for (const version of [1, 2]) expect(upcast(noticeUpcasters, 'NoticeComposed', version, today)).toEqual(today);
});
