import { inOrder } from '../in-order.js';
import { countingFigures, type Contributor, type SaidFigure } from './figures.js';
import type { RowRule } from './rows.js';

/** The figure of one unit that counts for a period. */
export interface FigureOfPeriod {
  readonly period: string;
  readonly said: SaidFigure;
  /** Of a running total: what it was before, which is taken off. */
  readonly isTakenOff?: true;
}

/** What counts of each period of this one's year, up to it. A later report may speak of a period of which there is no report. */
export const figuresOf = (row: RowRule, { reports }: Pick<Contributor, 'reports'>, period: string): readonly FigureOfPeriod[] =>
  yearUpTo(period, countingFigures(row, reports));

/** The same of figures that count already, of whatever years, in the order of their periods. */
export const yearUpTo = (period: string, counting: ReadonlyMap<string, SaidFigure>): readonly FigureOfPeriod[] => {
  const found: FigureOfPeriod[] = [];
  for (const [one, said] of counting) if (one <= period && one.slice(0, 4) === period.slice(0, 4)) found.push({ period: one, said });
  return found.sort((a, b) => inOrder(a.period, b.period));
};
