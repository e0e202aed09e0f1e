import { expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { AcceptedReport, CellValue } from '#domain';
import { compiledOctober, octoberCompilation } from '../compiled-report/testing/compiled-october.js';
import { unitFiguresOf } from '../compiled-report/unit-figures.js';
import { unitFiguresXlsx } from './unit-figures-xlsx.js';

const report = (unit: string, cells: Readonly<Record<string, CellValue>>, period = '2023-10'): AcceptedReport => ({
  ...{ obligation: `obligation/${unit}/monthly/${period}`, unit, period, version: 1, digest: null, nil: false, afterClosing: false },
  ...{
    receivedAt: '2023-10-12T02:00:00.000Z',
    acceptedAt: '2023-10-13T02:00:00.000Z',
    preparedBy: 'an',
    submittedBy: 'binh',
    acceptedBy: 'chi',
  },
  sheet: { form: 'monthly/1', cells, sections: {}, tasks: [], impediments: [], attachments: [], reasons: {} },
});

const sheetOf = async (reports: readonly AcceptedReport[], compilation = octoberCompilation()) => {
  const pieces: Uint8Array[] = [];
  for await (const piece of unitFiguresXlsx(unitFiguresOf(compiledOctober({ compilation }), reports))) pieces.push(piece);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.concat(pieces) as never);
  return book.worksheets[0]!;
};

it('has a line for each report of the period, actual figures before estimates, and a sum of what may be added', async () => {
  const sheet = await sheetOf([
    report('Q3-PKT', {
      'T02:estimate': { kind: 'value', value: '240' },
      'T04:estimate': { kind: 'ratio', numerator: '190', denominator: '200' },
    }),
    report('Q3-CCT', { 'T02:estimate': { kind: 'value', value: '1' }, 'T02:actual': { kind: 'value', value: '2' } }),
    report('Q3-CCT', { 'T02:actual': { kind: 'value', value: '9' } }, '2023-09'),
  ]);
  const [enterprises, disbursed] = ['2. Số doanh nghiệp', '4. Tỷ lệ giải ngân'].map((name) =>
    (sheet.getRow(4).values as string[]).findIndex((head) => head?.startsWith(name)),
  );
  const cell = (row: number, column: number) => sheet.getCell(row, column);
  expect([5, 6].map((row) => [cell(row, 2).value, cell(row, enterprises!).value])).toEqual([
    ['Phòng Kinh tế', 240],
    ['Chi cục Thuế', 2],
  ]);
  expect(cell(5, disbursed!).value).toBe(95);
  expect(cell(8, enterprises!).value).toEqual({ formula: 'SUM(D5:D6)', result: 242 });
  expect(cell(8, disbursed!).value).toBeNull();
  expect(sheet.rowCount).toBe(8);
});

it('has no column for a row that its reader may not see', async () => {
  const rows = octoberCompilation().rows.filter(({ indicator }) => !indicator.startsWith('T30'));
  const sheet = await sheetOf(
    [report('Q3-CA', { 'T30.1:actual': { kind: 'ratio', numerator: '90', denominator: '100' } })],
    octoberCompilation({ rows }),
  );
  expect(JSON.stringify(sheet.getRow(4).values)).not.toContain('phạm pháp');
  expect((sheet.getRow(5).values as unknown[]).slice(3)).toEqual([]);
});
