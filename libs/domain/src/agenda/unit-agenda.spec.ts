import { expect, it } from '@jest/globals';
import { planFacts } from '../plan/plan-facts.js';
import { regimeOf } from '../plan/regime.js';
import { smallPlan } from '../plan/testing/small-plan.js';
import { deadlinesAround, unitExistsOn } from './unit-agenda.js';

const adopted = planFacts(smallPlan).flatMap(({ events }) =>
  events.map((event) => ({ ...event, recordedAt: '2023-04-13T17:00:00.000Z' as const })),
);
const regime = regimeOf(adopted)!;

it('nobody owes what fell due before the day of adoption; the last day itself still counts', () => {
  const lastDays = deadlinesAround(regime, 'W1', '2023-04-14').map(({ lastDay }) => lastDay);
  expect(lastDays[0]).toBe('2023-04-14');
  expect(lastDays).toHaveLength(9);
});

it('knows what is a year ahead, and of a unit that owes nothing nothing', () => {
  expect(deadlinesAround(regime, 'W1', '2022-12-01').at(-1)?.lastDay).toBe('2023-12-14');
  expect(deadlinesAround(regime, 'W1', '2022-11-01').at(-1)?.lastDay).toBe('2023-11-14');
  expect(deadlinesAround(regime, 'AUTH', '2023-04-14')).toEqual([]);
});

it('a unit exists from its first to its last day', () => {
  const units = [{ ...smallPlan.units[2]!, from: '2023-02-01' as const, to: '2023-06-30' as const }];
  const days = ['2023-01-31', '2023-02-01', '2023-06-30', '2023-07-01'] as const;
  expect(days.map((day) => unitExistsOn({ units }, 'W1', day))).toEqual([false, true, true, false]);
  expect(unitExistsOn({ units }, 'W2', '2023-02-01')).toBe(false);
});
