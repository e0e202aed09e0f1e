import type { AddWorksheetOptions, Borders, Font, Worksheet } from 'exceljs';
import type { CompiledReport } from '../compiled-report/compiled-report.js';
import { cellText } from './write-cell.js';
import { writeInstant } from '#domain';

export const FONT: Partial<Font> = { name: 'Times New Roman', size: 11 };

const LINE = { style: 'thin' } as const;
export const THIN: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** The row of the heads, and the first below it: title, mark and a free row stand above. */
export const HEAD_ROW = 4;
export const FIRST_ROW = HEAD_ROW + 1;

/** Printed across A4, as many pages long as it needs, its heads on each of them; on the screen its heads stay in sight. */
export const landscape = (): Partial<AddWorksheetOptions> => ({
  views: [{ state: 'frozen', xSplit: FROZEN_COLUMNS, ySplit: HEAD_ROW }],
  pageSetup: {
    ...{ paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, firstPageNumber: 1 },
    margins: { left: INCH(20), right: INCH(15), top: INCH(20), bottom: INCH(20), header: INCH(8), footer: INCH(8) },
    printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
  },
  headerFooter: { oddHeader: '&C&"Times New Roman,Regular"&P', differentFirst: true },
});

/** The number, and what the row is of. */
const FROZEN_COLUMNS = 2;
const A4 = 9;
const INCH = (millimetres: number): number => millimetres / 25.4;

/** What the sheet is, and what must not be overlooked: that it is a draft, that its figures are made up. */
export const titleRows = (sheet: Worksheet, title: string, { standing, head, zone, invented }: CompiledReport): void => {
  const mark =
    standing.kind === 'draft'
      ? `DỰ THẢO, số liệu đến ${writeInstant(standing.at, zone)}`
      : `Bản tổng hợp lần ${standing.edition}, số ${head.number ?? '…'}`;
  sheet.getCell(1, 1).value = cellText(title);
  sheet.getCell(1, 1).font = { ...FONT, bold: true, size: 13 };
  sheet.getCell(2, 1).value = cellText(`${head.issuer}. ${mark}${invented ? '. SỐ LIỆU MINH HỌA, KHÔNG PHẢI SỐ LIỆU THẬT' : ''}`);
  sheet.getCell(2, 1).font = { ...FONT, italic: true };
};

export const headRow = (sheet: Worksheet, row: number, heads: readonly string[]): void =>
  heads.forEach((head, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.value = head;
    cell.font = { ...FONT, bold: true };
    cell.border = THIN;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EBF0' } };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  });

/**
 * Makes these rows as high as their longest cell needs. It is reckoned here, since not every program does so when it opens a file, and
 * what is cut off is not read.
 */
export const fitHeights = (sheet: Worksheet, from: number, to: number): void => {
  for (let row = from; row <= to; row++) {
    let lines = 1;
    sheet.getRow(row).eachCell(({ value, text, col }) => {
      if (typeof value === 'string') lines = Math.max(lines, linesOf(text, sheet.getColumn(Number(col)).width ?? USUAL_WIDTH));
    });
    sheet.getRow(row).height = Math.min(lines * LINE_HEIGHT + 3, HIGHEST);
  }
};

/** Words are not broken, so that a line holds somewhat less than its width. */
const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / (width * 0.9))), 0);

const USUAL_WIDTH = 9;
/** In points, as is the most that Excel takes. */
const LINE_HEIGHT = 14.5;
const HIGHEST = 409;

/** `A`, `AB` of the column 1, 28. */
export const letterOf = (column: number): string => {
  const rest = (column - 1) % LETTERS;
  const before = Math.floor((column - 1) / LETTERS);
  return `${before === 0 ? '' : letterOf(before)}${String.fromCharCode(65 + rest)}`;
};

const LETTERS = 26;
