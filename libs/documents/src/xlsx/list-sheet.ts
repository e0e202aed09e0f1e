import type { Workbook } from 'exceljs';
import type { Cell } from '../compiled-report/cell.js';
import type { CompiledReport } from '../compiled-report/compiled-report.js';
import { FIRST_ROW, fitHeights, FONT, HEAD_ROW, headRow, landscape, THIN, titleRows } from './sheet-layout.js';
import { writeInto } from './write-cell.js';

export interface List {
  readonly name: string;
  readonly title: string;
  /** The heads, and how many characters wide. */
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A plain table on a sheet of its own. */
export const listSheet = (book: Workbook, { name, title, columns, rows }: List, report: CompiledReport): void => {
  const sheet = book.addWorksheet(name, landscape());
  titleRows(sheet, title, report);
  headRow(
    sheet,
    HEAD_ROW,
    columns.map(({ head }) => head),
  );
  columns.forEach(({ width }, index) => (sheet.getColumn(index + 1).width = width));
  rows.forEach((cells, index) =>
    cells.forEach((cell, column) => {
      const target = sheet.getCell(FIRST_ROW + index, column + 1);
      writeInto(target, { cell });
      target.font = FONT;
      target.border = THIN;
      target.alignment = { vertical: 'middle', wrapText: true };
    }),
  );
  fitHeights(sheet, HEAD_ROW, HEAD_ROW + rows.length);
};
