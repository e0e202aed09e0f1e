import type { Workbook, Worksheet } from 'exceljs';
import type { Annex, AnnexColumn, AnnexHeading } from '../compiled-report/annex.js';
import { text } from '../compiled-report/cell.js';
import type { CompiledReport } from '../compiled-report/compiled-report.js';
import { writeTotals } from './annex-totals.js';
import { FIRST_ROW, fitHeights, FONT, HEAD_ROW, headRow, landscape, THIN, titleRows } from './sheet-layout.js';
import { cellText, writeInto, type Written } from './write-cell.js';

/** An annex as a sheet of its own; `reckon` says which cells are reckoned from others. */
export const annexSheet = (book: Workbook, annex: Annex, report: CompiledReport, reckon: Reckon = asItIs): Worksheet => {
  const sheet = book.addWorksheet(annexSheetName(annex), landscape());
  titleRows(sheet, `Phụ lục ${annex.number}. ${annex.title}`, report);
  headRow(
    sheet,
    HEAD_ROW,
    annex.columns.map(({ head }) => head),
  );
  annex.columns.forEach(({ width }, index) => (sheet.getColumn(index + 1).width = width / MM_PER_CHARACTER));
  annex.rows.forEach((line, row) => {
    if (line.kind === 'heading') return writeHeading(sheet, line, { row, columns: annex.columns.length });
    const { cells, level } = line;
    cells.forEach((cell, column) => writeField(sheet, { row, column, level }, reckon({ cell }, { row, column }), annex.columns[column]!));
  });
  fitHeights(sheet, HEAD_ROW, HEAD_ROW + annex.rows.length);
  if (annex.rows.length === 0) sheet.getCell(FIRST_ROW, 1).value = cellText(annex.empty);
  else writeTotals(sheet, annex);
  return sheet;
};

export const annexSheetName = ({ number }: Pick<Annex, 'number'>): string => `Phụ lục ${number}`;

/** Says of a field how it is reckoned. */
export type Reckon = (written: Written, at: { readonly row: number; readonly column: number }) => Written;

const asItIs: Reckon = (written) => written;

const MM_PER_CHARACTER = 1.8;

const writeHeading = (
  sheet: Worksheet,
  { number, name }: AnnexHeading,
  { row, columns }: { readonly row: number; readonly columns: number },
): void => {
  const line = FIRST_ROW + row;
  sheet.mergeCells(line, 2, line, columns);
  [number, name].forEach((words, index) => {
    const cell = sheet.getCell(line, index + 1);
    writeInto(cell, { cell: text(words) });
    cell.border = THIN;
    cell.font = { ...FONT, bold: true };
    cell.alignment = { horizontal: index === 0 ? 'center' : 'left', vertical: 'middle' };
  });
};

const writeField = (
  sheet: Worksheet,
  { row, column, level }: { readonly row: number; readonly column: number; readonly level: number },
  written: Written,
  { key, align }: AnnexColumn,
): void => {
  const cell = sheet.getCell(FIRST_ROW + row, column + 1);
  const isPart = key === 'name' && level > 0;
  writeInto(cell, written);
  cell.border = THIN;
  cell.font = { ...FONT, italic: isPart };
  cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true, ...(isPart && { indent: level }) };
};
