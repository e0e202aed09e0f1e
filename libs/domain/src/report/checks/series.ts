import { isRunningTotal } from '../../indicator/aggregation.js';
import { compareDecimals, type Decimal, minus } from '../../indicator/decimal.js';
import type { Measurement } from '../../indicator/measurement.js';
import { yearOfPeriod } from '../form-of-period.js';
import { saidOfCell } from '../said-of-cell.js';
import type { SheetContext } from '../sheet-context.js';
import type { FilledCell } from './finding.js';
import { figureOf } from './numbers.js';

/** What one period said. */
export interface Said {
  readonly period: string;
  readonly figure: Decimal;
}

/** What a cell said in the periods before, oldest first; those without a figure are passed over. */
export const saidBefore = ({ ref, measurement }: Pick<FilledCell, 'ref' | 'measurement'>, { history }: SheetContext): readonly Said[] =>
  saidOfCell(ref, history).flatMap(({ period, value }) => {
    const figure = figureOf(value, measurement);
    return figure === undefined ? [] : [{ period, figure }];
  });

/**
 * What each period brought, this one last: of a running total the difference to the one before, which begins anew each year. Of a running
 * total's first report in a year nothing is known where it is not the year's first period, so it is left out.
 */
export const amounts = (said: readonly Said[], measurement: Measurement): readonly Said[] => {
  if (!isRunningTotal(measurement)) return said;
  return said.flatMap(({ period, figure }, index) => {
    const before = said[index - 1];
    if (before !== undefined && yearOfPeriod(before.period) === yearOfPeriod(period))
      return [{ period, figure: minus(figure, before.figure) }];
    return isFirstOfYear(period) ? [{ period, figure }] : [];
  });
};

/** What this period brought and what those before did; undefined where that cannot be told. */
export const broughtBy = (
  cell: FilledCell,
  context: SheetContext,
): { readonly now: Decimal; readonly before: readonly Said[] } | undefined => {
  const figure = figureOf(cell.value, cell.measurement);
  if (figure === undefined) return undefined;
  const all = amounts([...saidBefore(cell, context), { period: context.period, figure }], cell.measurement);
  const now = all.at(-1);
  return now?.period === context.period ? { now: now.figure, before: all.slice(0, -1) } : undefined;
};

/** In the order of size. */
export const bySize = (figures: readonly Decimal[]): readonly Decimal[] => [...figures].sort(compareDecimals);

const isFirstOfYear = (period: string): boolean => /-(01|Q1|H1)$/.test(period);
