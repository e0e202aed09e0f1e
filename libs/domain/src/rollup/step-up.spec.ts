import { describe, expect, it } from '@jest/globals';
import type { ObligationEvent } from '../obligation/events.js';
import { evolveObligation } from '../obligation/evolve.js';
import { ABSENT, type KnownObligation } from '../obligation/obligation.js';
import { accepted, corrected, correctionApproved, correctionRequested, onTheDay, opened, submitted } from '../obligation/testing/april.js';
import { levelAbove, stepUp } from './step-up.js';
import { regime } from './testing/april-rollup.js';

describe('the next step of an edition', () => {
  const after = (...events: readonly ObligationEvent[]): KnownObligation =>
    events.reduce<ReturnType<typeof evolveObligation>>(evolveObligation, ABSENT) as KnownObligation;
  const handedIn = submitted(1, onTheDay('2023-04-14'));

  it('is handing in while the report is owed', () => {
    expect(stepUp(after(opened), false)).toBe('submit');
  });

  it('is asking to correct what was accepted, and handing in the correction only when a person there has let it', () => {
    expect(stepUp(after(opened, handedIn, accepted), false)).toBe('request_correction');
    expect(stepUp(after(opened, handedIn, accepted, correctionRequested, correctionApproved), false)).toBe('submit_correction');
  });

  it.each([
    ['it is being reviewed', [opened, handedIn]],
    ['the request waits for its answer', [opened, handedIn, accepted, correctionRequested]],
    ['the correction is being reviewed', [opened, handedIn, accepted, correctionRequested, correctionApproved, corrected]],
  ])('waits while %s', (_, events) => {
    expect(() => stepUp(after(...events), false)).toThrow(expect.objectContaining({ code: 'WAITS_ABOVE' }));
  });

  it('is none for a report that is owed no more', () => {
    const excused: ObligationEvent = { type: 'ObligationExcused', data: { excusedBy: 'giang' }, occurredAt: onTheDay('2023-04-12') };
    expect(() => stepUp(after(opened, excused), false)).toThrow(expect.not.objectContaining({ code: 'WAITS_ABOVE' }));
  });

  it('is none for an edition that says nothing new', () => {
    expect(() => stepUp(after(opened, handedIn, accepted), true)).toThrow(expect.objectContaining({ code: 'NOTHING_CHANGED' }));
  });
});

it('nobody stands above who receives his own report, nor above who owes none', () => {
  expect(levelAbove(regime, 'monthly', 'W1')?.code).toBe('district');
  expect([levelAbove(regime, 'monthly', 'OFFICE'), levelAbove(regime, 'monthly', 'CITY')]).toEqual([undefined, undefined]);
});
