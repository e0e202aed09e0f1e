import { describe, expect, it } from '@jest/globals';
import type { Event, Instant } from '#eventsourcing';
import { isWorkingDay } from '../calendar/working-calendar.js';
import { calendarOf } from './deadline-rows.js';
import { planFacts } from './plan-facts.js';
import { planOn } from './plan-of-year.js';
import { regimeOf } from './regime.js';
import { monthly, smallPlan } from './testing/small-plan.js';

const adoptedAt: Instant = '2023-01-11T17:30:00.000Z'; // 00:30 on 12/01/2023 in Ho Chi Minh City
const recorded = (events: readonly Event[], recordedAt: Instant) => events.map(({ type, data }) => ({ type, data, recordedAt }));
const adopted = recorded(
  planFacts(smallPlan).flatMap(({ events }) => events),
  adoptedAt,
);

describe('the rules in force', () => {
  it('are what the plan says that was adopted, with its first calendar', () => {
    const regime = regimeOf(adopted)!;
    expect(regime).toMatchObject({
      authority: { code: 'AUTH', zone: 'Asia/Ho_Chi_Minh' },
      head: { code: 'small-2023', year: 2023 },
      units: smallPlan.units,
      duties: smallPlan.duties,
      policies: smallPlan.policies,
    });
    expect(regime.calendar).toEqual(calendarOf(smallPlan));
    expect(regime.adoptedOn.get('monthly')).toBe('2023-01-12');
  });

  it('are none while no plan was adopted', () => {
    expect(regimeOf([])).toBeUndefined();
    expect(regimeOf(adopted.filter(({ type }) => type !== 'PlanAdopted'))).toBeUndefined();
  });

  it('follow what was said last, and keep the day of the first adoption', () => {
    const later = recorded(
      [{ type: 'DutyDefined', data: { plan: 'small-2023', section: 'IV.2', duty: { ...monthly, policy: 'strict' } } }],
      '2023-05-02T01:00:00.000Z',
    );
    const regime = regimeOf([...adopted, ...later])!;
    expect(regime.duties).toEqual([{ ...monthly, policy: 'strict' }]);
    expect(regime.adoptedOn.get('monthly')).toBe('2023-01-12');
  });

  it('take in a report that was asked for once', () => {
    const duty = { ...monthly, code: 'request-2023-001', cadence: 'once' as const };
    const regime = regimeOf([
      ...adopted,
      ...recorded([{ type: 'ReportRequested', data: { duty, requestedBy: 'chi' } }], '2023-05-02T01:00:00.000Z'),
    ])!;
    expect(regime.duties.map(({ code }) => code)).toEqual(['monthly', 'request-2023-001']);
    expect(regime.adoptedOn.get('request-2023-001')).toBe('2023-05-02');
  });

  it('count a calendar that is published again as its next version, in force since then', () => {
    const at: Instant = '2023-04-10T02:00:00.000Z';
    const year = {
      ...smallPlan.calendar.years[0]!,
      daysOff: [{ from: '2023-04-14' as const, to: '2023-04-14' as const, name: { vi: 'Nghỉ', en: 'Off' } }],
    };
    const { code, zone, weekend } = smallPlan.calendar;
    const published = { type: 'CalendarYearPublished', data: { plan: 'x', section: null, calendar: { code, zone, weekend }, year } };
    const { calendar } = regimeOf([...adopted, ...recorded([published], at)])!;
    expect(calendar).toMatchObject({ version: `${code}/2`, approvedAt: at });
    expect(isWorkingDay(calendar, '2023-04-14')).toBe(false);
  });

  it('tell when a duty was last said to be otherwise, and of no other', () => {
    const at: Instant = '2023-05-02T01:00:00.000Z';
    const later = [{ type: 'DutyDefined', data: { plan: 'small-2023', section: 'IV.2', duty: { ...monthly, policy: 'strict' } } }];
    expect(regimeOf(adopted)!.dutiesChangedAt).toEqual(new Map());
    expect(regimeOf([...adopted, ...recorded(later, at)])!.dutiesChangedAt).toEqual(new Map([['monthly', at]]));
  });

  it('keep a duty until that of a later plan begins; the same plan corrects it', () => {
    const next = { ...monthly, effectiveFrom: '2024-01-01', effectiveTo: '2024-12-31' } as const;
    const defined = (plan: string, duty: object) => recorded([{ type: 'DutyDefined', data: { plan, section: 'IV.2', duty } }], adoptedAt);
    const added = regimeOf([...adopted, ...defined('small-2024', next)])!;
    expect(added.duties.map(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo])).toEqual([
      ['2024-01-01', '2024-12-31'],
      ['2023-01-01', '2023-12-31'],
    ]);
    const early = { ...next, effectiveFrom: '2023-12-01' } as const;
    const corrected = regimeOf([...adopted, ...defined('small-2024', next), ...defined('small-2024', early)])!;
    expect(corrected.duties.map(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo])).toEqual([
      ['2023-12-01', '2024-12-31'],
      ['2023-01-01', '2023-11-30'],
    ]);
  });
});

describe('the targets of a year', () => {
  const [clean] = smallPlan.targets;
  const told = (plan: string, value: string, number = clean!.number) => ({
    type: 'TargetSet',
    data: { plan, section: 'I', target: { ...clean, number, indicators: [{ ...clean!.indicators[0], value }] } },
  });
  const next = recorded(
    [
      told('small-2024', '98'),
      { type: 'PlanAdopted', data: { plan: 'small-2024', section: null, head: { code: 'small-2024', year: 2024 } } },
    ],
    '2023-12-20T01:00:00.000Z',
  );
  const later = (...events: readonly Event[]) => recorded(events, '2024-01-10T01:00:00.000Z');
  const valuesOn = (facts: Parameters<typeof regimeOf>[0], day: `${number}-${number}-${number}`) =>
    planOn(regimeOf(facts)!, day).targets.map(({ number, indicators }) => [number, indicators[0]?.value]);

  it('are those of its own plan, also when the next one is adopted before the year is reported on', () => {
    const facts = [...adopted, ...next];
    expect([valuesOn(facts, '2023-12-31'), valuesOn(facts, '2024-01-01')]).toEqual([[[1, '3000']], [[1, '98']]]);
    expect(planOn(regimeOf(facts)!, '2023-12-31').head.code).toBe('small-2023');
    expect(regimeOf(facts)!.targets).toEqual(planOn(regimeOf(facts)!, '2024-06-30').targets);
  });

  it('are mended for that year alone, and what the next plan does not name stays in force', () => {
    const facts = [...adopted, ...next, ...later(told('small-2023', '97'), told('small-2023', '50', 2))];
    expect(valuesOn(facts, '2023-06-30')).toEqual([
      [1, '97'],
      [2, '50'],
    ]);
    expect(valuesOn(facts, '2024-06-30')).toEqual([
      [1, '98'],
      [2, '50'],
    ]);
  });

  it('are those of the latest plan where a year has none, and before the first plan of the first', () => {
    const facts = [...adopted, ...next];
    const earlier = { type: 'PlanAdopted', data: { plan: 'small-2021', section: null, head: { code: 'small-2021', year: 2021 } } };
    expect(planOn(regimeOf([...facts, ...later(earlier)])!, '2023-06-30').head.code).toBe('small-2023');
    expect([valuesOn(facts, '2026-01-31'), valuesOn(facts, '2022-12-31')]).toEqual([[[1, '98']], [[1, '3000']]]);
  });

  it('have the values that were assigned for that year', () => {
    const awaiting = {
      ...told('small-2024', ''),
      data: {
        plan: 'small-2024',
        section: 'I',
        target: { ...clean, indicators: [{ ...clean!.indicators[0], comparator: 'assigned_externally', value: null }] },
      },
    };
    const assigned = (year: number, value: string) => ({
      type: 'TargetValueAssigned',
      data: { assigned: { target: 1, indicator: 'T1', year, comparator: 'eq', value, document: '1/QĐ-UBND', documentDay: '2024-01-05' } },
    });
    const before = { ...awaiting, data: { ...awaiting.data, plan: 'small-2023' } };
    const facts = [...adopted, ...next, ...later(awaiting, before, assigned(2023, '1'), assigned(2024, '2'), assigned(2025, '3'))];
    expect([valuesOn(facts, '2023-06-30'), valuesOn(facts, '2024-06-30')]).toEqual([[[1, '1']], [[1, '2']]]);
  });
});
