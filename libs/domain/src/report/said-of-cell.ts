import { cellKey, type CellRef, type CellValue, type Nature } from './cell.js';
import type { Sheet } from './sheet.js';
import type { SheetOfPeriod } from './sheet-context.js';

/** What a unit said of a cell in a period. */
export interface SaidCell {
  readonly period: string;
  readonly nature: Nature;
  readonly value: CellValue;
}

/** What was said of a cell in these periods, in their order; those that say nothing of it are passed over. */
export const saidOfCell = (of: RowRef, history: readonly SheetOfPeriod[]): readonly SaidCell[] =>
  history.flatMap(({ period, sheet }) =>
    saidOn(sheet, of)
      .map((said) => ({ period, ...said }))
      .slice(0, 1),
  );

/** What a sheet says in a cell of its own period: the actual figure where it gives one, the estimate otherwise. */
export const valueIn = (sheet: Sheet, of: RowRef): CellValue | undefined => saidOn(sheet, of)[0]?.value;

/** A cell, whichever nature it has. */
type RowRef = Pick<CellRef, 'indicator' | 'field'>;

const NATURES: readonly Nature[] = ['actual', 'estimate'];

const saidOn = ({ cells }: Sheet, { indicator, field }: RowRef): readonly Omit<SaidCell, 'period'>[] =>
  NATURES.flatMap((nature) => {
    const value = cells[cellKey({ indicator, ...(field !== undefined && { field }), nature })];
    return value === undefined ? [] : [{ nature, value }];
  });
