import { type Aggregation, broughtSince, type Gathered, isRunningTotal, overTheYear } from '../indicator/aggregation.js';
import { carried, type Figure } from '../indicator/figure.js';
import { yearBefore } from '../report/form-of-period.js';
import { inOrder } from '../in-order.js';
import { type Contributor, countingFigures, type SaidFigure } from './figures.js';
import type { RowRule } from './rows.js';

/** What one unit brings to a row: of the period, of the year so far, and of the year before up to the same period. */
export interface Contribution {
  readonly current: Gathered;
  readonly cumulative: Gathered;
  readonly lastYear: Gathered;
}

/** The figures of one unit that a row is made of, of every period up to this one, in their order. */
export interface FigureOfPeriod {
  readonly period: string;
  readonly said: SaidFigure;
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
  { unit, reports }: Contributor,
  { period, rule, owes }: { readonly period: string; readonly rule: Aggregation; readonly owes: boolean },
): Contribution => {
  const of = (figure: Figure | undefined): Gathered => (figure === undefined ? rule.empty : rule.of(figure, unit === row.lead));
  const counting = countingFigures(row, reports);
  const figures = upTo(period, counting);
  const isPast = row.measurement.acrossPeriods === 'latest' && !owes;
  const current = of(currentOf(row, figures, period));
  const isOnly = figures.length === 1 && current.count === 1 && row.measurement.acrossPeriods !== 'none' && !isPast;
  return {
    current,
    cumulative: isOnly ? current : of(isPast ? undefined : yearSoFar(row, figures)),
    lastYear: of(yearSoFar(row, upTo(yearBefore(period), counting))),
  };
};

/** What counts of each period of this one's year, up to it. A later report may speak of a period of which there is no report. */
export const figuresOf = (row: RowRule, { reports }: Contributor, period: string): readonly FigureOfPeriod[] =>
  upTo(period, countingFigures(row, reports));

const upTo = (period: string, counting: ReadonlyMap<string, SaidFigure>): readonly FigureOfPeriod[] => {
  const found: FigureOfPeriod[] = [];
  for (const [one, said] of counting) if (one <= period && one.slice(0, 4) === period.slice(0, 4)) found.push({ period: one, said });
  return found.sort((a, b) => inOrder(a.period, b.period));
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
