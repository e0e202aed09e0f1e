import { expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { vietnam } from '../calendar/testing/vietnam.js';
import type { OwedFact, ReportFact } from '../notice/owed-fact.js';
import { composeNotices } from '../notice/wave.js';
import { april, onTheDay } from '../obligation/testing/april.js';
import { warningsOf } from './warnings.js';

const fact = (at: Instant, change: Partial<ReportFact> = {}): ReportFact => ({
  id: at,
  kind: 'reminder',
  at,
  stream: april,
  subject: april,
  unit: 'Q3-PKT',
  duty: 'monthly',
  period: '2023-04',
  lastDay: '2023-04-14',
  step: 3,
  to: [{ role: 'reporter', unit: 'Q3-PKT' }],
  ...change,
});
const warnings = (owed: readonly { readonly fact: OwedFact; readonly persons: readonly string[] }[], mailsPerDay = 3) => {
  const notices = composeNotices({ owed, windowMs: 120_000, suppression: ({ id }) => (id === 'overtaken' ? 'handed_in' : undefined) });
  return warningsOf({ owed, notices, calendar: vietnam, mailsPerDay }).map(({ day, sentence }) => `${day} ${sentence.en}`);
};

it('a reminder on a day off is worth a warning, by the calendar on the wall; that something is overdue may fall on any day', () => {
  const monday = fact(onTheDay('2023-04-10', '06:00'));
  const saturday = fact(onTheDay('2023-04-08', '08:00'));
  const overdue = fact(onTheDay('2023-04-15', '00:02'), { kind: 'overdue' });
  expect(warnings([saturday, monday, overdue].map((one) => ({ fact: one, persons: ['an'] })))).toEqual([
    `2023-04-08 ${april} is reminded on 08/04/2023, a day off.`,
  ]);
});

it('that nobody holds a seat is said once for each step, with the first day', () => {
  const owed = [
    { fact: fact(onTheDay('2023-04-11')), persons: [] },
    { fact: fact(onTheDay('2023-04-12')), persons: [] },
    { fact: fact(onTheDay('2023-04-13'), { step: 1 }), persons: [] },
    { fact: fact(onTheDay('2023-04-14'), { step: 0 }), persons: ['an'] },
  ];
  expect(warnings(owed)).toEqual([
    '2023-04-11 Nobody is there to be told: reporter of Q3-PKT (first on 11/04/2023).',
    '2023-04-13 Nobody is there to be told: reporter of Q3-PKT (first on 13/04/2023).',
  ]);
});

it('more mails on one day than are good for one person are worth a warning; an empty digest is no mail', () => {
  const at = (time: `${number}:${number}`, person: string, id: string = time) => ({
    fact: fact(onTheDay('2023-04-11', time), { id }),
    persons: [person],
  });
  const two = [at('08:00', 'an'), at('09:00', 'an'), at('10:00', 'binh'), at('11:00', 'an', 'overtaken')];
  expect(warnings(two, 2)).toEqual([]);
  expect(warnings([...two, at('12:00', 'an')], 2)).toEqual(['2023-04-11 an gets 3 mails on 11/04/2023.']);
});

it('warnings stand in the order of their days', () => {
  const owed = [
    { fact: fact(onTheDay('2023-04-11')), persons: [] },
    { fact: fact(onTheDay('2023-04-15'), { step: 0 }), persons: ['an'] },
    { fact: fact(onTheDay('2023-04-08')), persons: ['an'] },
  ];
  expect(warnings(owed).map((warning) => warning.slice(0, 10))).toEqual(['2023-04-08', '2023-04-11', '2023-04-15']);
});
