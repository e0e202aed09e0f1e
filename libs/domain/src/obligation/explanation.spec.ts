import { describe, expect, it } from '@jest/globals';
import type { GiveExplanation, RequestExplanation } from './commands.js';
import type { ObligationEvent } from './events.js';
import { accepted, closed, onTheDay, opened, overdue, submitted } from './testing/april.js';
import { ask, decide, friday, given, saturday, until } from './testing/asking.js';

const question = (text = 'Vì sao chậm?', lastDay: Parameters<typeof until>[0] = '2023-04-18') =>
  ask<RequestExplanation>('RequestExplanation', 'dung', saturday, { ...until(lastDay), text });
const answer = (now = saturday, text = 'Do mất điện') => ask<GiveExplanation>('GiveExplanation', 'binh', now, { text });
const asked = decide([opened, overdue], question());

describe('an explanation', () => {
  it('is asked for by a day, with a text that is sealed', () => {
    expect(asked).toMatchObject([
      {
        type: 'ExplanationRequested',
        data: { number: 1, lastDay: '2023-04-18', requestedBy: 'dung' },
        sealed: { text: { text: 'Vì sao chậm?' } },
      },
    ]);
    given(opened, overdue).when(question(' ')).thenRefused('REASON_MISSING');
    given(opened, overdue).when(question('Vì sao?', '2023-04-14')).thenRefused('DATE_PASSED');
  });

  it('in whatever state the report is, as long as it was not cancelled', () => {
    expect(decide([opened, submitted(1, friday), accepted], question())).toHaveLength(1);
    expect(decide([opened, overdue, closed], question())).toHaveLength(1);
    const cancelled: ObligationEvent = { type: 'ObligationCancelled', data: { cancelledBy: 'dung' } };
    given(opened, cancelled).when(question()).thenRefused('NOTHING_TO_EXPLAIN');
  });

  it('one at a time', () => {
    given(opened, overdue, ...asked)
      .when(question())
      .thenRefused('EXPLANATION_WAITS');
  });

  it('is given, late or not, to the question that waits', () => {
    expect(decide([opened, overdue, ...asked], answer(onTheDay('2023-05-02')))).toMatchObject([
      { type: 'ExplanationGiven', data: { request: 1, requestedBy: 'dung', givenBy: 'binh' }, sealed: { text: { text: 'Do mất điện' } } },
    ]);
    given(opened, overdue, ...asked)
      .when(answer(saturday, ''))
      .thenRefused('REASON_MISSING');
    given(opened, overdue).when(answer()).thenRefused('NOTHING_ASKED');
    const given1 = decide([opened, overdue, ...asked], answer());
    given(opened, overdue, ...asked, ...given1)
      .when(answer())
      .thenRefused('NOTHING_ASKED');
    expect(decide([opened, overdue, ...asked, ...given1], question())).toMatchObject([{ data: { number: 2 } }]);
  });
});
