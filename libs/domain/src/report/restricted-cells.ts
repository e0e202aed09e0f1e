import { indicatorsIn } from '../target/indicators-in.js';
import type { Target } from '../target/target.js';
import { cellOf } from './cell.js';
import type { Sheet } from './sheet.js';

/** Whether a cell is one that only cleared seats may see: by its target, or by its indicator alone. */
export const restrictedCells = (targets: readonly Target[]): ((key: string) => boolean) => {
  const indicators = indicatorsIn(targets);
  return (key) => {
    const found = indicators.get(cellOf(key)?.indicator ?? '');
    return found !== undefined && (found.target.classification === 'restricted' || found.indicator.classification === 'restricted');
  };
};

/** The cell of which a finding speaks, by its id: `T30.1:estimate` of `not_falling:T30.1:estimate`. */
export const cellOfFinding = (id: string): string => id.slice(id.indexOf(':') + 1);

/** The part of a sheet that only cleared seats see: its cells, and why warnings about them are let stand. */
export type RestrictedPart = Pick<Sheet, 'cells' | 'reasons'>;

/** A sheet in two: what everybody may see who sees the report, and what only cleared seats do. */
export const parted = (sheet: Sheet, targets: readonly Target[]): { readonly open: Sheet; readonly restricted: RestrictedPart } => {
  const isRestricted = restrictedCells(targets);
  const isAboutRestricted = (finding: string): boolean => isRestricted(cellOfFinding(finding));
  const [cells, reasons] = [split(sheet.cells, isRestricted), split(sheet.reasons, isAboutRestricted)];
  return {
    open: { ...sheet, cells: cells.others, reasons: reasons.others },
    restricted: { cells: cells.those, reasons: reasons.those },
  };
};

/** The sheet as somebody sees it whose seat is not cleared. */
export const openSheet = (sheet: Sheet, targets: readonly Target[]): Sheet => parted(sheet, targets).open;

const split = <T>(all: Readonly<Record<string, T>>, isThat: (key: string) => boolean) => {
  const entries = Object.entries(all);
  return {
    those: Object.fromEntries(entries.filter(([key]) => isThat(key))),
    others: Object.fromEntries(entries.filter(([key]) => !isThat(key))),
  };
};
