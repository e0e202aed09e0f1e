import { compareDecimals, type Decimal, minus, plus } from './decimal.js';
import { type Certainty, type Figure, type Numbers, partsOf, together, valueOf } from './figure.js';
import type { AcrossPeriods, FigurePart, Measurement } from './measurement.js';

/*
 * Percentages are never added. What is said in percent goes up as its numerator and denominator, or as a number with what it weighs; only
 * the last step divides. Each rule is a monoid: figures can be put together in any grouping, so that one late figure touches one path of a
 * fold tree and not all of them.
 */

/** Figures put together: how many, and what they come to; nothing where they stand side by side and come to nothing. */
export interface Gathered {
  readonly count: number;
  readonly figure: Figure | undefined;
}

/** A rule by which the units' figures become the authority's. */
export interface Aggregation {
  readonly empty: Gathered;
  /** One unit's figure, as it is carried; `isLead` where that unit leads the indicator. */
  readonly of: (figure: Figure, isLead: boolean) => Gathered;
  readonly combine: (a: Gathered, b: Gathered) => Gathered;
  readonly result: (gathered: Gathered) => Total | undefined;
}

/** What figures come to, with the parts of a quotient. */
export interface Total {
  readonly value: Decimal;
  readonly nature: Certainty;
  readonly parts?: Numbers;
}

export const NOTHING_GATHERED: Gathered = { count: 0, figure: undefined };

/** How this indicator is put together across units. */
export const aggregationOf = (measurement: Measurement): Aggregation => {
  const { acrossUnits } = measurement;
  const join = joiningOf(acrossUnits === 'min' || acrossUnits === 'max' ? acrossUnits : 'add', measurement);
  const counts = (isLead: boolean): boolean => acrossUnits !== 'none' && (acrossUnits !== 'lead' || isLead);
  return {
    empty: NOTHING_GATHERED,
    of: (figure, isLead) => ({ count: 1, figure: counts(isLead) ? figure : undefined }),
    combine: (a, b) => {
      if (a.count === 0) return b;
      return b.count === 0 ? a : { count: a.count + b.count, figure: joined(a.figure, b.figure, join) };
    },
    result: ({ figure }) => figure && resultOf(measurement, figure),
  };
};

/** What one unit's figures of the year so far come to, in the order of their periods; undefined where periods come to nothing. */
export const overTheYear = (measurement: Measurement, figures: readonly Figure[]): Figure | undefined => {
  const rule = OVER_THE_YEAR[measurement.acrossPeriods];
  if (rule === 'none') return undefined;
  if (rule === 'latest') return figures.at(-1);
  const join = joiningOf(rule, measurement);
  return figures.reduce<Figure | undefined>((all, figure) => joined(all, figure, join), undefined);
};

/** Whether the latest figure alone tells how the year stands: running totals, and what only the latest one tells. */
export const isStateOfTheYear = ({ acrossPeriods }: Measurement): boolean => OVER_THE_YEAR[acrossPeriods] === 'latest';

/** What a period brought, of a running total: the total less what it was before. It is as sure as the later of the two. */
export const broughtSince = (total: Figure, before: Figure | undefined): Figure =>
  before === undefined ? total : { ...total, numbers: { value: minus(total.numbers.value!, before.numbers.value!) } };

/** Whether units report it as a running total, so that a period's own figure is a difference. */
export const isRunningTotal = ({ figure, acrossPeriods }: Measurement): boolean => figure === 'value' && acrossPeriods === 'cumulative';

type Joining = (a: Figure, b: Figure) => Figure;

const OVER_THE_YEAR: Readonly<Record<AcrossPeriods, 'add' | 'latest' | 'min' | 'max' | 'none'>> = {
  sum: 'add',
  ratio: 'add',
  weighted_mean: 'add',
  cumulative: 'latest',
  latest: 'latest',
  min: 'min',
  max: 'max',
  none: 'none',
};

const joiningOf = (rule: 'add' | 'min' | 'max', measurement: Measurement): Joining => {
  if (rule === 'add') return (a, b) => ({ nature: together(a.nature, b.nature), numbers: added(a.numbers, b.numbers) });
  const sign = rule === 'min' ? 1 : -1;
  return (a, b) => ({ nature: together(a.nature, b.nature), numbers: isNoFurther(a, b, { sign, measurement }) ? a.numbers : b.numbers });
};

// What comes to no number stands behind every number.
const isNoFurther = (a: Figure, b: Figure, by: { readonly sign: number; readonly measurement: Measurement }): boolean => {
  const [left, right] = [valueOf(by.measurement, a.numbers), valueOf(by.measurement, b.numbers)];
  if (left === undefined || right === undefined) return right === undefined;
  return compareDecimals(left, right) * by.sign <= 0;
};

const joined = (a: Figure | undefined, b: Figure | undefined, join: Joining): Figure | undefined => {
  if (a === undefined) return b;
  return b === undefined ? a : join(a, b);
};

const added = (a: Numbers, b: Numbers): Numbers => {
  const sums: Partial<Record<FigurePart, Decimal>> = {};
  for (const part of Object.keys(a) as FigurePart[]) sums[part] = plus(a[part]!, b[part]!);
  return sums;
};

const resultOf = (measurement: Measurement, { nature, numbers }: Figure): Total | undefined => {
  const value = valueOf(measurement, numbers);
  if (value === undefined) return undefined;
  const parts = partsOf(measurement.figure, numbers);
  return { value, nature, ...(parts && { parts }) };
};
