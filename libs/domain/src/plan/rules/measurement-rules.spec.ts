import { describe, expect, it } from '@jest/globals';
import type { Measurement } from '../../indicator/measurement.js';
import type { Indicator } from '../../target/target.js';
import { measuredIndicators, measuredPlan } from '../testing/measured-plan.js';
import { measurementFaults } from './measurement-rules.js';

const faults = (code: string, measurement: object, more: Partial<Indicator> = {}) => {
  const indicators = measuredIndicators.map((indicator) =>
    indicator.code === code
      ? { ...indicator, ...more, measurement: { ...indicator.measurement, ...measurement } as Measurement }
      : indicator,
  );
  return measurementFaults({ targets: [{ ...measuredPlan.targets[1]!, indicators }] });
};
const told = (code: string, measurement: object, more?: Partial<Indicator>): string[] =>
  faults(code, measurement, more).map((fault) => `${fault.code} ${fault.path.slice(5).join('.')}`);

const [amount, , share, words] = measuredIndicators.map(({ code }) => code) as [string, string, string, string];
const name = { vi: 'Tên', en: 'Name' };

describe('how an indicator is measured', () => {
  it('is at odds with nothing as the plan has it', () => {
    expect(measurementFaults(measuredPlan)).toEqual([]);
  });

  it.each([
    ['a ratio without its parts', share, { parts: undefined }, 'parts_missing parts'],
    ['a ratio with a weight', share, { parts: { weight: name } }, 'parts_missing parts'],
    [
      'a weighted figure without its weight',
      amount,
      { figure: 'weighted', acrossUnits: 'weighted_mean', acrossPeriods: 'latest' },
      'parts_missing parts',
    ],
    ['an amount with parts', amount, { parts: { weight: name } }, 'parts_do_not_fit parts'],
    ['percentages that units add', share, { acrossUnits: 'sum' }, 'percentages_added acrossUnits'],
    ['percentages that periods add', share, { acrossPeriods: 'sum' }, 'percentages_added acrossPeriods'],
    ['percentages taken for a running total', share, { acrossPeriods: 'cumulative' }, 'percentages_added acrossPeriods'],
    ['words that are added', words, { acrossUnits: 'sum' }, 'percentages_added acrossUnits'],
    ['the quotient of an amount', amount, { acrossUnits: 'ratio' }, 'across_does_not_fit acrossUnits'],
    ['the weighted mean of a ratio', share, { acrossPeriods: 'weighted_mean' }, 'across_does_not_fit acrossPeriods'],
    ['the lowest of words', words, { acrossUnits: 'min' }, 'across_does_not_fit acrossUnits'],
    ['an amount with a factor', amount, { factor: '100' }, 'factor_does_not_fit factor'],
    ['a factor of nothing', share, { factor: '0' }, 'factor_does_not_fit factor'],
    ['a negative factor', share, { factor: '-1' }, 'factor_does_not_fit factor'],
    ['an amount that is a share', amount, { share: true }, 'share_does_not_fit share'],
    ['a reduction that is a share', share, { figure: 'reduction' }, 'share_does_not_fit share'],
    ['"trở lên" met by less', share, { evaluation: 'at_most' }, 'evaluation_contradicts_words evaluation'],
    ['words that nobody judges', words, { evaluation: 'at_least' }, 'evaluation_contradicts_words evaluation'],
    [
      'a field twice',
      share,
      {
        fields: [
          { code: 'land', name },
          { code: 'land', name },
        ],
      },
      'duplicate_field fields.1.code',
    ],
  ])('is at odds with itself: %s', (_, code, measurement, fault) => {
    expect(told(code, measurement)).toEqual([fault]);
  });

  it('never adds an amount that is said in percent', () => {
    const percent = { unit: { code: 'rate', name: { vi: '%/năm', en: 'percent per year' } } };
    expect(told(amount, {}, percent)).toEqual(['percentages_added acrossUnits', 'percentages_added acrossPeriods']);
    expect(faults(amount, {}, percent)[0]!.sentence.en).toContain('are never added');
  });

  it('may be a ceiling where the plan has a bare figure, and more where it says "dưới"', () => {
    expect(told(amount, { evaluation: 'at_most' })).toEqual([]);
    expect(told(share, { evaluation: 'less_than' }, { comparator: 'lt' })).toEqual([]);
    expect(told(share, { evaluation: 'more_than' }, { comparator: 'lt' })).toEqual(['evaluation_contradicts_words evaluation']);
  });
});
