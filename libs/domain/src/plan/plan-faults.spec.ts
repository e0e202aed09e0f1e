import { describe, expect, it } from '@jest/globals';
import type { Duty, ReportingLevel } from '../duty/duty.js';
import type { Policy } from '../duty/policy.js';
import type { Unit } from '../org/unit.js';
import type { Indicator } from '../target/target.js';
import type { Plan } from './plan.js';
import { planFaults } from './plan-faults.js';
import { monthly, smallPlan } from './testing/small-plan.js';

const [level] = monthly.levels as [ReportingLevel];
const [policy] = smallPlan.policies as [Policy];
const [auth, office, ward] = smallPlan.units as [Unit, Unit, Unit];
const [indicator] = smallPlan.targets[0]!.indicators as [Indicator];

const withDuty = (duty: Partial<Duty>): Plan => ({ ...smallPlan, duties: [{ ...monthly, ...duty }] });
const withLevel = (change: Partial<ReportingLevel>): Plan => withDuty({ levels: [{ ...level, ...change }] });
const withWard = (unit: Partial<Unit>): Plan => ({ ...smallPlan, units: [auth, office, { ...ward, ...unit }] });
const withIndicator = (change: Partial<Indicator>): Plan => ({
  ...smallPlan,
  targets: [{ ...smallPlan.targets[0]!, indicators: [{ ...indicator, ...change }] }],
});
const ladder = (...levels: [number, number][]): Plan => ({
  ...smallPlan,
  policies: [
    {
      ...policy,
      escalation: {
        ...policy.escalation,
        levels: levels.map(([step, days]) => ({ ...policy.escalation.levels[0]!, level: step, afterWorkingDays: days })),
      },
    },
  ],
});

const yearly: Duty = {
  ...monthly,
  code: 'yearly',
  cadence: 'year',
  levels: [{ ...level, due: { ...level.due, anchor: { kind: 'month_and_day', month: 11, day: 10 } } }],
};
const absorbed = (duty: Duty, ...duties: string[]): Duty => ({ ...duty, overlap: { kind: 'absorbed_by', duties } });

describe('a plan', () => {
  it('without contradictions has no fault', () => {
    expect(planFaults(smallPlan)).toEqual([]);
  });

  const contradictions: [string, Plan, string, string][] = [
    ['an issuer that is no unit', { ...smallPlan, issuer: 'NOBODY' }, 'unknown_unit', 'plan.issuer'],
    ['a calendar of another zone', { ...smallPlan, zone: 'UTC' }, 'calendar_in_another_zone', 'plan.timeZone'],
    ['a calendar that does not know its year', { ...smallPlan, year: 2030 }, 'calendar_without_year', 'plan.calendar'],
    ['a unit code twice', { ...smallPlan, units: [auth, office, ward, ward] }, 'duplicate_unit', 'units.3.code'],
    ['a unit whose parent is missing', withWard({ parent: 'NOBODY' }), 'unknown_parent', 'units.2.parent'],
    ['a unit below itself', withWard({ parent: 'W1' }), 'circular_parents', 'units.2.parent'],
    [
      'units below each other in a circle',
      { ...smallPlan, units: [{ ...auth, parent: 'W1' }, office, ward] },
      'circular_parents',
      'units.0.parent',
    ],
    ['a unit that ends before it begins', withWard({ from: '2023-05-01', to: '2023-04-01' }), 'unit_ends_before_it_begins', 'units.2.to'],
    ['a duty code twice', { ...smallPlan, duties: [monthly, monthly] }, 'duplicate_duty', 'duties.1.code'],
    ['a duty that ends before it begins', withDuty({ effectiveTo: '2022-12-31' }), 'duty_ends_before_it_begins', 'duties.0.effectiveTo'],
    ['a duty of no known policy', withDuty({ policy: 'strict' }), 'unknown_policy', 'duties.0.policy'],
    [
      'figures that end before they begin',
      withDuty({ covered: { kind: 'explicit', from: '2023-02-01', to: '2023-01-01' } }),
      'covered_days_run_backwards',
      'duties.0.covered.to',
    ],
    ['a report asked for once without its period', withDuty({ cadence: 'once' }), 'once_without_period', 'duties.0.cadence'],
    [
      'a period of a report that recurs',
      withDuty({ period: { id: 'x', firstDay: '2023-01-01', lastDay: '2023-02-01' } }),
      'period_of_recurring_duty',
      'duties.0.period',
    ],
    [
      'a period that ends before it begins',
      withDuty({ cadence: 'once', period: { id: 'x', firstDay: '2023-02-01', lastDay: '2023-01-01' } }),
      'period_runs_backwards',
      'duties.0.period.lastDay',
    ],
    [
      'an anchor that has no meaning for the cadence',
      withLevel({ due: { ...level.due, anchor: { kind: 'day_of_last_month', day: 10 } } }),
      'anchor_does_not_fit',
      'duties.0.levels.0.due.anchor.kind',
    ],
    [
      'a duty absorbed by none that exists',
      { ...smallPlan, duties: [absorbed(monthly, 'weekly')] },
      'unknown_absorbing_duty',
      'duties.0.overlap.duties.0',
    ],
    [
      'duties that absorb each other',
      { ...smallPlan, duties: [absorbed(monthly, 'yearly'), absorbed(yearly, 'monthly')] },
      'circular_overlap',
      'duties.0.overlap.duties.0',
    ],
    ['a level code twice', withDuty({ levels: [level, { ...level, reporters: [] }] }), 'duplicate_level', 'duties.0.levels.1.code'],
    ['a reporter twice', withLevel({ reporters: ['W1', 'W1'] }), 'reporter_twice', 'duties.0.levels.0.reporters.1'],
    ['a reporter that is no unit', withLevel({ reporters: ['W9'] }), 'unknown_unit', 'duties.0.levels.0.reporters.0'],
    ['a recipient that is no unit', withLevel({ recipient: 'W9' }), 'unknown_unit', 'duties.0.levels.0.recipient'],
    [
      'a recipient of its own that is no unit',
      withLevel({ recipientOfItsOwn: 'W9' }),
      'unknown_unit',
      'duties.0.levels.0.recipientOfItsOwn',
    ],
    [
      'a reporter that was gone before the duty began',
      withWard({ to: '2022-12-31' }),
      'unit_gone_before_duty',
      'duties.0.levels.0.reporters.0',
    ],
    [
      'a reporter that begins when the duty has ended',
      withWard({ from: '2024-01-01' }),
      'unit_begins_after_duty',
      'duties.0.levels.0.reporters.0',
    ],
    [
      'a unit that would review its own report',
      withDuty({ levels: [{ code: level.code, due: level.due, reporters: ['OFFICE'], recipient: 'OFFICE' }] }),
      'reports_to_itself',
      'duties.0.levels.0.recipient',
    ],
    [
      'a unit named to review its own report',
      withLevel({ recipientOfItsOwn: 'OFFICE' }),
      'reports_to_itself',
      'duties.0.levels.0.recipientOfItsOwn',
    ],
    ['two versions of a policy from one day', { ...smallPlan, policies: [policy, policy] }, 'duplicate_policy', 'policies.1.effectiveFrom'],
    [
      'a step twice',
      { ...smallPlan, policies: [{ ...policy, reminders: [policy.reminders[0]!, policy.reminders[0]!] }] },
      'duplicate_step',
      'policies.0.reminders.1.step',
    ],
    ['a ladder whose levels fall', ladder([2, 1], [1, 3]), 'levels_not_rising', 'policies.0.escalation.levels.1.level'],
    [
      'a debtor who decides on himself',
      {
        ...smallPlan,
        policies: [
          { ...policy, escalation: { ...policy.escalation, levels: [{ ...policy.escalation.levels[0]!, approvers: ['chair', 'head'] }] } },
        ],
      },
      'approver_of_the_debtor',
      'policies.0.escalation.levels.0.approvers.1',
    ],
    ['a ladder that hurries', ladder([1, 3], [2, 3]), 'levels_not_later', 'policies.0.escalation.levels.1.afterWorkingDays'],
    [
      'a target number twice',
      { ...smallPlan, targets: [smallPlan.targets[0]!, { ...smallPlan.targets[0]!, indicators: [] }] },
      'duplicate_target',
      'targets.1.number',
    ],
    [
      'an indicator twice',
      { ...smallPlan, targets: [{ ...smallPlan.targets[0]!, indicators: [indicator, indicator] }] },
      'duplicate_indicator',
      'targets.0.indicators.1.code',
    ],
    ['a figure that is missing', withIndicator({ value: null }), 'value_missing', 'targets.0.indicators.0.value'],
    ['a range without its end', withIndicator({ comparator: 'range' }), 'upper_value_does_not_fit', 'targets.0.indicators.0.comparator'],
    ['an end without a range', withIndicator({ upperValue: '4000' }), 'upper_value_does_not_fit', 'targets.0.indicators.0.upperValue'],
    ['a part of nothing', withIndicator({ partOf: 'T1' }), 'unknown_whole', 'targets.0.indicators.0.partOf'],
    [
      'a lead that is no unit',
      { ...smallPlan, targets: [{ ...smallPlan.targets[0]!, leadUnit: 'W9' }] },
      'unknown_unit',
      'targets.0.leadUnit',
    ],
    [
      'a suggested lead that is no unit',
      { ...smallPlan, targets: [{ ...smallPlan.targets[0]!, suggestedLead: { unit: 'W9', coordinating: ['W8'], reason: 'x' } }] },
      'unknown_unit',
      'targets.0.suggestedLead.coordinating.0',
    ],
    ['a task code twice', { ...smallPlan, tasks: [smallPlan.tasks[0]!, smallPlan.tasks[0]!] }, 'duplicate_task', 'tasks.1.code'],
    [
      'an assignee that is no unit',
      { ...smallPlan, tasks: [{ ...smallPlan.tasks[0]!, assignees: ['W9'] }] },
      'unknown_unit',
      'tasks.0.assignees.0',
    ],
  ];

  it.each(contradictions)('is at odds with itself: %s', (_, plan, code, path) => {
    expect(planFaults(plan).map((fault) => `${fault.code} ${fault.path.join('.')}`)).toContain(`${code} ${path}`);
  });

  it.each(contradictions)('says so in both languages: %s', (_, plan) => {
    for (const { sentence } of planFaults(plan)) {
      expect(sentence.vi).toMatch(/.+[.;]/);
      expect(sentence.en).toMatch(/.+[.;]/);
      expect(`${sentence.vi} ${sentence.en}`).not.toMatch(/undefined|\d{4}-\d{2}-\d{2}/);
    }
  });

  it('may have a circle further up: it is told where it lies, and no walk is endless', () => {
    const units = [{ ...auth, parent: 'OFFICE' }, office, ward];
    expect(planFaults({ ...smallPlan, units }).map(({ path }) => path.join('.'))).toEqual(['units.0.parent', 'units.1.parent']);
  });
});
