import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adoptedPlan } from './adopted-plan.js';
import { adoptPlan } from './adoption.js';
import type { Plan } from './plan.js';
import type { PlanEvent } from './plan-events.js';
import { planFacts } from './plan-facts.js';
import { monthly, smallPlan } from './testing/small-plan.js';

const nothing = adoptedPlan([]);
const eventsOf = (plan: Plan, before: readonly PlanEvent[] = []): PlanEvent[] =>
  adoptPlan(plan, adoptedPlan(before)).flatMap(({ events }) => events);

const adopted = eventsOf(smallPlan);
const later: Plan = {
  ...smallPlan,
  duties: [{ ...monthly, effectiveTo: '2023-06-30' }],
  units: smallPlan.units.slice(0, 2),
  tasks: [...smallPlan.tasks, { ...smallPlan.tasks[0]!, code: 'III.1.2' }],
};

describe('adopting a plan', () => {
  it('in an empty log says all of it, stream by stream, the plan itself last', () => {
    expect(adoptPlan(smallPlan, nothing).map(({ stream, events }) => [stream, events.map(({ type }) => type)])).toEqual([
      ['authority/AUTH', ['AuthorityFounded']],
      ['unit/AUTH', ['UnitRegistered']],
      ['unit/OFFICE', ['UnitRegistered']],
      ['unit/W1', ['UnitRegistered']],
      ['calendar/small', ['CalendarYearPublished']],
      ['policy/default', ['PolicySet']],
      ['duty/monthly', ['DutyDefined']],
      ['target/1', ['TargetSet']],
      ['task/III.1.1', ['TaskRecorded']],
      ['plan/small-2023', ['PlanAdopted']],
    ]);
  });

  it('traces each fact to the plan, and to the section that says so', () => {
    expect(adopted.every(({ data }) => data.plan === 'small-2023')).toBe(true);
    expect(adopted.map(({ type, data }) => [type, data.section]).filter(([, section]) => section !== null)).toEqual([
      ['DutyDefined', 'IV.2'],
      ['TargetSet', 'I.3'],
      ['TaskRecorded', 'III.1'],
    ]);
  });

  it('keeps the versions of a policy and the years of a calendar in one stream each', () => {
    const [policy] = smallPlan.policies;
    const facts = planFacts({
      ...smallPlan,
      policies: [policy!, { ...policy!, effectiveFrom: '2023-07-01' }],
      calendar: { ...smallPlan.calendar, years: [...smallPlan.calendar.years, { ...smallPlan.calendar.years[0]!, year: 2024 }] },
    });
    expect(facts.find(({ stream }) => stream === 'policy/default')!.events).toHaveLength(2);
    expect(facts.find(({ stream }) => stream === 'calendar/small')!.events).toHaveLength(2);
  });

  it('gives every fact its own identity, the same each time', () => {
    const ids = adopted.map(({ id }) => id);
    expect(new Set(ids).size).toBe(adopted.length);
    expect(eventsOf(smallPlan).map(({ id }) => id)).toEqual(ids);
  });

  it('twice says nothing new', () => {
    expect(eventsOf(smallPlan, adopted)).toEqual([]);
  });

  it('typed with loose accents or with its keys in another order says nothing new', () => {
    const turned = JSON.parse(JSON.stringify(smallPlan).normalize('NFD'), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
    ) as Plan;
    expect(eventsOf(turned, adopted)).toEqual([]);
  });

  it('is refused in the log of another authority', () => {
    expect(() => eventsOf({ ...smallPlan, issuer: 'OFFICE' }, adopted)).toThrow('LOG_OF_ANOTHER_AUTHORITY');
  });
});

describe('a plan that says something else than what was adopted', () => {
  const proposed = eventsOf(later, adopted);

  it('changes nothing, and is proposed with what is added, removed and changed', () => {
    expect(proposed).toEqual([
      {
        type: 'PlanChangeProposed',
        id: expect.any(String) as unknown,
        data: {
          plan: 'small-2023',
          section: null,
          changes: [
            { kind: 'changed', item: 'duty/monthly', path: 'effectiveTo', before: '2023-12-31', after: '2023-06-30' },
            { kind: 'added', item: 'task/III.1.2', after: later.tasks[1] },
            { kind: 'removed', item: 'unit/W1', before: smallPlan.units[2] },
          ],
        },
      },
    ]);
    expect(adoptPlan(later, adoptedPlan(adopted)).map(({ stream }) => stream)).toEqual(['plan/small-2023']);
  });

  it('is proposed once', () => {
    expect(eventsOf(later, [...adopted, ...proposed])).toEqual([]);
  });

  it('is proposed anew when it says something else again', () => {
    const [again] = eventsOf({ ...later, assumptions: [{ vi: 'Giả định', en: 'Assumed' }] }, [...adopted, ...proposed]);
    expect(again).toMatchObject({ type: 'PlanChangeProposed' });
    expect(again!.id).not.toBe(proposed[0]!.id);
  });

  it('leaves what was adopted as it was until somebody approves', () => {
    expect(adoptedPlan([...adopted, ...proposed]).items).toEqual(adoptedPlan(adopted).items);
  });

  it('tells of a place within a place', () => {
    const day = { ...monthly.levels[0]!, due: { ...monthly.levels[0]!.due, anchor: { kind: 'day_of_month' as const, day: 20 } } };
    const [change] = eventsOf({ ...smallPlan, duties: [{ ...monthly, levels: [day] }] }, adopted);
    expect(change).toMatchObject({
      data: { changes: [{ item: 'duty/monthly', path: 'levels[0].due.anchor.day', before: 15, after: 20 }] },
    });
  });

  it('tells of what was not there before, and is no more', () => {
    const [added] = eventsOf({ ...smallPlan, targets: [{ ...smallPlan.targets[0]!, carriedFrom: 2022 }] }, adopted);
    expect(added).toMatchObject({ data: { changes: [{ path: 'carriedFrom', before: null, after: 2022 }] } });
  });
});

describe('the adopted plan', () => {
  it('passes over events of other kinds', () => {
    const other = { type: 'ReportSubmitted', data: {} };
    expect(adoptedPlan([other, ...adopted, other])).toEqual(adoptedPlan(adopted));
  });

  it('is the same whatever the order in which the streams are read', () => {
    const shuffled = fc.shuffledSubarray(adopted, { minLength: adopted.length });
    fc.assert(
      fc.property(shuffled, (events) => {
        expect(eventsOf(smallPlan, events)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
