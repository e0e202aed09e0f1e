import { describe, expect, it } from '@jest/globals';
import type { Event, Instant } from '#eventsourcing';
import { isWorkingDay } from '../calendar/working-calendar.js';
import { calendarOf } from './deadline-rows.js';
import { planFacts } from './plan-facts.js';
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
