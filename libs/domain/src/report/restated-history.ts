import { cellKey, cellOf, type CellValue } from './cell.js';
import { BLANK_SHEET, type Sheet } from './sheet.js';
import type { SheetOfPeriod } from './sheet-context.js';

/**
 * What a unit has said of each period, oldest first: its sheet of that period, and on it the actual figures that it gave of it later, which
 * count from then on. The estimate stays beside them. A period of which it never reported, last year's same one, has those figures alone.
 */
export const withRestated = (sheets: readonly SheetOfPeriod[]): readonly SheetOfPeriod[] => {
  const said = new Map<string, Sheet>(sheets.map(({ period, sheet }) => [period, sheet]));
  for (const { of, key, value } of sheets.flatMap(restatedOn)) {
    const sheet = said.get(of) ?? { ...BLANK_SHEET, form: '' };
    said.set(of, { ...sheet, cells: { ...sheet.cells, [key]: value } });
  }
  return [...said].map(([period, sheet]) => ({ period, sheet })).sort((a, b) => (a.period < b.period ? -1 : 1));
};

interface Restated {
  readonly of: string;
  readonly key: string;
  readonly value: CellValue;
}

const restatedOn = ({ period, sheet }: SheetOfPeriod): readonly Restated[] =>
  Object.entries(sheet.cells).flatMap(([written, value]) => {
    const ref = cellOf(written);
    if (ref === undefined) return [];
    const { restates, ...own } = ref;
    return restates === undefined || restates >= period ? [] : [{ of: restates, key: cellKey(own), value }];
  });
