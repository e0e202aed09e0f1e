import { describe, expect, it } from '@jest/globals';
import type { Cadence } from '../calendar/period.js';
import { vietnam } from '../calendar/testing/vietnam.js';
import { scheduleOf } from './deadline.js';
import type { Duty } from './duty.js';
import { monthly, quarterly, yearly } from './testing/district3.js';

const periods = (...duties: readonly Duty[]): string[] =>
  scheduleOf(duties, 'Q3-PKT', vietnam, { from: '2023-01-01', to: '2023-12-31' }).map(({ period }) => period);

const absorbed = (duty: Duty, ...by: readonly string[]): Duty => ({ ...duty, overlap: { kind: 'absorbed_by', duties: by } });

const every = (cadence: Cadence): Duty => ({ ...quarterly, code: cadence, cadence });

describe('a report that another one stands for', () => {
  it('is the monthly one in the last month of a quarter', () => {
    expect(periods(absorbed(monthly, 'quarterly'), quarterly)).toEqual([
      '2023-01',
      '2023-02',
      '2023-Q1',
      '2023-04',
      '2023-05',
      '2023-Q2',
      '2023-07',
      '2023-08',
      '2023-Q3',
      '2023-10',
      '2023-11',
      '2023-Q4',
    ]);
  });

  it('is the second quarter’s by the half year, the third’s by nine months, the fourth’s by the year', () => {
    const quarters = absorbed(quarterly, 'half_year', 'nine_months', 'yearly');
    const half = { ...every('half_year'), effectiveTo: '2023-06-30' } as const;
    expect(periods(quarters, half, every('nine_months'), yearly)).toEqual(['2023-Q1', '2023-H1', '2023-9M', '2023']);
  });

  it('is the monthly one of December, though the quarter that stands for it is itself in the yearly one', () => {
    const found = periods(absorbed(monthly, 'quarterly'), absorbed(quarterly, 'yearly'), yearly);
    expect(found).not.toContain('2023-12');
    expect(found).not.toContain('2023-Q4');
    expect(found.at(-1)).toBe('2023-11');
  });
});

it('is absorbed too when one looks only at the days around its last day', () => {
  const june = scheduleOf([absorbed(monthly, 'quarterly'), quarterly], 'Q3-PKT', vietnam, { from: '2023-06-10', to: '2023-07-14' });
  expect(june.map(({ period }) => period)).toEqual(['2023-07']);
});

describe('both reports are owed', () => {
  it('when the plan does not say otherwise', () => {
    expect(periods(monthly, quarterly)).toHaveLength(12 + 4);
  });

  it('when the other duty is not the unit’s', () => {
    const ofOthers = { ...quarterly, levels: [{ ...quarterly.levels[0]!, reporters: ['Q3-P-01'] }] };
    expect(periods(absorbed(monthly, 'quarterly'), ofOthers)).toHaveLength(12);
  });

  it('when the other duty takes effect only after its last day', () => {
    const found = periods(absorbed(monthly, 'quarterly'), { ...quarterly, effectiveFrom: '2023-03-10' });
    expect(found).toContain('2023-03');
    expect(found).not.toContain('2023-06');
  });
});
