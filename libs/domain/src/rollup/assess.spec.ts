import { describe, expect, it } from '@jest/globals';
import type { LocalDay } from '../calendar/local-day.js';
import type { PlannedValue } from '../indicator/evaluate.js';
import type { Measurement } from '../indicator/measurement.js';
import { assess, pathOn } from './assess.js';

const added: Measurement = { figure: 'value', acrossUnits: 'sum', acrossPeriods: 'sum', evaluation: 'at_least', places: 0 };
const rate: Measurement = { ...added, acrossUnits: 'lead', acrossPeriods: 'latest' };
const plan = (value: string | null): PlannedValue => ({ value, upperValue: null });

interface Said {
  readonly value?: string | null;
  readonly isNotYet?: boolean;
}

const on = (day: LocalDay, measurement: Measurement, reached: string | null, { value = '95', isNotYet = false }: Said = {}) => {
  const period = day === '2023-12-31' && measurement.yearly ? '2023' : day.slice(0, 7);
  return assess({ measurement, plan: plan(value), reached, isNotYet }, { period, day, closesOn: day });
};

describe('without a number', () => {
  it('it is not yet measurable where units say so, or where it is measured once a year and the year is not over', () => {
    expect(on('2023-06-30', rate, null, { isNotYet: true })).toBe('not_yet');
    expect(on('2023-06-30', { ...rate, yearly: true }, null)).toBe('not_yet');
    expect(on('2023-12-31', { ...rate, yearly: true }, null)).toBe('unjudged');
    expect(on('2023-06-30', rate, null)).toBe('unjudged');
  });
});

describe('a rate', () => {
  it('is met only when the year is over, and has its full value to reach all year', () => {
    expect([on('2023-06-30', rate, '95'), on('2023-12-31', rate, '95')]).toEqual(['expected', 'met']);
    expect(on('2023-06-30', rate, '94')).toBe('at_risk');
  });

  it('is not judged while its target is still to come', () => expect(on('2023-06-30', rate, '94', { value: null })).toBe('unjudged'));
});

describe('what adds up', () => {
  it('is missed at the end of the year alone, not at that of a month', () => {
    expect([on('2023-01-31', added, '0'), on('2023-12-31', added, '94')]).toEqual(['at_risk', 'missed']);
  });

  it('to a ceiling may still pass it: it is met when the year is over', () => {
    const ceiling: Measurement = { ...added, evaluation: 'at_most' };
    expect([on('2023-06-30', ceiling, '10'), on('2023-12-31', ceiling, '10')]).toEqual(['expected', 'met']);
    expect(on('2023-06-30', ceiling, '96')).toBe('at_risk');
  });
});

describe('the path of the year', () => {
  const fraction = (day: LocalDay, path?: readonly string[]) => {
    const { numerator, denominator } = pathOn({ ...added, ...(path && { path }) }, day);
    return Number(numerator) / Number(denominator);
  };
  it('is even, day by day, from the first to the last', () => {
    expect([fraction('2023-01-01'), fraction('2023-12-31')]).toEqual([1 / 365, 1]);
  });

  it('goes its own way from nothing at the beginning of January to the shares of the months', () => {
    const path = ['31', '31', '31', '40', '50', '60', '60', '60', '70', '80', '90', '100'];
    expect([fraction('2023-01-01', path), fraction('2023-01-31', path), fraction('2023-12-31', path)]).toEqual([0.01, 0.31, 1]);
  });
});
