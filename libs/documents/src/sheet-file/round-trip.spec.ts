import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import type { CellValue } from '#domain';
import { unzipped } from '../docx/testing/unzipped.js';
import { readSheetFile } from './read-sheet-file.js';
import { sheetTemplate } from './template.js';
import { april, unitSheet } from './testing/april.js';
import { cellsRead, opened } from './testing/fill-in.js';

const CELLS: Readonly<Record<string, CellValue>> = {
  'T03:estimate': { kind: 'value', value: '1852.75' },
  'T03:actual': { kind: 'value', value: '-3' },
  'T16:estimate': { kind: 'not_yet' },
  'T08:estimate': { kind: 'ratio', numerator: '1234567', denominator: '2000000.5' },
  'T08:actual': { kind: 'missing', reason: 'Chưa có số liệu của Chi cục' },
  'T30.1:estimate': { kind: 'ratio', numerator: '12', denominator: '15' },
  'T17:estimate': { kind: 'weighted', value: '7.25', weight: '8400' },
  'T15.1:estimate': { kind: 'words', text: 'Duy trì mức sinh hợp lý' },
  'T27/giao-duc:estimate': { kind: 'value', value: '95.5' },
};

const present = <Value>(all: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(all).map(([key, value], index) => [key, { revision: index + 1, value }]));

it('what a clerk fills in is read to the last digit', async () => {
  const { put, saved } = await opened(april());
  put('T03', 'estimate.value', 1852.75);
  put('T03', 'actual.value', -3);
  put('T16', 'estimate.not_yet', 'chưa đến kỳ');
  put('T08', 'estimate.numerator', 1234567);
  put('T08', 'estimate.denominator', 2000000.5);
  put('T08', 'actual.reason', 'Chưa có số liệu của Chi cục');
  put('T30.1', 'estimate.numerator', 12);
  put('T30.1', 'estimate.denominator', 15);
  put('T17', 'estimate.value', 7.25);
  put('T17', 'estimate.weight', 8400);
  put('T15.1', 'estimate.words', 'Duy trì mức sinh hợp lý');
  put('T27/giao-duc', 'estimate.value', 95.5);
  expect(cellsRead(await saved())).toEqual(CELLS);
});

it('a template that holds a draft comes back as it was, and says that nothing was changed', async () => {
  const texts = { 'kinh-te': 'Kinh tế tăng trưởng.\nThu đạt 95%.', 'do-thi': '' };
  const bytes = await sheetTemplate(april(unitSheet('Q3-PKT', { cells: present(CELLS), texts: present(texts) })));
  expect(cellsRead(bytes)).toEqual(CELLS);
  const { units } = readSheetFile(bytes);
  expect(units).toMatchObject([{ unit: 'Q3-PKT', duty: 'monthly', period: '2023-04', form: 'monthly/1' }]);
  const all = [...Object.values(units[0]!.cells), ...Object.values(units[0]!.sections)];
  expect(all.map(({ base }) => base?.leftAsItWas)).toEqual(Array(16).fill(true));
  expect(units[0]!.sections['kinh-te']).toMatchObject({ value: texts['kinh-te'], base: { revision: 1 } });
  expect(units[0]!.cells['T08:actual']).toMatchObject({ base: { revision: 5 } });
});

it('signs that no workbook can hold are left out, and nothing is called changed for that', async () => {
  const cells = present<CellValue>({ 'T15.1:estimate': { kind: 'words', text: 'Duy \ud800trì\u0000' } });
  const texts = present({ 'kinh-te': 'Kinh\uffff tế\r\ntăng\u0001 trưởng', 'do-thi': '' });
  const bytes = await sheetTemplate(april(unitSheet('Q3-PKT', { cells, texts })));
  expect(cellsRead(bytes)).toEqual({ 'T15.1:estimate': { kind: 'words', text: 'Duy trì' } });
  const [unit] = readSheetFile(bytes).units;
  expect(unit!.sections['kinh-te']).toMatchObject({ value: 'Kinh tế\ntăng trưởng', base: { leftAsItWas: true } });
  expect(unit!.cells['T15.1:estimate']).toMatchObject({ base: { leftAsItWas: true } });
  expect([...unzipped(bytes).values()].join('')).not.toMatch(/[\uffff\ufffd]/);
});

it('of a cell that was changed the file knows on which revision it rests', async () => {
  const { put, saved } = await opened(april(unitSheet('Q3-PKT', { cells: present(CELLS) })));
  put('T03', 'estimate.value', 1900);
  const [unit] = readSheetFile(await saved()).units;
  expect(unit!.cells['T03:estimate']).toMatchObject({ value: { value: '1900' }, base: { revision: 1, leftAsItWas: false } });
  expect(unit!.cells['T03:actual']).toMatchObject({ base: { revision: 2, leftAsItWas: true } });
});

it('many units stand in one file, each with sheets of its own', async () => {
  const { workbook, put, saved } = await opened(april(unitSheet('Q3-PKT'), unitSheet('Q3-P-01')), 'Q3-P-01');
  put('T03', 'estimate.value', 7);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Mục lục', 'Q3-PKT', 'Q3-PKT lời', 'Q3-P-01', 'Q3-P-01 lời', 'Hướng dẫn']);
  const { units } = readSheetFile(await saved());
  expect(units.map(({ unit, cells }) => [unit, cells['T03:estimate']?.value])).toEqual([
    ['Q3-PKT', null],
    ['Q3-P-01', { kind: 'value', value: '7' }],
  ]);
});

it('a template that LibreOffice has opened and saved says the same', () => {
  // Made by sheetTemplate and saved by: soffice --headless --convert-to xlsx
  const bytes = readFileSync(fileURLToPath(new URL('./testing/saved-by-libreoffice.xlsx', import.meta.url)));
  expect(cellsRead(bytes)).toEqual({
    'T03:estimate': { kind: 'value', value: '1852.75' },
    'T08:actual': { kind: 'missing', reason: 'Chưa có số liệu của Chi cục Thuế gửi sang' },
  });
  const [unit] = readSheetFile(bytes).units;
  expect(unit!.sections['kinh-te']).toMatchObject({ value: 'Dòng một\nDòng hai – <b>&', base: { revision: 2, leftAsItWas: true } });
  expect(Object.values(unit!.cells).map(({ base }) => base?.leftAsItWas)).toEqual(Array(14).fill(true));
});
