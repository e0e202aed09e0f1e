import { expect, it } from '@jest/globals';
import type { CellValue } from '#domain';
import { readSheetFile } from './read-sheet-file.js';
import { restatedSheetName } from './restated-sheet.js';
import { april, unitSheet } from './testing/april.js';
import { cellsRead, opened } from './testing/fill-in.js';
import { readSheetCsv } from './read-sheet-csv.js';
import { writeSheetCsv } from './write-sheet-csv.js';

const NAME = restatedSheetName('Q3-PKT');
const value = (number: string): CellValue => ({ kind: 'value', value: number });
const march = { id: '2023-03', name: { vi: 'tháng 03/2023', en: '03/2023' }, said: { 'T03:estimate': value('120.5') } };
const february = { id: '2023-02', name: { vi: 'tháng 02/2023', en: '02/2023' }, said: { 'T16:estimate': { kind: 'not_yet' } as const } };
const drafted = { 'T03:actual@2023-02': { revision: 4, value: value('99') } };
const request = april(unitSheet('Q3-PKT', { earlier: [march, february], cells: drafted }));

it('every figure of each earlier period has a row, the latest first, with what was reported beside it', async () => {
  const { sheet, address } = await opened(request, NAME);
  const rows = (sheet.getColumn(1).values as string[]).slice(10).map((key, index) => `${key}@${sheet.getCell(10 + index, 2).text}`);
  expect(rows).toEqual([
    ...['T03', 'T16', 'T08', 'T30.1', 'T17', 'T27/giao-duc'].map((key) => `${key}@2023-03`),
    // What could not be measured then is not asked for.
    ...['T03', 'T08', 'T30.1', 'T17', 'T27/giao-duc'].map((key) => `${key}@2023-02`),
  ]);
  expect(sheet.getCell(address('T03@2023-03', 'period')).text).toBe('tháng 03/2023');
  expect(sheet.getCell(address('T03@2023-03', 'reported')).text).toBe('120,5');
  expect(sheet.getCell(address('T03@2023-02', 'reported')).text).toBe('');
});

it('only numbers are asked for, and no reason why there are none', async () => {
  const { sheet } = await opened(request, NAME);
  expect((sheet.getRow(7).values as string[]).slice(11)).toEqual(
    ['value', 'numerator', 'denominator', 'weight'].map((slot) => `actual.${slot}`),
  );
});

it('what is filled in there is the actual figure of that period, and rests on what was drafted', async () => {
  const { put, saved } = await opened(request, NAME);
  put('T03@2023-03', 'actual.value', 125);
  put('T08@2023-03', 'actual.numerator', 12);
  put('T08@2023-03', 'actual.denominator', 15);
  const bytes = await saved();
  expect(cellsRead(bytes)).toEqual({
    'T03:actual@2023-02': value('99'),
    'T03:actual@2023-03': value('125'),
    'T08:actual@2023-03': { kind: 'ratio', numerator: '12', denominator: '15' },
  });
  const { cells } = readSheetFile(bytes).units[0]!;
  expect(cells['T03:actual@2023-02']?.base).toEqual({ revision: 4, leftAsItWas: true });
  expect(cells['T03:actual@2023-03']).toMatchObject({
    base: { revision: 0, leftAsItWas: false },
    at: { sheet: NAME, row: 10, column: 'K' },
  });
});

it('a fault on it is told by its own sheet, row and column', async () => {
  const half = await opened(request, NAME);
  half.put('T03@2023-03', 'actual.value', 'khoảng 500');
  half.put('T08@2023-02', 'actual.numerator', 12);
  expect(readSheetFile(await half.saved()).faults.map(({ code, sheet, row, column }) => `${sheet}!${column}${row} ${code}`)).toEqual([
    `${NAME}!K10 not_a_number`,
    `${NAME}!M17 part_lacking`,
  ]);
  const unnamed = await opened(request, NAME);
  unnamed.sheet.getCell('B10').value = '';
  expect(readSheetFile(await unnamed.saved()).faults).toMatchObject([{ code: 'hidden_part_changed', sheet: NAME, row: 10 }]);
  const twice = await opened(request, NAME);
  twice.sheet.getCell('B16').value = '2023-03';
  expect(readSheetFile(await twice.saved()).faults).toMatchObject([{ code: 'row_twice', sheet: NAME, row: 16 }]);
});

it('there is no such sheet where nothing can be restated', async () => {
  const { workbook } = await opened(april());
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Q3-PKT', 'Q3-PKT lời', 'Hướng dẫn']);
  const early = { ...february, said: Object.fromEntries(['T03', 'T16'].map((code) => [`${code}:estimate`, { kind: 'not_yet' } as const])) };
  const asked = unitSheet().asked.slice(0, 2);
  const { workbook: none } = await opened(april(unitSheet('Q3-PKT', { asked, earlier: [early] })));
  expect(none.worksheets.map(({ name }) => name)).not.toContain(NAME);
});

it('as CSV what is written of earlier periods has its lines, and another may be added', () => {
  const csv = writeSheetCsv(request);
  expect(csv.split('\r\n').filter((line) => line.includes('@'))).toHaveLength(1);
  const added = `${csv}Q3-PKT;monthly;2023-04;monthly/1;T03:actual@2023-03;;;125;;;;;;;\r\n`;
  const { units, faults } = readSheetCsv(new TextEncoder().encode(added));
  expect(faults).toEqual([]);
  expect(units[0]!.cells['T03:actual@2023-02']).toMatchObject({ value: value('99'), base: { revision: 4, leftAsItWas: true } });
  expect(units[0]!.cells['T03:actual@2023-03']).toMatchObject({ value: value('125') });
  expect(units[0]!.cells['T03:actual@2023-03']).not.toHaveProperty('base');
});
