import { headOf, type Role } from './columns.js';
import { layoutFaults } from './layout-faults.js';
import { columnName, wholeSheet } from './place.js';
import { plainText, sameWord } from './plain-text.js';
import { SECTION_HEADS } from './sections-sheet.js';
import type { SheetFault } from './sheet-fault.js';
import type { TemplateHead } from './template-head.js';
import type { BookSheet } from './xlsx/book.js';

/** Where the table of a sheet stands, as far as it stands where it was made. */
export interface TableAt {
  /** The row with the columns' names; what was filled in stands behind it. */
  readonly namesRow: number;
  /** The first column, and with it all others. */
  readonly first: number;
}

export const textAt = (sheet: BookSheet, row: number, column: number): string => plainText(sheet.rows.get(row)?.get(column)?.text ?? '');

/** Finds the table below its head, and checks that no column was moved or renamed. */
export const readLayout = (sheet: BookSheet, head: TemplateHead, first: number): TableAt | { readonly faults: readonly SheetFault[] } => {
  const rows = [...sheet.rows.keys()].sort((a, b) => a - b);
  const rolesRow = rows.find((row) => textAt(sheet, row, first) === head.roles[0]);
  if (rolesRow === undefined) return missing(sheet, head, first);
  const moved = head.roles.flatMap((role, index) => {
    const column = first + index;
    if (textAt(sheet, rolesRow, column) === role) return [];
    return [layoutFaults.columnMoved({ sheet: sheet.name, row: rolesRow, column: columnName(column) }, nameOf(role))];
  });
  if (moved.length > 0) return { faults: moved };
  const shown = head.roles.findIndex((role) => role === 'ordinal' || role === 'name');
  const namesRow = rows.find((row) => row > rolesRow && textAt(sheet, row, first + shown) !== '');
  if (namesRow === undefined) return { faults: [layoutFaults.headsMissing(wholeSheet(sheet.name))] };
  const renamed = head.roles.slice(shown).flatMap((role, index) => {
    const column = first + shown + index;
    const found = textAt(sheet, namesRow, column);
    const { vi, en } = nameOf(role);
    if (sameWord(found, vi) || sameWord(found, en)) return [];
    return [layoutFaults.columnRenamed({ sheet: sheet.name, row: namesRow, column: columnName(column) }, { vi, en }, found)];
  });
  return renamed.length > 0 ? { faults: renamed } : { namesRow, first };
};

/** The first column itself is gone, or the row that tells of them all. */
const missing = (sheet: BookSheet, { roles }: TemplateHead, first: number) => {
  const elsewhere = [...sheet.rows].find(([, cells]) => [...cells.values()].some(({ text }) => text === roles[0]));
  const place = { sheet: sheet.name, row: elsewhere?.[0] ?? 0, column: columnName(first) };
  return {
    faults: [
      elsewhere === undefined ? layoutFaults.headsMissing(wholeSheet(sheet.name)) : layoutFaults.columnMoved(place, nameOf(roles[0]!)),
    ],
  };
};

const HIDDEN = { vi: 'phần ẩn của biểu mẫu', en: 'the hidden part of the template' };

const nameOf = (role: string) => {
  if (role === 'name' || role === 'text') return SECTION_HEADS[role];
  return headOf(role as Role) ?? HIDDEN;
};
