import { readBase } from './base-mark.js';
import { cellFaults } from './cell-faults.js';
import type { Written } from './filled-sheet.js';
import { layoutFaults } from './layout-faults.js';
import { columnName, type Place } from './place.js';
import { readCell } from './read-cell.js';
import { type TableAt, textAt } from './read-layout.js';
import { SECTION_ROLES } from './sections-sheet.js';
import type { SheetFault } from './sheet-fault.js';
import type { BookSheet } from './xlsx/book.js';

/** What was written in words on a sheet. */
export interface SectionsReading {
  readonly sections: ReadonlyMap<string, Written<string>>;
  readonly faults: readonly SheetFault[];
}

export const readSections = (sheet: BookSheet, { namesRow, first }: TableAt): SectionsReading => {
  const sections = new Map<string, Written<string>>();
  const faults: SheetFault[] = [];
  const [code, base, , text] = SECTION_ROLES.map((_, index) => first + index) as [number, number, number, number];
  for (const row of [...sheet.rows.keys()].filter((one) => one > namesRow)) {
    const section = textAt(sheet, row, code);
    // Without a code it is not ours: a remark, or a text that no cell can hold and that is edited elsewhere.
    if (section === '') continue;
    const at: Place = { sheet: sheet.name, row, column: columnName(text) };
    const reading = readCell(sheet.rows.get(row)?.get(text), { slot: 'words', unit: '', at });
    if ('fault' in reading) faults.push(reading.fault);
    else if (sections.has(section)) faults.push(layoutFaults.twice(at, section));
    else {
      const value = reading.text ?? null;
      const rests = readBase(textAt(sheet, row, base), value);
      if (rests === undefined) faults.push(layoutFaults.hiddenChanged(at));
      else sections.set(section, { value, base: rests, at });
    }
  }
  return { sections, faults: [...faults, ...mergedOver(sheet, { namesRow, text })] };
};

const mergedOver = (sheet: BookSheet, { namesRow, text }: { readonly namesRow: number; readonly text: number }): readonly SheetFault[] =>
  sheet.merged
    .filter(({ first, last }) => last.row > Math.max(first.row, namesRow) && first.column <= text && text <= last.column)
    .filter(({ first }) => sheet.rows.get(first.row)?.has(first.column) === true)
    .map(({ first }) => cellFaults.merged({ sheet: sheet.name, row: first.row, column: columnName(first.column) }));
