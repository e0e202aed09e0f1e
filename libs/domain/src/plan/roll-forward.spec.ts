import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anchorFits, type Anchor } from '../calendar/due-rule.js';
import type { Cadence } from '../calendar/period.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { scheduleOf } from '../duty/deadline.js';
import type { Duty } from '../duty/duty.js';
import { isRefusal } from '../refusal.js';
import type { Plan } from './plan.js';
import { planFaults } from './plan-faults.js';
import { rollForward, yearsLater } from './roll-forward.js';
import type { Form } from '../report/form.js';
import { measuredPlan, monthlyForm } from './testing/measured-plan.js';
import { monthly, smallPlan } from './testing/small-plan.js';

const faultsOf = (plan: Plan): string[] => planFaults(plan).flatMap(({ severity, code }) => (severity === 'fault' ? [code] : []));

const flood: Duty = { ...monthly, code: 'flood', cadence: 'once', period: { id: 'f', firstDay: '2023-03-01', lastDay: '2023-05-31' } };

describe('a plan rolled forward', () => {
  const next = rollForward(smallPlan, 2024);

  it('has a new code, year and title, and says where it comes from', () => {
    expect(next).toMatchObject({
      code: 'small-2024',
      year: 2024,
      title: { vi: 'Kế hoạch năm 2024', en: 'Plan of 2024' },
      rolledForwardFrom: { code: 'small-2023', year: 2023 },
    });
  });

  it('keeps its units, and moves duties and policies by as many years', () => {
    expect(next.units).toEqual(smallPlan.units);
    expect(next.duties).toEqual([{ ...monthly, effectiveFrom: '2024-01-01', effectiveTo: '2024-12-31' }]);
    expect(next.policies.map(({ effectiveFrom }) => effectiveFrom)).toEqual(['2024-01-01']);
  });

  it('keeps how indicators are measured, and asks for them on the next version of each form', () => {
    const rolled = rollForward(measuredPlan, 2024);
    expect(rolled.targets.map(({ indicators }) => indicators)).toEqual(measuredPlan.targets.map(({ indicators }) => indicators));
    expect(rolled.forms).toEqual([{ ...monthlyForm, version: 2, effectiveFrom: '2024-01-01', effectiveTo: '2024-12-31' }]);
    expect(faultsOf(rolled)).toEqual([]);
  });

  it('takes the latest version of a form, without what is asked for no more and without units that are gone', () => {
    const [jobs, newJobs] = monthlyForm.indicators;
    const indicators = [
      { ...jobs!, from: '2023-03-01' as const },
      { ...newJobs!, to: '2023-06-30' as const },
    ];
    const forms: Form[] = [
      { ...monthlyForm, effectiveTo: '2023-02-28' },
      { ...monthlyForm, version: 2, effectiveFrom: '2023-03-01', effectiveTo: null, indicators, rules: [] },
    ];
    const units = measuredPlan.units.map((unit) => (unit.code === 'W1' ? { ...unit, to: '2023-06-30' as const } : unit));
    expect(rollForward({ ...measuredPlan, forms, units }, 2024).forms).toMatchObject([
      {
        version: 3,
        effectiveFrom: '2024-01-01',
        effectiveTo: null,
        indicators: [{ indicator: 'T2.1', reporters: ['OFFICE'], lead: 'OFFICE' }],
      },
    ]);
  });

  it('leaves a form behind with its duty', () => {
    const forms = [{ ...monthlyForm, duty: 'flood' }];
    expect(rollForward({ ...measuredPlan, duties: [...measuredPlan.duties, flood], forms }, 2024).forms).toEqual([]);
  });

  it('does not present the values of targets as decided', () => {
    expect(next.targets.map(({ carriedFrom }) => carriedFrom)).toEqual([2023]);
    expect(rollForward(next, 2025).targets.map(({ carriedFrom }) => carriedFrom)).toEqual([2023]);
  });

  it('says what is to be looked at', () => {
    expect(next.assumptions.at(-1)!.vi).toContain('chưa ai quyết định');
    expect(next.assumptions.at(-1)!.en).toContain('decided by nobody yet');
  });

  it('leaves an open duty open', () => {
    const open = rollForward({ ...smallPlan, duties: [{ ...monthly, effectiveTo: null }] }, 2024);
    expect(open.duties[0]!.effectiveTo).toBeNull();
  });

  it('leaves behind what was asked for once or for days named outright, and says so', () => {
    const explicit: Duty = { ...monthly, code: 'census', covered: { kind: 'explicit', from: '2023-01-01', to: '2023-02-01' } };
    const rolled = rollForward({ ...smallPlan, duties: [monthly, flood, explicit] }, 2024);
    expect(rolled.duties.map(({ code }) => code)).toEqual(['monthly']);
    expect(rolled.assumptions.at(-1)!.en).toContain('flood, census');
  });

  it('forgets a duty left behind where another was absorbed by it', () => {
    const absorbed: Duty = { ...monthly, overlap: { kind: 'absorbed_by', duties: ['flood'] } };
    expect(rollForward({ ...smallPlan, duties: [absorbed, flood] }, 2024).duties[0]!.overlap).toEqual({ kind: 'both' });
  });

  it('no longer asks a unit that is gone, and says so', () => {
    const units = smallPlan.units.map((unit) => (unit.code === 'W1' ? { ...unit, to: '2023-06-30' as const } : unit));
    const rolled = rollForward({ ...smallPlan, units }, 2024);
    expect(rolled.duties[0]!.levels[0]!.reporters).toEqual(['OFFICE']);
    expect(rolled.assumptions.at(-1)!.en).toContain('W1');
    expect(faultsOf(rolled)).toEqual([]);
  });

  it('moves 29 February to the 28th where there is none', () => {
    expect(yearsLater('2024-02-29', 1)).toBe('2025-02-28');
    expect(yearsLater('2024-02-29', 4)).toBe('2028-02-29');
  });

  it.each([2023, 2022, 2034, 2023.5])('is refused for %s', (year) => {
    const rolled = (): unknown => rollForward(smallPlan, year);
    expect(rolled).toThrow('ROLL_FORWARD_YEAR');
    try {
      rolled();
    } catch (error) {
      expect(isRefusal(error)).toBe(true);
    }
  });
});

describe('whatever the duty', () => {
  const anchor: fc.Arbitrary<Anchor> = fc.oneof(
    fc.record({ kind: fc.constant('day_of_month' as const), day: fc.integer({ min: 1, max: 31 }) }),
    fc.record({ kind: fc.constant('day_of_last_month' as const), day: fc.integer({ min: 1, max: 31 }) }),
    fc.record({
      kind: fc.constant('month_and_day' as const),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    }),
  );
  const cadence = fc.constantFrom<Cadence>('month', 'quarter', 'half_year', 'nine_months', 'year');
  const relation = fc.constantFrom('before' as const, 'on_or_before' as const);

  it('as many reports are due in the later year as in the year of the plan', () => {
    const calendar = workingCalendar(smallPlan.calendar, '1');
    const owed = (plan: Plan): number =>
      scheduleOf(plan.duties, 'W1', calendar, { from: `${plan.year}-01-01`, to: `${plan.year}-12-31` }).length;
    fc.assert(
      fc.property(cadence, anchor, relation, fc.integer({ min: 2024, max: 2033 }), (each, by, how, year) => {
        fc.pre(anchorFits(by, each));
        const level = { ...monthly.levels[0]!, due: { relation: how, anchor: by, shift: 'none' as const } };
        const plan: Plan = { ...smallPlan, duties: [{ ...monthly, cadence: each, levels: [level] }] };
        const next = rollForward(plan, year);
        expect(owed(next)).toBe(owed(plan));
        expect(owed(plan)).toBeGreaterThan(0);
        expect(faultsOf(next)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
