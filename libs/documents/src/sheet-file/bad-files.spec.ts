import { describe, expect, it } from '@jest/globals';
import type { Worksheet } from 'exceljs';
import { readSheetFile } from './read-sheet-file.js';
import { april, unitSheet } from './testing/april.js';
import { compound, someWorkbook, workbookOf, zipOf } from './testing/bad-files.js';
import { cellsRead, type Opened, opened } from './testing/fill-in.js';

const faultsOf = (bytes: Uint8Array) => {
  const { units, faults } = readSheetFile(bytes);
  expect(units).toEqual([]);
  expect(faults.length).toBeGreaterThan(0);
  for (const { sentence } of faults) expect(sentence.vi).toMatch(/[ăâđêôơưáàảãạéèíìóòúùýỳọệếềộốồớờứừ]/u);
  return faults;
};

describe('a file as a whole is not taken', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
  const words = zipOf({
    '[Content_Types].xml': '<Types>application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml</Types>',
  });
  const ods = zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' });
  const macros = workbookOf('<worksheet/>', { 'xl/vbaProject.bin': 'x' });
  const enabled = workbookOf('<worksheet/>', {
    '[Content_Types].xml': '<Types>application/vnd.ms-excel.sheet.macroEnabled.main+xml</Types>',
  });
  const bomb = zipOf({ '[Content_Types].xml': '<T/>', 'xl/workbook.xml': Buffer.alloc(60_000_000, 32) }, { size: 10 });
  const entities = workbookOf('<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData>&b;</sheetData></worksheet>');
  const parts = Object.fromEntries(Array.from({ length: 1_100 }, (_, index) => [`p${index}`, 'x']));
  const cells = `<worksheet><sheetData><row r="1">${'<c><v>1</v></c>'.repeat(300_001)}</row></sheetData></worksheet>`;

  it.each<readonly [string, Uint8Array, string, RegExp]>([
    ['when it is empty', new Uint8Array(), 'empty_file', /Tệp trống/],
    ['when it is larger than any report', new Uint8Array(5_000_001), 'file_too_large', /lớn hơn 5 MB/],
    ['a picture whose name was changed', jpeg, 'not_a_workbook', /ảnh JPEG/],
    ['a web page that Excel opens', text('<html><table>'), 'not_a_workbook', /trang web/],
    ['a PDF', text('%PDF-1.7'), 'not_a_workbook', /PDF/],
    ['some text', text('Thu ngân sách: 5.558'), 'not_a_workbook', /tệp lạ/],
    ['a file of an old Excel', compound('Workbook'), 'old_excel', /\.xls\)/],
    ['one with a password', compound('EncryptedPackage'), 'encrypted_file', /mật khẩu/],
    ['an encrypted archive', zipOf({ a: 'b' }, { flags: 1 }), 'encrypted_file', /mật khẩu/],
    ['a Word document', words, 'not_a_workbook', /văn bản Word/],
    ['an OpenDocument file', ods, 'not_a_workbook', /OpenDocument/],
    ['any other archive', zipOf({ 'a.txt': 'a' }), 'not_a_workbook', /tệp nén/],
    ['one with macros', macros, 'macros', /macro/],
    ['one that may have macros', enabled, 'macros', /macro/],
    ['one that unfolds without end, whatever it says of its size', bomb, 'too_much_inside', /bất thường/],
    ['one with more parts than any workbook', zipOf(parts), 'too_much_inside', /bất thường/],
    ['one with more cells than any report', workbookOf(cells), 'beyond_the_template', /quá xa/],
    ['one that declares entities', entities, 'broken_file', /hỏng/],
    ['one whose XML ends too early', workbookOf('<worksheet><sheetData>'), 'broken_file', /hỏng/],
    [
      'one that refers to texts that are not there',
      workbookOf('<worksheet><c r="A1" t="s"><v>9</v></c></worksheet>'),
      'broken_file',
      /hỏng/,
    ],
  ])('%s', (_, bytes, code, words) => {
    expect(faultsOf(bytes)).toMatchObject([{ code, sentence: { vi: expect.stringMatching(words) as unknown } }]);
  });

  it('when it is a workbook of somebody’s own', async () => {
    expect(faultsOf(await someWorkbook())).toMatchObject([{ code: 'not_our_template', sheet: '', row: 0 }]);
  });
});

const readAfter = async (change: (file: Opened) => void, request = april()) => {
  const file = await opened(request);
  change(file);
  const bytes = await file.saved();
  return { file, faults: () => faultsOf(bytes), cells: () => cellsRead(bytes) };
};

describe('a fault is told by sheet, row and column', () => {
  it.each<readonly [string, string, unknown, string]>([
    ['a word where a number is asked', 'T03', 'khoảng 500', 'not_a_number'],
    ['a number with its unit', 'T03', '5.558 tỷ đồng', 'not_a_number'],
    ['a number that can be read in two ways', 'T03', '33.5', 'unclear_number'],
    ['a formula that leads nowhere', 'T03', { formula: 'A1', result: { error: '#REF!' } }, 'formula_error'],
    ['an error that was pasted', 'T03', { error: '#N/A' }, 'formula_error'],
    ['a formula without a result', 'T03', { formula: 'A1+1' }, 'formula_without_result'],
    ['a truth value', 'T03', true, 'not_a_number'],
    ['a number beyond all measure', 'T03', 1e300, 'number_too_long'],
  ])('%s', async (_, key, content, code) => {
    const { file, faults } = await readAfter(({ put }) => put(key, 'estimate.value', content as never));
    const address = file.address(key, 'estimate.value');
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
    expect(faults()).toMatchObject([{ code, sheet: 'Q3-PKT', column, row: Number(row) }]);
  });

  it('what Excel has made a date of', async () => {
    const { faults } = await readAfter(({ sheet, address, put }) => {
      put('T03', 'estimate.value', 44958);
      sheet.getCell(address('T03', 'estimate.value')).numFmt = 'dd/mm/yyyy';
    });
    expect(faults()).toMatchObject([{ code: 'date', row: 10, column: 'K' }]);
  });

  it('a percentage where none is asked', async () => {
    const { faults } = await readAfter(({ sheet, address, put }) => {
      put('T03', 'estimate.value', 0.5);
      sheet.getCell(address('T03', 'estimate.value')).numFmt = '0%';
    });
    expect(faults()).toMatchObject([{ code: 'percent_of_no_rate', row: 10, column: 'K' }]);
  });

  it('half a ratio, a figure with a reason, a mark that is not in the list, a figure where none is asked: all at once', async () => {
    const { faults } = await readAfter(({ put }) => {
      put('T08', 'estimate.numerator', 12);
      put('T03', 'estimate.value', 1);
      put('T03', 'estimate.reason', 'Chưa có');
      put('T16', 'actual.not_yet', 'sang năm');
      put('T17', 'estimate.numerator', 3);
    });
    expect(faults().map(({ code, row, column }) => `${column}${row} ${code}`)).toEqual([
      'P10 figure_and_reason',
      'X11 not_in_list',
      'M12 part_lacking',
      'L14 not_asked',
    ]);
  });

  it('a column that was renamed or moved, by its letter', async () => {
    const renamed = await readAfter(({ sheet }) => void (sheet.getCell('K9').value = 'Số liệu'));
    expect(renamed.faults()).toMatchObject([{ code: 'column_renamed', row: 9, column: 'K' }]);
    const moved = await readAfter(({ sheet }) => sheet.spliceColumns(11, 1));
    expect(moved.faults()[0]).toMatchObject({ code: 'column_moved', column: 'K' });
  });

  it('figures in a row of somebody’s own', async () => {
    const { faults } = await readAfter(({ sheet }) => void (sheet.getCell('K20').value = 12));
    expect(faults()).toMatchObject([{ code: 'strange_row', row: 20, column: 'K' }]);
  });

  it('an indicator that stands twice, and a hidden part that was changed', async () => {
    const twice = await readAfter(({ sheet }) => void (sheet.getCell('A11').value = 'T03'));
    expect(twice.faults()).toMatchObject([{ code: 'row_twice', row: 11 }]);
    const changed = await readAfter(({ sheet }) => void (sheet.getCell('D10').value = 'x'));
    expect(changed.faults()).toMatchObject([{ code: 'hidden_part_changed', row: 10 }]);
  });

  it('cells that were merged, so that nobody knows whose number it is', async () => {
    const { faults } = await readAfter(({ sheet, put }) => {
      put('T03', 'estimate.value', 5);
      sheet.mergeCells('K10:K11');
    });
    expect(faults()).toMatchObject([{ code: 'merged_cells', row: 10, column: 'K' }]);
  });

  it('a unit that has two sheets', async () => {
    const copied = await opened(april(unitSheet('Q3-PKT'), unitSheet('Q3-P-01')));
    copied.workbook.getWorksheet('Q3-P-01')!.getCell('B1').value = 'Q3-PKT';
    expect(faultsOf(await copied.saved())).toMatchObject([{ code: 'unit_twice', sheet: 'Q3-P-01' }]);
  });

  // The sheet with the words is still whole: without a fault the figures would be passed over and the words be saved.
  it.each<readonly [string, (sheet: Worksheet) => void]>([
    ['its first row deleted', (sheet) => void sheet.spliceRows(1, 1)],
    ['a hidden column deleted', (sheet) => sheet.spliceColumns(4, 1)],
    ['the mark of another layout', (sheet) => void (sheet.getCell('A1').value = 'dunghan/2')],
  ])('a sheet with %s', async (_, change) => {
    const { faults } = await readAfter(({ sheet, put }) => {
      put('T03', 'estimate.value', 5);
      change(sheet);
    });
    expect(faults()).toMatchObject([{ code: 'head_lost', sheet: 'Q3-PKT', row: 0 }]);
  });
});

describe('what Excel and LibreOffice do to a file does no harm', () => {
  it('numbers that stand as text are read as people here write them, and a rate with its sign', async () => {
    const { cells } = await readAfter(({ put, sheet, address }) => {
      put('T03', 'estimate.value', '5.558');
      put('T03', 'actual.value', ' 1.234,50 ');
      put('T16', 'estimate.value', '33,5%');
      put('T16', 'actual.value', 0.335);
      sheet.getCell(address('T16', 'actual.value')).numFmt = '0.0%';
    });
    expect(cells()).toMatchObject({
      'T03:estimate': { value: '5558' },
      'T03:actual': { value: '1234.5' },
      'T16:estimate': { value: '33.5' },
      'T16:actual': { value: '33.5' },
    });
  });

  it('the result of a formula is taken, and said to be one', async () => {
    const file = await opened(april());
    file.put('T03', 'estimate.value', { formula: 'SUM(1,2)', result: 0.1 + 0.2 });
    const [unit] = readSheetFile(await file.saved()).units;
    expect(unit!.cells['T03:estimate']).toMatchObject({ value: { value: '0.3' }, reckoned: true });
  });

  it('accents that are put together otherwise, and fonts within a text, are the same words', async () => {
    const { cells } = await readAfter(({ put }) => {
      put('T08', 'estimate.reason', 'Chưa có số liệu'.normalize('NFD'));
      put('T15.1', 'estimate.words', { richText: [{ text: 'Duy trì ' }, { text: 'mức sinh', font: { bold: true } }] });
    });
    expect(cells()).toEqual({
      'T08:estimate': { kind: 'missing', reason: 'Chưa có số liệu'.normalize('NFC') },
      'T15.1:estimate': { kind: 'words', text: 'Duy trì mức sinh' },
    });
  });

  it('a sheet that was renamed is known by what stands on it', async () => {
    const { cells } = await readAfter(({ sheet, put }) => {
      put('T03', 'estimate.value', 7);
      sheet.name = 'Biểu 1';
    });
    expect(cells()).toEqual({ 'T03:estimate': { kind: 'value', value: '7' } });
  });

  it('blank rows, hidden rows, a remark below the table and another sheet do not matter', async () => {
    const { cells } = await readAfter(({ sheet, put, workbook }) => {
      put('T03', 'estimate.value', 7);
      sheet.insertRow(11, []);
      sheet.getRow(12).hidden = true;
      sheet.getCell('G30').value = 'Người lập: An';
      workbook.addWorksheet('Nháp').getCell('A1').value = 1;
    });
    expect(cells()).toEqual({ 'T03:estimate': { kind: 'value', value: '7' } });
  });
});
