import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { onTheDay } from '../obligation/testing/april.js';
import { rollupDecider } from './decide.js';
import type { RollupEvent } from './events.js';
import {
  asks,
  because,
  cutOff,
  decided,
  given,
  issued,
  reached,
  started,
  stateAfter,
  toDraft,
  toIssue,
  toRevise,
} from './testing/april-rollup.js';

describe('a compilation begins', () => {
  const start = (by = 'clock') => asks(by, started.occurredAt!, { type: 'StartCompilation', data: started.data as never });
  it('by the clock or a clerk, once', () => {
    given().when(start()).then(started);
    given().when(start('chi')).then(started);
    given(started).when(start()).thenNothing();
  });
});

describe('it is cut off', () => {
  const reach = (now: Instant) => asks('clock', now, { type: 'ReachCutOff', data: { missing: ['W1'] } });
  it('at its instant and not before, with who is missing, once', () => {
    given(started)
      .when(reach(onTheDay('2023-04-18', '23:59')))
      .thenNothing();
    for (const now of [cutOff, onTheDay('2023-04-19', '00:02')]) given(started).when(reach(now)).then(reached);
    given(started, reached).when(reach(cutOff)).thenNothing();
    given().when(reach(cutOff)).thenNothing();
  });
});

describe('the finance head lets it be compiled without units', () => {
  const decide = (units: readonly string[], reason = 'Đã đôn đốc ba lần.') =>
    asks('dung', decided.occurredAt!, { type: 'RecordMissingUnits', data: { units, reason } });
  it('for a reason, naming all of them, once', () => {
    given(started, reached)
      .when(decide(['W1']))
      .then(because(decided, 'Đã đôn đốc ba lần.'));
    given(...toDraft)
      .when(decide(['W1']))
      .thenNothing();
    given(started, reached)
      .when(decide(['W1'], ' '))
      .thenRefused('REASON_MISSING');
  });
  it('where there are any', () => given(started, reached).when(decide([])).thenRefused('NOTHING_MISSING'));
  it('anew when others are missing', () => {
    expect(rollupDecider.decide(decide(['W1', 'W2']), stateAfter(...toDraft))).toMatchObject([{ data: { units: ['W1', 'W2'] } }]);
  });
  it('anew also when they are fewer, or as many others', () => {
    const two: RollupEvent = { ...decided, data: { units: ['W1', 'W2'], decidedBy: 'dung' } } as RollupEvent;
    const again = (units: readonly string[]) => rollupDecider.decide(decide(units), stateAfter(started, reached, two));
    expect(again(['W1'])).toMatchObject([{ data: { units: ['W1'] } }]);
    expect(again(['W1', 'W3'])).toMatchObject([{ data: { units: ['W1', 'W3'] } }]);
    expect(again(['W2', 'W1'])).toEqual([]);
  });
  it('while it is in hand', () => {
    given(...toIssue)
      .when(decide(['W2']))
      .thenRefused('COMPILATION_IN_HAND');
    given(...toRevise)
      .when(decide(['W2']))
      .thenRefused('REVISE_FIRST');
  });
  it('and nobody else: not the clock', () =>
    given(started, reached)
      .when({ ...decide(['W1']), by: 'clock' })
      .thenRefused('NOT_FOR_THE_CLOCK'));
});

describe('a unit is left out', () => {
  const now = onTheDay('2023-04-19');
  const excluded: RollupEvent = { type: 'UnitExcluded', data: { unit: 'W1', excludedBy: 'chi' }, occurredAt: now };
  const exclude = (reason = 'Số liệu chưa tin được.') => asks('chi', now, { type: 'ExcludeUnit', data: { unit: 'W1', reason } });
  const include = asks('chi', now, { type: 'IncludeUnit', data: { unit: 'W1' } });
  it('for a reason, and taken in again', () => {
    given(started).when(exclude()).then(because(excluded, 'Số liệu chưa tin được.'));
    given(started).when(exclude('')).thenRefused('REASON_MISSING');
    given(started, excluded).when(exclude()).thenNothing();
    given(started, excluded)
      .when(include)
      .then({ type: 'UnitIncluded', data: { unit: 'W1', includedBy: 'chi' }, occurredAt: now });
    given(started).when(include).thenRefused('NOT_EXCLUDED');
  });
  it('each by itself', () => {
    const other: RollupEvent = { ...excluded, data: { unit: 'W2', excludedBy: 'chi' } };
    const taken: RollupEvent = { type: 'UnitIncluded', data: { unit: 'W1', includedBy: 'chi' }, occurredAt: now };
    expect(stateAfter(started, excluded, other, taken)).toMatchObject({ excluded: ['W2'] });
  });
  it('but not into what is signed, or issued', () => {
    const late = [...toDraft, excluded, ...toIssue.slice(3)];
    given(...late)
      .when(include)
      .thenRefused('COMPILATION_IN_HAND');
    given(...late, issued)
      .when(include)
      .thenRefused('REVISE_FIRST');
  });
  it('nor out of it', () => {
    given(...toIssue)
      .when(exclude())
      .thenRefused('COMPILATION_IN_HAND');
    given(...toRevise)
      .when(exclude())
      .thenRefused('REVISE_FIRST');
  });
});
