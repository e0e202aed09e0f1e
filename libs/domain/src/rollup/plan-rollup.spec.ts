import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { onTheDay } from '../obligation/testing/april.js';
import { rollupDecider } from './decide.js';
import type { RollupEvent } from './events.js';
import { newerSince, planRollup } from './plan-rollup.js';
import { isKnownRollup } from './rollup.js';
import { april, cutOff, regime, stateAfter, toDraft, toIssue, toReview, toRevise, toSign } from './testing/april-rollup.js';
import { report } from './testing/district.js';

const planAt = (now: Instant, history: readonly RollupEvent[], newer?: Instant) =>
  planRollup({ stream: april, rollup: stateAfter(...history), missing: ['W1'], ...(newer && { newerSince: newer }) }, regime, now);

/** Looks whenever something falls due, and says what was said, with its day and hour. */
const live = (from: Instant, history: readonly RollupEvent[] = [], newer?: Instant): string[] => {
  const events = [...history];
  const said: string[] = [];
  for (let now: Instant | undefined = from; now !== undefined;) {
    const plan = planAt(now, events, newer);
    for (const command of plan.due) {
      const local = new Date(Date.parse(now) + 7 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
      said.push(`${local} ${command.type}`);
      events.push(...rollupDecider.decide(command, stateAfter(...events)));
    }
    now = plan.wakeAt;
  }
  return said;
};

describe('a rollup by itself', () => {
  it('begins with its period, is cut off two working days after the last day, and then its clerk is reminded twice', () => {
    expect(live(onTheDay('2023-03-01'))).toEqual([
      '04-01 00:00 StartCompilation',
      '04-19 00:02 ReachCutOff',
      '04-20 08:00 RemindOfCompilation',
      '04-21 08:00 RemindOfCompilation',
    ]);
  });

  it('names who was missing', () => {
    expect(planAt(onTheDay('2023-04-19', '00:02'), toDraft.slice(0, 1)).due).toMatchObject([
      { type: 'ReachCutOff', data: { missing: ['W1'] } },
    ]);
    expect(planAt(cutOff, toDraft.slice(0, 1))).toEqual({ stage: 'collecting', due: [], wakeAt: onTheDay('2023-04-19', '00:02') });
  });
});

describe('each step in hand is reminded of after one and two working days', () => {
  it.each([
    ['drafted', toReview, ['04-20 08:00', '04-21 08:00']],
    ['reviewed', toSign, ['04-21 08:00', '04-24 08:00']],
    ['signed', toIssue, ['04-21 08:00', '04-24 08:00']],
  ] as const)('%s', (stage, history, hours) => {
    const begun = history.at(-1)!.occurredAt!;
    expect(planAt(begun, history).stage).toBe(stage);
    expect(live(begun, history)).toEqual(hours.map((hour) => `${hour} RemindOfCompilation`));
  });
});

describe('what is issued', () => {
  it('is settled while nothing newer was accepted', () => {
    expect(planAt(onTheDay('2023-04-21'), toRevise)).toEqual({ stage: 'ended', due: [] });
  });

  it('its clerk is reminded of, where something newer was', () => {
    expect(live(onTheDay('2023-04-24'), toRevise, onTheDay('2023-04-24'))).toEqual([
      '04-25 08:00 RemindOfCompilation',
      '04-26 08:00 RemindOfCompilation',
    ]);
  });

  it('has something newer where another version counts, or a report of whom it had none', () => {
    const rollup = stateAfter(...toRevise);
    const own = report('OFFICE', '2023-04', {});
    const since = (...reports: Parameters<typeof newerSince>[1]) => (isKnownRollup(rollup) ? newerSince(rollup, reports) : 'absent');
    expect(since(own)).toBeUndefined();
    expect(since({ ...own, version: 2, acceptedAt: onTheDay('2023-05-02') })).toBe(onTheDay('2023-05-02'));
    expect(since(own, report('W1', '2023-04', {}, { acceptedAt: onTheDay('2023-04-26') }))).toBe(onTheDay('2023-04-26'));
    const [early, late] = ['2023-04-26', '2023-05-02'].map((day, at) =>
      report(`W${at + 1}`, '2023-04', {}, { acceptedAt: onTheDay(day as '2023-04-26') }),
    );
    expect([since(early!, late!), since(late!, early!)]).toEqual([onTheDay('2023-04-26'), onTheDay('2023-04-26')]);
  });

  it('has nothing newer of a unit that is left out', () => {
    const excluded: RollupEvent = { type: 'UnitExcluded', data: { unit: 'W1', excludedBy: 'chi' }, occurredAt: onTheDay('2023-04-19') };
    const rollup = stateAfter(...toDraft, excluded, ...toRevise.slice(3));
    expect(isKnownRollup(rollup) && newerSince(rollup, [report('W1', '2023-04', {})])).toBeUndefined();
  });
});

it('goes by the policy that holds on the day of the look', () => {
  const [policy] = regime.policies;
  const patient = { ...policy!, effectiveFrom: '2023-04-10' as const, settlingMinutes: 90 };
  const plan = planRollup(
    { stream: april, rollup: stateAfter(toDraft[0]), missing: [] },
    { ...regime, policies: [policy!, patient] },
    cutOff,
  );
  expect(plan.wakeAt).toBe(onTheDay('2023-04-19', '01:30'));
});

it('there is none of what no plan asks for', () => {
  const stream = 'rollup/monthly/2023-13/OFFICE';
  expect(() => planRollup({ stream, rollup: { status: 'absent' }, missing: [] }, regime, cutOff)).toThrow('NO_SUCH_COMPILATION');
  expect(() => planRollup({ stream: 'rollup/monthly/2023-04/W1', rollup: { status: 'absent' }, missing: [] }, regime, cutOff)).toThrow(
    'NO_SUCH_COMPILATION',
  );
});
