import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aggregationOf, broughtSince, isRunningTotal, isStateOfTheYear, overTheYear } from './aggregation.js';
import { carried, type Figure, type Numbers } from './figure.js';
import { foldTree } from './fold-tree.js';
import type { AcrossPeriods, AcrossUnits, FigureKind, Measurement } from './measurement.js';

const measured = (figure: FigureKind, acrossUnits: AcrossUnits, more: Partial<Measurement> = {}): Measurement => ({
  ...{ figure, acrossUnits, acrossPeriods: 'latest', evaluation: 'at_least', places: 0 },
  ...more,
});
const said = (kind: FigureKind, numbers: Numbers, nature: Figure['nature'] = 'actual'): Figure => ({
  nature,
  numbers: carried(kind, numbers),
});

const togetherOf = (measurement: Measurement, figures: readonly Figure[], leads: readonly boolean[] = []) => {
  const rule = aggregationOf(measurement);
  return rule.result(
    foldTree(
      figures.map((figure, index) => rule.of(figure, leads[index] ?? false)),
      rule,
    ).fold,
  );
};
const percent = { factor: '100' };

describe('across units', () => {
  it('numbers are added', () => {
    expect(togetherOf(measured('value', 'sum'), [said('value', { value: '0.1' }), said('value', { value: '0.2' })])).toEqual({
      value: '0.3',
      nature: 'actual',
    });
  });

  it('percentages are not: numerators and denominators are, apart, and divided once', () => {
    const figures = [said('ratio', { numerator: '1', denominator: '2' }), said('ratio', { numerator: '98', denominator: '98' })];
    expect(togetherOf(measured('ratio', 'ratio', percent), figures)).toEqual({
      value: '99',
      nature: 'actual',
      parts: { numerator: '99', denominator: '100' },
    });
  });

  it('a reduction is one less this year over the base, of all units together', () => {
    const figures = [said('reduction', { numerator: '45', denominator: '50' }), said('reduction', { numerator: '50', denominator: '50' })];
    expect(togetherOf(measured('reduction', 'ratio', percent), figures)?.value).toBe('5');
  });

  it('what is weighed counts by its weight, and goes up as the mean with all that it weighs', () => {
    const figures = [said('weighted', { value: '90', weight: '1' }), said('weighted', { value: '96', weight: '2' })];
    expect(togetherOf(measured('weighted', 'weighted_mean'), figures)).toEqual({
      value: '94',
      nature: 'actual',
      parts: { value: '94', weight: '3' },
    });
  });

  it('the least, or the most, is taken with its own parts', () => {
    const figures = [said('ratio', { numerator: '1', denominator: '2' }), said('ratio', { numerator: '1', denominator: '4' })];
    expect(togetherOf(measured('ratio', 'min', percent), figures)?.parts).toEqual({ numerator: '1', denominator: '4' });
    expect(togetherOf(measured('ratio', 'max', percent), figures)?.value).toBe('50');
  });

  it('what the lead unit says stands, whatever the others say', () => {
    const figures = [said('value', { value: '3' }), said('value', { value: '4' }, 'estimate')];
    expect(togetherOf(measured('value', 'lead'), figures, [false, true])).toEqual({ value: '4', nature: 'estimate' });
    expect(togetherOf(measured('value', 'lead'), figures)).toBeUndefined();
  });

  it('where nothing is put together there is no number, and each figure is counted', () => {
    const rule = aggregationOf(measured('value', 'none'));
    const both = rule.combine(rule.of(said('value', { value: '1' }), true), rule.of(said('value', { value: '2' }), false));
    expect([both.count, rule.result(both)]).toEqual([2, undefined]);
  });

  it('estimates and actual figures together are mixed', () => {
    const figures = [said('value', { value: '1' }, 'estimate'), said('value', { value: '1' })];
    expect(togetherOf(measured('value', 'sum'), figures)?.nature).toBe('mixed');
  });

  it('nothing said is not zero, and nothing is divided by zero', () => {
    expect(togetherOf(measured('value', 'sum'), [])).toBeUndefined();
    expect(togetherOf(measured('ratio', 'ratio'), [said('ratio', { numerator: '0', denominator: '0' })])).toBeUndefined();
  });
});

describe('over the year', () => {
  const [january, february] = [said('value', { value: '5' }), said('value', { value: '8' }, 'estimate')];
  it.each<[AcrossPeriods, string | undefined, string | undefined]>([
    ['sum', '13', 'mixed'],
    ['cumulative', '8', 'estimate'],
    ['latest', '8', 'estimate'],
    ['min', '5', 'mixed'],
    ['max', '8', 'mixed'],
    ['none', undefined, undefined],
  ])('%s of 5 and 8 is %s, %s', (acrossPeriods, value, nature) => {
    const year = overTheYear(measured('value', 'sum', { acrossPeriods }), [january, february]);
    expect([year?.numbers.value, year?.nature]).toEqual([value, nature]);
  });

  it('is told by the latest figure alone where the year takes that one, and adds up or looks for none', () => {
    const rules: readonly AcrossPeriods[] = ['sum', 'cumulative', 'latest', 'ratio', 'weighted_mean', 'min', 'max', 'none'];
    const all = rules.map((acrossPeriods) => measured('value', 'sum', { acrossPeriods }));
    expect(all.filter(isStateOfTheYear)).toEqual(all.filter((one) => overTheYear(one, [january, february]) === february));
    expect(all.filter(isStateOfTheYear).map(({ acrossPeriods }) => acrossPeriods)).toEqual(['cumulative', 'latest']);
  });

  it('what a month brought of a running total is the difference to what was there before', () => {
    expect(broughtSince(february, january)).toEqual({ nature: 'estimate', numbers: { value: '3' } });
    expect(broughtSince(january, undefined)).toBe(january);
  });
});

const anyFigure = fc.record({
  nature: fc.constantFrom('estimate' as const, 'actual' as const),
  numbers: fc.record({ numerator: fc.integer({ min: 0, max: 9 }).map(String), denominator: fc.integer({ min: 0, max: 9 }).map(String) }),
});

it('puts figures together in any grouping to the same, and one leaf replaced is as good as a tree built anew', () => {
  const rules = fc.constantFrom<AcrossUnits>('ratio', 'min', 'max', 'lead', 'none');
  fc.assert(
    fc.property(fc.array(anyFigure, { minLength: 1, maxLength: 40 }), anyFigure, fc.nat(), rules, (figures, late, at, acrossUnits) => {
      const rule = aggregationOf(measured('ratio', acrossUnits, percent));
      const leaves = figures.map((figure, index) => rule.of(figure, index === 3));
      const index = at % leaves.length;
      const leaf = rule.of(late, index === 3);
      const replaced = foldTree(leaves, rule).replace(index, leaf).fold;
      expect(replaced).toEqual(leaves.with(index, leaf).reduce(rule.combine, rule.empty));
    }),
  );
});

it('recomputes as many nodes as the tree is high', () => {
  let combined = 0;
  const tree = foldTree(
    Array.from({ length: 3_321 }, () => 1),
    { empty: 0, combine: (a, b) => (combined++, a + b) },
  );
  combined = 0;
  expect(tree.replace(1_700, 5).fold).toBe(3_325);
  expect(combined).toBeLessThanOrEqual(12);
});

it('a tree has no leaf before its first one, nor behind its last', () => {
  const tree = foldTree([1, 2], { empty: 0, combine: (a, b) => a + b });
  expect(() => tree.replace(-1, 5)).toThrow(RangeError);
  expect(() => tree.replace(2, 5)).toThrow(RangeError);
  expect(tree.replace(1, 5).fold).toBe(6);
});

it('of two that are alike the first one stands, with its parts', () => {
  const figures = [said('ratio', { numerator: '1', denominator: '2' }), said('ratio', { numerator: '2', denominator: '4' })];
  expect(togetherOf(measured('ratio', 'min', percent), figures)?.parts).toEqual({ numerator: '1', denominator: '2' });
});

it('a running total is one number that holds those before', () => {
  const total = (figure: FigureKind, acrossPeriods: AcrossPeriods) => isRunningTotal(measured(figure, 'sum', { acrossPeriods }));
  expect([total('value', 'cumulative'), total('value', 'sum'), total('ratio', 'cumulative')]).toEqual([true, false, false]);
});

it('an empty tree comes to nothing, and has no leaf to replace', () => {
  const tree = foldTree<number>([], { empty: 0, combine: (a, b) => a + b });
  expect([tree.size, tree.fold]).toEqual([0, 0]);
  expect(() => tree.replace(0, 1)).toThrow(RangeError);
});
