import { PassThrough } from 'node:stream';
import { setImmediate as breath } from 'node:timers/promises';
import { type Decimal, plus, ZERO } from '#domain';
import type { stream, Worksheet } from 'exceljs';
import type { UnitFigures } from '../compiled-report/unit-figures.js';
import { excel } from './excel.js';
import { FIRST_ROW, FONT, HEAD_ROW, landscape, letterOf } from './sheet-layout.js';
import { cellText, numberFormat, TEXT_FORMAT } from './write-cell.js';

/**
 * Every unit's figures as a workbook, piece by piece: rows leave as they are written, so that thousands of units take no more memory than
 * thirty.
 */
export async function* unitFiguresXlsx(figures: UnitFigures): AsyncGenerator<Uint8Array> {
  const out = new PassThrough();
  const { WorkbookWriter } = (await excel()).stream.xlsx;
  const book = new WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const written = write(book, figures).catch((error: unknown) => void out.destroy(error as Error));
  for await (const piece of out) yield piece as Uint8Array;
  await written;
}

const write = async (book: stream.xlsx.WorkbookWriter, { title, columns, rows }: UnitFigures): Promise<void> => {
  const sheet = book.addWorksheet('Đơn vị', landscape());
  begin(sheet, { title, columns });
  const sums = columns.map(() => ZERO);
  let count = 0;
  for (const { unit, figures } of rows) {
    count++;
    figures.forEach((figure, index) => (sums[index] = figure !== null && columns[index]!.adds ? plus(sums[index]!, figure) : sums[index]!));
    sheet.addRow([count, cellText(unit), ...figures.map((figure) => (figure === null ? null : Number(figure)))]).commit();
    // Lets what was written go out before more is.
    if (count % ROWS_AT_A_TIME === 0) await breath();
  }
  if (count > 0) addTotals(sheet, { columns, sums, count });
  sheet.commit();
  await book.commit();
};

const ROWS_AT_A_TIME = 50;

const begin = (sheet: Worksheet, { title, columns }: Omit<UnitFigures, 'rows'>): void => {
  sheet.columns = [
    { width: 6, style: { font: FONT } },
    { width: 34, style: { font: FONT, numFmt: TEXT_FORMAT } },
    ...columns.map(({ places }) => ({ width: 15, style: { font: FONT, numFmt: numberFormat({ kind: 'figure', value: '0', places }) } })),
  ];
  sheet.getCell(1, 1).value = cellText(title);
  sheet.getRow(1).font = { ...FONT, bold: true, size: 13 };
  sheet.getRow(1).commit();
  const head = sheet.getRow(HEAD_ROW);
  head.values = ['STT', 'Đơn vị', ...columns.map(({ head: name, measure }) => `${cellText(name)}${measure === '' ? '' : ` (${measure})`}`)];
  head.font = { ...FONT, bold: true };
  head.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  head.height = HEAD_HEIGHT;
  head.commit();
};

const HEAD_HEIGHT = 90;

interface Totals extends Pick<UnitFigures, 'columns'> {
  readonly sums: readonly Decimal[];
  readonly count: number;
}

/** Of what may be added, the sum of the column; what may not has none. */
const addTotals = (sheet: Worksheet, { columns, sums, count }: Totals): void => {
  const last = FIRST_ROW + count - 1;
  const row = sheet.getRow(last + 2);
  row.getCell(2).value = 'Tổng';
  columns.forEach(({ adds }, index) => {
    const letter = letterOf(index + 3);
    if (adds)
      row.getCell(index + 3).value = {
        formula: `SUM(${letter}${FIRST_ROW}:${letter}${last})`,
        result: Number(sums[index]),
      };
  });
  row.font = { ...FONT, bold: true };
  row.commit();
};
