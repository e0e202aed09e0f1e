import { type Aggregation, broughtSince, type Gathered, isRunningTotal, overTheYear } from '../indicator/aggregation.js';
import { carried, type Figure } from '../indicator/figure.js';
import { yearBefore } from '../report/form-of-period.js';
import { type Contributor, countingFigures, type SaidFigure } from './figures.js';
import { type FigureOfPeriod, yearUpTo } from './figures-of-year.js';
import type { RowRule } from './rows.js';
import { broughtHere, broughtIn, totalsOf } from './running-total.js';

/** What one unit brings to a row: of the period, of the year so far, and of the year before up to the same period. */
export interface Contribution {
  readonly current: Gathered;
  readonly cumulative: Gathered;
  readonly lastYear: Gathered;
}

/** A row's own way of putting contributions together: all columns at once. */
export const together = ({ empty, combine }: Pick<Aggregation, 'empty' | 'combine'>) => ({
  empty: { current: empty, cumulative: empty, lastYear: empty },
  combine: (a: Contribution, b: Contribution): Contribution => {
    const current = combine(a.current, b.current);
    // In a year's first period both columns are the same, and are put together once.
    const isFirst = a.cumulative === a.current && b.cumulative === b.current;
    return { current, cumulative: isFirst ? current : combine(a.cumulative, b.cumulative), lastYear: combine(a.lastYear, b.lastYear) };
  },
});

/** What a unit brings to a row. `owes` tells whether it still owes this duty: what is only the latest of a unit that is no more is left out. */
export const contributionOf = (
  row: RowRule,
  contributor: Contributor,
  { period, rule, owes }: { readonly period: string; readonly rule: Aggregation; readonly owes: boolean },
): Contribution => {
  const of = (figure: Figure | undefined): Gathered => (figure === undefined ? rule.empty : rule.of(figure, contributor.unit === row.lead));
  if (contributor.elsewhere.length > 0 && isRunningTotal(row.measurement)) return ofWhoMoved(row, contributor, { period, of });
  const counting = countingFigures(row, contributor.reports);
  const figures = yearUpTo(period, counting);
  const isPast = row.measurement.acrossPeriods === 'latest' && !owes;
  const current = of(currentOf(row, figures, period));
  const isOnly = figures.length === 1 && current.count === 1 && row.measurement.acrossPeriods !== 'none' && !isPast;
  return {
    current,
    cumulative: isOnly ? current : of(isPast ? undefined : yearSoFar(row, figures)),
    lastYear: of(yearSoFar(row, yearUpTo(yearBefore(period), counting))),
  };
};

/** The running total of a unit that reports to more than one office in the year: of each year what it has brought here. */
const ofWhoMoved = (
  row: RowRule,
  contributor: Contributor,
  { period, of }: { readonly period: string; readonly of: (figure: Figure | undefined) => Gathered },
): Contribution => {
  const totals = totalsOf(row, contributor, period);
  return {
    current: of(broughtIn(totals, period)),
    cumulative: of(broughtHere(totals)),
    lastYear: of(broughtHere(totalsOf(row, contributor, yearBefore(period)))),
  };
};

const currentOf = ({ measurement }: RowRule, figures: readonly FigureOfPeriod[], period: string): Figure | undefined => {
  const [before, last] = [figures.at(-2), figures.at(-1)];
  if (last?.period !== period) return undefined;
  const figure = carriedOf(measurement.figure, last.said);
  return isRunningTotal(measurement) ? broughtSince(figure, before && carriedOf(measurement.figure, before.said)) : figure;
};

const yearSoFar = ({ measurement }: RowRule, figures: readonly FigureOfPeriod[]): Figure | undefined =>
  overTheYear(
    measurement,
    figures.map(({ said }) => carriedOf(measurement.figure, said)),
  );

const carriedOf = (kind: RowRule['measurement']['figure'], { nature, numbers }: SaidFigure): Figure => ({
  nature,
  numbers: carried(kind, numbers),
});
