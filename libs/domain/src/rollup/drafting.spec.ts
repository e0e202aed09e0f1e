import { describe, it } from '@jest/globals';
import { onTheDay } from '../obligation/testing/april.js';
import type { RollupEvent } from './events.js';
import { asks, drafted, drafting, given, reached, revised, started, toDraft, toIssue, toReview, toRevise } from './testing/april-rollup.js';

describe('a clerk puts a draft before the Office', () => {
  const now = drafted.occurredAt!;
  const draft = (more: Partial<typeof drafting & { missing: readonly string[] }> = {}) =>
    asks('chi', now, { type: 'DraftCompilation', data: { ...drafting, missing: ['W1'], ...more } });
  it('with what it rests on, under the number it would get', () =>
    given(...toDraft)
      .when(draft())
      .then(drafted));
  it('once, and another one when something came in', () => {
    given(...toReview)
      .when(draft())
      .thenNothing();
    given(...toReview)
      .when(draft({ digest: 'd2' }))
      .then({ ...drafted, data: { ...drafted.data, digest: 'd2' } } as RollupEvent);
  });
  it('also before the cut-off when nobody is missing any more', () => {
    given(started)
      .when(draft({ missing: [] }))
      .then(drafted);
    given(started).when(draft()).thenRefused('NOT_CUT_OFF');
  });
  it('not while a missing unit is not decided on', () => {
    given(started, reached).when(draft()).thenRefused('MISSING_NOT_DECIDED');
    given(...toDraft)
      .when(draft({ missing: ['W1', 'W2'] }))
      .thenRefused('MISSING_NOT_DECIDED');
    given(...toDraft)
      .when(draft({ missing: [] }))
      .then(drafted);
  });
  it('not when nothing has changed since the last edition, unless that was recalled', () => {
    const recalled: RollupEvent = { type: 'DocumentRecalled', data: { edition: 1, recalledBy: 'giang' }, occurredAt: now };
    given(...toRevise, revised)
      .when(draft())
      .thenRefused('NOTHING_CHANGED');
    given(...toRevise, recalled, revised)
      .when(draft())
      .then({ ...drafted, data: { ...drafted.data, edition: 2 } } as RollupEvent);
  });
  it('not of what is signed, nor of what is issued before the next edition is taken in hand', () => {
    given(...toIssue)
      .when(draft({ digest: 'd2' }))
      .thenRefused('COMPILATION_IN_HAND');
    given(...toRevise)
      .when(draft({ digest: 'd2' }))
      .thenRefused('REVISE_FIRST');
    given().when(draft()).thenRefused('NO_SUCH_ROLLUP');
  });
});

describe('a lead unit confirms a figure', () => {
  const now = onTheDay('2023-04-19');
  const confirm = (value = '300', isRestricted = false) =>
    asks('huong', now, { type: 'ConfirmIndicator', data: { indicator: 'T02', value, ...(isRestricted && { isRestricted }) } });
  const confirmed: RollupEvent = {
    type: 'IndicatorConfirmed',
    data: { indicator: 'T02', value: '300', confirmedBy: 'huong' },
    occurredAt: now,
  };
  it('once as it stands, and anew when it is another', () => {
    given(started).when(confirm()).then(confirmed);
    given(started, confirmed).when(confirm()).thenNothing();
    given(started, confirmed)
      .when(confirm('301'))
      .then({ ...confirmed, data: { ...confirmed.data, value: '301' } });
  });
  it('each indicator for itself', () => {
    const other: RollupEvent = { ...confirmed, data: { ...confirmed.data, indicator: 'T03' } };
    given(started, confirmed, other).when(confirm()).thenNothing();
  });
  it('a restricted one sealed, and not in the event', () => {
    const value = { text: '300', classification: 'restricted' as const };
    given(started)
      .when(confirm('300', true))
      .then({ ...confirmed, data: { ...confirmed.data, value: null }, sealed: { value } });
  });
  it('not of what is issued', () =>
    given(...toRevise)
      .when(confirm())
      .thenRefused('REVISE_FIRST'));
});
