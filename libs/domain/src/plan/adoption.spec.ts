import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adoptedPlan } from './adopted-plan.js';
import { adoptPlan, leftAlone } from './adoption.js';
import type { RulesChangeProposed } from './change/rules-change.js';
import type { Plan } from './plan.js';
import { planFacts } from './plan-facts.js';
import { monthly, smallPlan } from './testing/small-plan.js';

const nothing = adoptedPlan([]);
type Recorded = { readonly type: string; readonly data: object; readonly stream: string; readonly id?: string };
const eventsOf = (plan: Plan, before: readonly Recorded[] = []): Recorded[] =>
  adoptPlan(plan, adoptedPlan(before), 'operator').flatMap(({ stream, events }) => events.map((event) => ({ ...event, stream })));

const adopted = eventsOf(smallPlan);
const later: Plan = {
  ...smallPlan,
  duties: [{ ...monthly, effectiveTo: '2023-06-30' }],
  units: smallPlan.units.slice(0, 2),
  tasks: [...smallPlan.tasks, { ...smallPlan.tasks[0]!, code: 'III.1.2' }],
};

describe('adopting a plan', () => {
  it('in an empty log says all of it, stream by stream, the plan itself last', () => {
    expect(adoptPlan(smallPlan, nothing, 'operator').map(({ stream, events }) => [stream, events.map(({ type }) => type)])).toEqual([
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
    const traced = planFacts(smallPlan).flatMap(({ events }) => events);
    expect(traced.every(({ data }) => data.plan === 'small-2023')).toBe(true);
    expect(traced.map(({ type, data }) => [type, data.section]).filter(([, section]) => section !== null)).toEqual([
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
  const [{ stream, id }] = proposed as [Recorded];
  const decided = (type: string): Recorded => ({ type, data: {}, stream });

  it('changes nothing, and is proposed item by item, each beside what it would replace', () => {
    expect(proposed).toEqual([
      {
        type: 'RulesChangeProposed',
        ...{ id, stream: `rules/${id}` },
        data: {
          enteredBy: 'operator',
          items: [
            {
              item: 'duty/monthly',
              before: monthly,
              fact: { type: 'DutyDefined', data: { plan: 'small-2023', section: 'IV.2', duty: later.duties[0] } },
            },
            {
              item: 'task/III.1.2',
              before: null,
              fact: { type: 'TaskRecorded', data: { plan: 'small-2023', section: 'III.1', task: later.tasks[1] } },
            },
          ],
        },
      },
    ]);
  });

  it('takes nothing away: what the file leaves out is told, and stays', () => {
    expect(leftAlone(later, adoptedPlan(adopted))).toEqual({ missing: ['unit/W1'], tasks: [] });
  });

  it('does not miss what the superior authority has set since: no file has it', () => {
    const value = { target: 1, indicator: 'T1', year: 2023, comparator: 'eq', value: '9', document: 'x', documentDay: '2023-02-01' };
    const assigned = { type: 'TargetValueAssigned', data: { plan: 'small-2023', section: null, assigned: value }, stream: 'target/1' };
    expect(leftAlone(smallPlan, adoptedPlan([...adopted, assigned])).missing).toEqual([]);
    expect(eventsOf(smallPlan, [...adopted, assigned])).toEqual([]);
  });

  it('changes no task that is recorded: it may be under way', () => {
    const reworded = { ...smallPlan, tasks: [{ ...smallPlan.tasks[0]!, text: 'Khác' }] };
    expect(eventsOf(reworded, adopted)).toEqual([]);
    expect(leftAlone(reworded, adoptedPlan(adopted)).tasks).toEqual(['task/III.1.1']);
  });

  it('is proposed once while nobody has decided, and anew afterwards', () => {
    expect(eventsOf(later, [...adopted, ...proposed])).toEqual([]);
    const [again] = eventsOf(later, [...adopted, ...proposed, decided('RulesChangeDeclined')]);
    expect(again).toMatchObject({ type: 'RulesChangeProposed', data: proposed[0]!.data });
    expect(again!.id).not.toBe(id);
  });

  it('is proposed anew when it says something else again', () => {
    const [again] = eventsOf({ ...later, assumptions: [{ vi: 'Giả định', en: 'Assumed' }] }, [...adopted, ...proposed]);
    expect(again).toMatchObject({ type: 'RulesChangeProposed' });
    expect(again!.id).not.toBe(id);
  });

  it('leaves what was adopted as it was until somebody approves', () => {
    expect(adoptedPlan([...adopted, ...proposed]).items).toEqual(adoptedPlan(adopted).items);
  });
});

describe('the plan of a later year', () => {
  const { years } = smallPlan.calendar;
  const next: Plan = {
    ...smallPlan,
    code: 'small-2024',
    year: 2024,
    duties: [{ ...monthly, effectiveFrom: '2024-01-01', effectiveTo: '2024-12-31' }],
    calendar: { ...smallPlan.calendar, years: [{ ...years[0]!, year: 2024, daysOff: [] }] },
  };

  it('adds to what there is, and takes nothing of it away', () => {
    const [proposal] = eventsOf(next, adopted);
    const { items } = proposal!.data as RulesChangeProposed['data'];
    expect(items.map(({ item, before }) => [item, before === null])).toEqual([
      ['calendar/small/2024', true],
      ['duty/monthly', false],
      ['plan/small-2024', true],
    ]);
    expect(leftAlone(next, adoptedPlan(adopted))).toEqual({ missing: [], tasks: [] });
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
