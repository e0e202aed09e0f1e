import { describe, expect, it } from '@jest/globals';
import { specification } from '#eventsourcing/testing';
import { adoptedPlan } from '../adopted-plan.js';
import { planFacts } from '../plan-facts.js';
import type { AssignedValue } from '../plan-events.js';
import { regimeOf } from '../regime.js';
import type { Target } from '../../target/target.js';
import { measuredPlan, monthlyForm } from '../testing/measured-plan.js';
import { rulesChangeDecider } from './decide.js';
import { isOpenItem } from './open-items.js';
import { factsOfItems, type RulesItems } from './rules-items.js';

const now = '2023-04-10T02:00:00.000Z';
const adopted = planFacts(measuredPlan).flatMap(({ events }) => events);
const given = specification(rulesChangeDecider(adoptedPlan(adopted).items));
const none: RulesItems = { calendarYears: [], units: [], policies: [], duties: [], targets: [], assignedValues: [], forms: [] };
const factsOf = (items: Partial<RulesItems>) =>
  factsOfItems({ ...none, ...items }, { plan: 'small-2023', calendar: { code: 'small', zone: measuredPlan.zone, weekend: [6, 7] } });
const propose = (items: Partial<RulesItems>) =>
  ({ type: 'ProposeRulesChange', by: 'quan', now, data: { facts: factsOf(items), reason: null } }) as const;

const assigned: AssignedValue = {
  ...{ target: 2, indicator: 'T2.5', year: 2023, comparator: 'eq', value: '120' },
  ...{ document: 'Công văn 12/UBND', documentDay: '2023-02-20' },
};
const assign = (change: Partial<AssignedValue> = {}) => propose({ assignedValues: [{ ...assigned, ...change }] });

describe('a value that the superior authority sets', () => {
  it('is entered for an indicator that the plan leaves to it', () => {
    given()
      .when(assign())
      .then({
        type: 'RulesChangeProposed',
        data: {
          items: [{ item: 'target/2/T2.5/2023', before: null, fact: factsOf({ assignedValues: [assigned] })[0]! }],
          enteredBy: 'quan',
        },
        occurredAt: now,
      });
  });

  it.each([
    ['an indicator that is not there', { indicator: 'T9' }],
    ['an indicator of another target', { target: 1 }],
    ['one whose value the plan itself names', { indicator: 'T2.1' }],
    ['a range without its upper end', { comparator: 'range' as const }],
    ['an upper end of no range', { upperValue: '130' }],
  ])('is refused for %s', (_, change) => {
    given().when(assign(change)).thenRefused('RULES_FAULTY');
  });
});

describe('the targets in force', () => {
  const indicatorAfter = (...values: readonly AssignedValue[]) => {
    const facts = [...adopted, ...factsOf({ assignedValues: values })].map(({ type, data }) => ({ type, data, recordedAt: now }) as const);
    return regimeOf(facts)!.targets[1]!.indicators.find(({ code }) => code === 'T2.5');
  };

  it('wait for the value, and have it with its document from then on', () => {
    expect(indicatorAfter()).toMatchObject({ comparator: 'assigned_externally', value: null });
    expect(indicatorAfter(assigned)).toMatchObject({
      ...{ comparator: 'eq', value: '120' },
      assigned: { document: 'Công văn 12/UBND', documentDay: '2023-02-20' },
    });
  });

  it('have the value that was set last, and none of another year', () => {
    expect(indicatorAfter(assigned, { ...assigned, value: '150' })).toMatchObject({ value: '150' });
    expect(indicatorAfter({ ...assigned, year: 2024 })).toMatchObject({ value: null });
  });

  it('keep the value that the plan itself has come to name', () => {
    const target: Target = {
      ...measuredPlan.targets[1]!,
      indicators: measuredPlan.targets[1]!.indicators.map((one) => ({ ...one, comparator: 'eq', value: '7' })),
    };
    const facts = [...adopted, ...factsOf({ assignedValues: [assigned], targets: [target] })].map(
      (fact) => ({ ...fact, recordedAt: now }) as const,
    );
    expect(regimeOf(facts)!.targets[1]!.indicators.map(({ value }) => value)).not.toContain('120');
  });
});

describe('a form that is entered', () => {
  const next = { ...monthlyForm, version: 2, effectiveFrom: '2023-07-01' } as const;

  it('comes with the last day of the one before', () => {
    given()
      .when(propose({ forms: [next] }))
      .thenRefused('RULES_FAULTY');
    const forms = [{ ...monthlyForm, effectiveTo: '2023-06-30' } as const, next];
    const [ended, begun] = factsOf({ forms });
    const items = [
      { item: 'form/monthly/1', before: monthlyForm, fact: ended! },
      { item: 'form/monthly/2', before: null, fact: begun! },
    ];
    given()
      .when(propose({ forms }))
      .then({ type: 'RulesChangeProposed', data: { items, enteredBy: 'quan' }, occurredAt: now });
  });
});

describe('a form in force', () => {
  it('may be ended and its rules mended, but asks what it asked for', () => {
    for (const change of [
      { indicators: monthlyForm.indicators.slice(0, 3), rules: [] },
      { sections: [] },
      { effectiveFrom: '2023-02-01' as const },
    ])
      given()
        .when(propose({ forms: [{ ...monthlyForm, ...change }] }))
        .thenRefused('RULES_FAULTY');
    const mended = { ...monthlyForm, effectiveTo: '2023-06-30' as const, rules: [] };
    const items = [{ item: 'form/monthly/1', before: monthlyForm, fact: factsOf({ forms: [mended] })[0]! }];
    given()
      .when(propose({ forms: [mended] }))
      .then({ type: 'RulesChangeProposed', data: { items, enteredBy: 'quan' }, occurredAt: now });
  });
});

describe('what tells of restricted indicators is shown to cleared seats only', () => {
  const targets: Target[] = [
    {
      ...measuredPlan.targets[1]!,
      indicators: measuredPlan.targets[1]!.indicators.map((one) => (one.code === 'T2.5' ? { ...one, classification: 'restricted' } : one)),
    },
  ];
  const isOpen = (items: Partial<RulesItems>, before: object | null = null, among = targets): boolean =>
    isOpenItem({ item: 'x', before, fact: factsOf(items)[0]! }, among);

  it('a value of one', () => {
    expect(isOpen({ assignedValues: [assigned] })).toBe(false);
    expect(isOpen({ assignedValues: [assigned] }, null, [])).toBe(true);
  });

  it('a form that asks for one, or did', () => {
    const without = { ...monthlyForm, indicators: monthlyForm.indicators.filter(({ indicator }) => indicator !== 'T2.5') };
    expect(isOpen({ forms: [monthlyForm] })).toBe(false);
    expect(isOpen({ forms: [without] }, monthlyForm)).toBe(false);
    expect(isOpen({ forms: [without] }, without)).toBe(true);
  });
});
