import { describe, expect, it } from '@jest/globals';
import { onTheDay } from '../obligation/testing/april.js';
import { rollupDecider } from './decide.js';
import { april, asks, given, reviewed, stateAfter, toReview, toSign } from './testing/april-rollup.js';

describe('whoever has the next step in hand is reminded', () => {
  const remind = (revision: number, afterWorkingDays = 1) =>
    asks('clock', onTheDay('2023-04-20', '08:00'), {
      type: 'RemindOfCompilation',
      data: { rollup: april, stage: 'drafted', revision, afterWorkingDays, day: '2023-04-20' },
    });
  it('once of each step, and of none that is past', () => {
    const state = stateAfter(...toReview);
    const revision = state.status === 'absent' ? -1 : state.revision;
    const [said] = rollupDecider.decide(remind(revision), state);
    expect(said).toMatchObject({ type: 'CompilationReminderIssued', data: { stage: 'drafted', afterWorkingDays: 1, revision } });
    expect(said?.id).toBeDefined();
    given(...toReview, said!)
      .when(remind(revision))
      .thenNothing();
    given(...toReview)
      .when(remind(revision - 1))
      .thenNothing();
    given(...toSign)
      .when(remind(revision))
      .thenNothing();
    given().when(remind(revision)).thenNothing();
  });
  it('not of the first step after the second, and anew at the next stage', () => {
    const state = stateAfter(...toReview);
    const revision = state.status === 'absent' ? -1 : state.revision;
    const second = rollupDecider.decide(remind(revision, 2), state);
    given(...toReview, ...second)
      .when(remind(revision, 1))
      .thenNothing();
    expect(stateAfter(...toReview, ...second)).toMatchObject({ reminded: [2] });
    expect(stateAfter(...toReview, ...second, reviewed)).toMatchObject({ reminded: [] });
  });
});
