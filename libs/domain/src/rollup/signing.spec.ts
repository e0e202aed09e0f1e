import { describe, expect, it } from '@jest/globals';
import { inTheNameOf } from '../access/testing/in-the-name-of.js';
import { onTheDay } from '../obligation/testing/april.js';
import {
  asks,
  because,
  drafted,
  given,
  returned,
  reviewed,
  signed,
  stateAfter,
  toDraft,
  toIssue,
  toReview,
  toRevise,
  toSign,
} from './testing/april-rollup.js';

describe('the Office reviews the draft', () => {
  const review = (by = 'em', digest = 'd1') => asks(by, reviewed.occurredAt!, { type: 'ReviewCompilation', data: { digest } });
  it('that lies before it, once', () => {
    given(...toReview)
      .when(review())
      .then(reviewed);
    given(...toSign)
      .when(review())
      .thenNothing();
  });
  it('and no other one', () => {
    given(...toReview)
      .when(review('em', 'd0'))
      .thenRefused('DRAFT_CHANGED');
    given(...toSign)
      .when(review('em', 'd0'))
      .thenRefused('NOTHING_TO_REVIEW');
  });
  it('where there is one', () => {
    given(...toDraft)
      .when(review())
      .thenRefused('NOTHING_TO_REVIEW');
    given(...toIssue)
      .when(review())
      .thenRefused('NOTHING_TO_REVIEW');
  });
  it('but not by who drafted it, himself or through another', () => {
    given(...toReview)
      .when(review('chi'))
      .thenRefused('OWN_DRAFT');
    given(...toReview)
      .when({ ...review('em'), onBehalfOf: 'chi' })
      .thenRefused('OWN_DRAFT');
    given(...toDraft, inTheNameOf('em', drafted))
      .when(review('em'))
      .thenRefused('OWN_DRAFT');
  });
});

describe('it is returned', () => {
  const giveBack = (reason = 'Sai đơn vị tính.', digest = 'd1') =>
    asks('em', returned.occurredAt!, { type: 'ReturnCompilation', data: { digest, reason } });
  it('for a reason, at each step before the issue; then it is drafted again', () => {
    for (const history of [toReview, toSign, toIssue])
      given(...history)
        .when(giveBack())
        .then(because(returned, 'Sai đơn vị tính.'));
    expect(stateAfter(...toReview, returned)).toMatchObject({ status: 'cut_off', decidedMissing: ['W1'] });
  });
  it('and not in silence, not another draft, not what is issued', () => {
    given(...toReview)
      .when(giveBack(' '))
      .thenRefused('REASON_MISSING');
    given(...toReview)
      .when(giveBack('x', 'd0'))
      .thenRefused('DRAFT_CHANGED');
    given(...toRevise)
      .when(giveBack())
      .thenRefused('NOTHING_TO_RETURN');
  });
});

describe('a manager signs', () => {
  const sign = (by = 'giang', digest = 'd1', now = signed.occurredAt!) => asks(by, now, { type: 'SignCompilation', data: { digest } });
  it('what was reviewed', () =>
    given(...toSign)
      .when(sign())
      .then(signed));
  it('and again what was not issued in time', () => {
    const again = onTheDay('2023-04-25');
    given(...toIssue)
      .when(sign('giang', 'd1', again))
      .then({ ...signed, occurredAt: again });
  });
  it('not what was not reviewed, nor another draft', () => {
    given(...toReview)
      .when(sign())
      .thenRefused('NOTHING_TO_SIGN');
    given(...toSign)
      .when(sign('giang', 'd0'))
      .thenRefused('DRAFT_CHANGED');
  });
  it('never who compiled it (domain 5.6, 7)', () => {
    given(...toSign)
      .when(sign('chi'))
      .thenRefused('OWN_DRAFT');
    given(...toSign)
      .when({ ...sign(), onBehalfOf: 'chi' })
      .thenRefused('OWN_DRAFT');
  });
});
