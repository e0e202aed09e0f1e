import { describe, expect, it } from '@jest/globals';
import type { Duty } from '../duty/duty.js';
import type { Form } from './form.js';
import { form } from './testing/small-sheet.js';
import { formOfPeriod, isYear, periodsBefore, yearBefore } from './form-of-period.js';

const duty = (code: string, cadence: Duty['cadence']): Duty => ({ code, cadence }) as Duty;
const duties = [duty('monthly', 'month'), duty('quarterly', 'quarter'), duty('yearly', 'year'), duty('census', 'once')];

describe('the form of a period', () => {
  const later: Form = { ...form, version: 2, effectiveFrom: '2023-07-01' };
  const of = (period: string, forms: readonly Form[] = [{ ...form, effectiveTo: '2023-06-30' }, later], code = 'monthly') =>
    formOfPeriod({ duties, forms }, code, period);

  it('is the one that holds on its last day, whenever it is filled in', () => {
    expect(of('2023-06')).toMatchObject({ form: { version: 1 }, day: '2023-06-30' });
    expect(of('2023-07')).toMatchObject({ form: { version: 2 }, day: '2023-07-31' });
    expect(of('2023-07', [{ ...form, version: 3 }, later])).toMatchObject({ form: { version: 3 } });
  });

  it('is none before any holds, of a duty that has none, and of what is no period of it', () => {
    expect([of('2022-12'), of('2023-Q1', undefined, 'quarterly'), of('2023-13'), of('x'), of('2023-06', undefined, 'other')]).toEqual(
      Array(5).fill(undefined),
    );
    expect(formOfPeriod({ duties, forms: [{ ...form, duty: 'census' }] }, 'census', '2023')).toBeUndefined();
  });
});

describe('the periods before one', () => {
  it('are the latest thirteen, oldest first: twelve, and with them the same one of last year', () => {
    const before = periodsBefore({ duties }, 'monthly', '2023-02');
    expect([before.length, before[0], before.at(-1)]).toEqual([13, '2022-01', '2023-01']);
    expect(before).toContain(yearBefore('2023-02'));
  });

  it('reach three years back, which is enough of what comes once a year', () => {
    expect(periodsBefore({ duties }, 'yearly', '2023')).toEqual(['2020', '2021', '2022']);
    expect(periodsBefore({ duties }, 'quarterly', '2023-Q2')).toHaveLength(13);
  });

  it('are none of what is no period of the duty', () => {
    expect([periodsBefore({ duties }, 'monthly', '2023-Q1'), periodsBefore({ duties }, 'census', '2023-001')]).toEqual([[], []]);
  });
});

it('the same period of the year before, and whether one is a whole year', () => {
  expect(['2023-04', '2023-Q2', '2023'].map(yearBefore)).toEqual(['2022-04', '2022-Q2', '2022']);
  expect(['2023-04', '2023-Q2', '2023-9M', '2023'].map(isYear)).toEqual([false, false, false, true]);
});
