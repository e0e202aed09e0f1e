import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '#domain';
import { readPasted } from './read-pasted.js';
import { readSheetCsv } from './read-sheet-csv.js';
import { april, ASKED, unitSheet } from './testing/april.js';
import { writeSheetCsv } from './write-sheet-csv.js';

const cells: Readonly<Record<string, CellValue>> = {
  'T03:estimate': { kind: 'value', value: '1852.75' },
  'T08:actual': { kind: 'ratio', numerator: '12', denominator: '15' },
  'T16:estimate': { kind: 'missing', reason: '=chưa có; "sẽ bổ sung"' },
  'T15.1:estimate': { kind: 'words', text: 'Dòng một\nDòng hai' },
};
const present = Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, { revision: 4, value }]));
const csv = writeSheetCsv(april(unitSheet('Q3-PKT', { cells: present, texts: { 'kinh-te': { revision: 1, value: 'Thu đạt 95%' } } })));
const read = (text: string) => readSheetCsv(new TextEncoder().encode(text));

describe('a sheet as CSV', () => {
  it('comes back as it went out, and says that nothing was changed', () => {
    const { units, faults } = read(csv);
    expect(faults).toEqual([]);
    expect(units).toMatchObject([{ unit: 'Q3-PKT', duty: 'monthly', period: '2023-04', form: 'monthly/1' }]);
    const all = Object.entries(units[0]!.cells);
    expect(Object.fromEntries(all.flatMap(([key, { value }]) => (value === null ? [] : [[key, value]])))).toEqual(cells);
    expect(units[0]!.sections['kinh-te']).toMatchObject({ value: 'Thu đạt 95%', base: { revision: 1, leftAsItWas: true } });
    expect([...all.map(([, { base }]) => base?.leftAsItWas)]).toEqual(Array(14).fill(true));
  });

  it('says how numbers are written by what stands between its fields', () => {
    const line = (separator: string, number: string) =>
      read(
        ['unit,duty,period,cell,value', `Q3-PKT,monthly,2023-04,T03:estimate,${number}`]
          .join('\r\n')
          .replaceAll(',', separator)
          .replaceAll('#', ','),
      );
    expect(line(';', '5.558').units[0]?.cells['T03:estimate']?.value).toEqual({ kind: 'value', value: '5558' });
    expect(line(';', '33#5').units[0]?.cells['T03:estimate']?.value).toEqual({ kind: 'value', value: '33.5' });
    expect(line('\t', '33#5').units[0]?.cells['T03:estimate']?.value).toEqual({ kind: 'value', value: '33.5' });
    expect(line(',', '5.558').units[0]?.cells['T03:estimate']?.value).toEqual({ kind: 'value', value: '5.558' });
  });

  it.each([
    ['in another alphabet than UTF-8', new Uint8Array([0x63, 0x65, 0x6c, 0x6c, 0xd2, 0x20]), 'not_utf8'],
    ['in UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 'not_utf8'],
    ['that is empty', new TextEncoder().encode('\ufeff \n'), 'empty_file'],
    ['with other columns', new TextEncoder().encode('chỉ tiêu;số\nThu;5'), 'columns'],
  ])('is refused %s', (_, bytes, code) => {
    expect(readSheetCsv(bytes)).toMatchObject({ units: [], faults: [{ code }] });
  });

  it('is refused with line and column of each fault', () => {
    const { units, faults } = read(
      [
        'unit;duty;period;cell;value;reason',
        'A;m;p;T03:estimate;năm;',
        'A;m;p;T03:actual;5;chưa có',
        'A;m;p;T99;5;',
        'A;m;p;T16:actual;1;',
        'A;m;p;T16:actual;2;',
      ].join('\n'),
    );
    expect(units).toEqual([]);
    expect(faults.map(({ code, row, column }) => `${column}${row} ${code}`)).toEqual([
      'E2 not_a_number',
      'F3 figure_and_reason',
      'D4 no_cell',
      'D6 row_twice',
    ]);
  });
});

describe('a block that was pasted', () => {
  const paste = (text: string, at: Parameters<typeof readPasted>[1], kept: Readonly<Record<string, CellValue>> = {}) =>
    readPasted(text, at, { asked: ASKED, present: (key) => kept[key] ?? null });
  const values = (reading: ReturnType<typeof paste>) =>
    Object.fromEntries(Object.entries(reading.cells).map(([key, { value }]) => [key, value]));

  it('comes to lie over the columns that are filled in, row by row from its corner', () => {
    const block = '5.558\t\t\t\r\n95,5\t\t\t\r\n\t12\t15\t\r\n';
    expect(values(paste(block, { cell: 'T03:estimate', slot: 'value' }))).toEqual({
      'T03:estimate': { kind: 'value', value: '5558' },
      'T16:estimate': { kind: 'value', value: '95.5' },
      'T08:estimate': { kind: 'ratio', numerator: '12', denominator: '15' },
    });
  });

  it('says nothing where it is empty, and fills in the other part of what is there', () => {
    const kept = { 'T08:actual': { kind: 'ratio', numerator: '1', denominator: '20' } } as const;
    expect(values(paste('13', { cell: 'T08:actual', slot: 'numerator' }, kept))).toEqual({
      'T08:actual': { kind: 'ratio', numerator: '13', denominator: '20' },
    });
    const reason = { 'T03:estimate': { kind: 'missing', reason: 'chưa có' } } as const;
    expect(values(paste('13', { cell: 'T03:estimate', slot: 'value' }, reason))).toEqual({
      'T03:estimate': { kind: 'value', value: '13' },
    });
  });

  it('is refused by its own rows and columns, and none of it is taken', () => {
    const reading = paste('1\t2\nnăm\n\t3', { cell: 'T03:estimate', slot: 'value' });
    expect(reading.cells).toEqual({});
    expect(reading.faults.map(({ code, row, column }) => `${column}${row} ${code}`)).toEqual([
      'A2 not_a_number',
      'B1 not_asked',
      'B3 part_lacking',
    ]);
    expect(paste('1', { cell: 'T99:estimate', slot: 'value' }).faults).toMatchObject([{ code: 'pasted_nowhere' }]);
    expect(paste(`${'1\n'.repeat(8)}`, { cell: 'T27/giao-duc:estimate', slot: 'value' }).faults[0]).toMatchObject({
      code: 'pasted_outside',
      row: 2,
    });
  });
});
