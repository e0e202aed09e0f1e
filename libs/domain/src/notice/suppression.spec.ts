import { expect, it } from '@jest/globals';
import type { ObligationEvent } from '../obligation/events.js';
import type { Obligation } from '../obligation/obligation.js';
import { april, extended, opened, onTheDay, submit } from '../obligation/testing/april.js';
import { stateAfter } from '../obligation/testing/asking.js';
import { obligationDecider } from '../obligation/decide.js';
import type { ReportFact } from './owed-fact.js';
import { suppressionOf } from './suppression.js';

const at = onTheDay('2023-04-11', '08:00');
const now = onTheDay('2023-04-11', '08:02');
const reminder: ReportFact = {
  id: 'a',
  kind: 'reminder',
  at,
  stream: april,
  subject: april,
  unit: 'Q3-PKT',
  duty: 'monthly',
  period: '2023-04',
  lastDay: '2023-04-14',
  step: 3,
  to: [],
};
const after = (...events: ObligationEvent[]): Obligation => stateAfter(opened, ...events);
const judged = (obligation: Obligation, fact = reminder) => suppressionOf(fact, { obligation, history: [] }, now);

it('what is still owed is told', () => {
  expect(judged(after())).toBeUndefined();
});

it('what came in between is not told', () => {
  const submitted = obligationDecider.decide(submit(onTheDay('2023-04-11', '08:01')), after());
  expect(judged(after(...submitted))).toBe('handed_in');
});

it('what was settled otherwise is not told either', () => {
  const excused: ObligationEvent = { type: 'ObligationExcused', data: { excusedBy: 'chair' } };
  const cancelled: ObligationEvent = { type: 'ObligationCancelled', data: { cancelledBy: 'chair' } };
  const passedOn: ObligationEvent = { type: 'ObligationTransferred', data: { from: 'Q3-PKT', to: 'Q3-P-01', transferredBy: 'chair' } };
  const closed: ObligationEvent = { type: 'ObligationClosedMissing', data: { closedBy: 'finance' } };
  for (const event of [excused, cancelled, passedOn, closed]) expect(judged(after(event))).toBe('settled');
});

it('nobody is reminded of a date that was moved meanwhile; of the new one he is', () => {
  const moved = after(extended('2023-04-20', now));
  expect(judged(moved)).toBe('settled');
  expect(judged(moved, { ...reminder, lastDay: '2023-04-20' })).toBeUndefined();
});
