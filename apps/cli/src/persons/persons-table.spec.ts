import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkRows, type TablePerson } from './check-rows.js';
import { readTable } from './read-table.js';

const HEAD = 'person,name,email,language,unit,role,from,to';
const UNITS = ['BA-UBND', 'BA-VP', 'BA-AP1'];
const read = (text: string | Uint8Array): { persons: readonly TablePerson[]; faults: string[] } => {
  const table = readTable(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  const { persons, faults } = checkRows(table.rows, {
    units: UNITS,
    fits: (role, unit) => role !== 'chair' || unit === 'BA-UBND',
    fields: ['culture'],
  });
  return { persons, faults: [...table.faults, ...faults].map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`) };
};
const lines = (...rows: string[]): string => [HEAD, ...rows].join('\r\n');
const an = 'nv-1,An,an@binh-an.example,vi,BA-AP1,reporter,01/01/2025,';

describe('a table of persons', () => {
  it('takes a name of one line, without signs that nobody sees', () => {
    for (const name of ['"An\r\nBcc: z@z.example"', 'An\u202e', 'An'.repeat(61)])
      expect(read(lines(`nv-9,${name},,vi,BA-AP1,head,01/01/2025,`)).faults.some((fault) => fault.endsWith('name bad_name'))).toBe(true);
  });

  it('gives nobody a role where it has no place, nor an e-mail address for an id', () => {
    expect(read(lines('nv-9,Ba,,vi,BA-AP1,chair,01/01/2025,')).faults).toEqual(['2 role wrong_place']);
    expect(read(lines('nv-9,Ba,,vi,BA-UBND,chair,01/01/2025,')).faults).toEqual([]);
    expect(read(lines('ba@binh-an.example,Ba,,vi,BA-AP1,head,01/01/2025,')).faults).toEqual(['2 person bad_id']);
  });

  it('is read as spreadsheets write it', () => {
    const { persons, faults } = read(readFileSync('seeds/examples/persons-binh-an.csv'));
    expect(faults).toEqual([]);
    expect(persons).toHaveLength(8);
    expect(persons[3]).toEqual({
      id: 'nv-004',
      line: 6,
      name: 'Phạm Quốc Dũng',
      address: 'dung@binh-an.example',
      language: 'vi',
      seats: [
        { line: 6, unit: 'BA-VP', role: 'head', from: '2025-01-01', to: null, cleared: false },
        { line: 7, unit: 'BA-VP', role: 'finance_head', from: '2025-01-01', to: null, cleared: false },
      ],
    });
    expect(persons[4]?.seats[0]?.to).toBe('2025-06-30');
    expect(persons[7]?.address).toBeNull();
  });

  it('may have a BOM, semicolons, other line ends, its columns in another order, and fewer of them', () => {
    const { persons, faults } = read('\ufeffRole;From;Person;Name;Unit\nreporter;2025-01-01;nv-1;"An; Bình";BA-AP1\n\n');
    expect(faults).toEqual([]);
    expect(persons).toEqual([
      {
        id: 'nv-1',
        line: 2,
        name: 'An; Bình',
        address: null,
        language: 'vi',
        seats: [{ line: 2, unit: 'BA-AP1', role: 'reporter', from: '2025-01-01', to: null, cleared: false }],
      },
    ]);
  });

  it('says of a seat whether it is cleared, and of which field it is', () => {
    const seats = (cells: string) => read(`${HEAD},cleared,field\n${an},${cells}`).persons[0]?.seats[0];
    expect(seats('x,culture')).toMatchObject({ cleared: true, field: 'culture' });
    expect(seats('Có,')).toMatchObject({ cleared: true });
    expect(seats('no,')).toMatchObject({ cleared: false });
    expect(seats(',')?.field).toBeUndefined();
    expect(read(`${HEAD},cleared,field\n${an},perhaps,cultur`).faults).toEqual(['2 cleared bad_cleared', '2 field unknown_field']);
  });

  it('composes its letters, so that a code typed on another machine is the same code', () => {
    expect(read(lines(an.replace('An', 'A\u0302n'))).persons[0]?.name).toBe('\u00c2n');
  });

  it('may name a person without a seat', () => {
    expect(read(lines('nv-1,An,,,,,,'))).toMatchObject({ faults: [], persons: [{ seats: [] }] });
  });
});

describe('what is wrong with a table is named by its line', () => {
  it('columns: unknown ones with the nearest known, missing ones, and those that stand twice', () => {
    const { faults } = readTable(new TextEncoder().encode('person,name,e-mail,unit,from,from\n'));
    expect(faults.map(({ code }) => code)).toEqual(['unknown_column', 'column_twice', 'column_missing']);
    expect(faults[0]?.sentence.en).toMatch(/“e-mail”; did you mean “email”/);
    expect(faults[0]?.sentence.vi).toMatch(/có phải ý là “email”/);
    expect(faults[2]?.sentence.en).toMatch(/“role”/);
  });

  it('cells', () => {
    const faults = (row: string) => read(lines(an, row)).faults;
    expect(faults('nv 2,Bình,b@c.example,vi,BA-VP,head,01/01/2025,')).toEqual(['3 person bad_id']);
    expect(faults('nv-2,,b@c.example,vi,BA-VP,head,01/01/2025,')).toEqual(['3 name name_missing']);
    expect(faults('nv-2,Bình,b at c,vi,BA-VP,head,01/01/2025,')).toEqual(['3 email bad_address']);
    expect(faults('nv-2,Bình,,fr,BA-VP,head,01/01/2025,')).toEqual(['3 language bad_language']);
    expect(faults('nv-2,Bình,,vi,BA-VX,boss,31/02/2025,1.1.2025')).toEqual([
      '3 unit unknown_unit',
      '3 role unknown_role',
      '3 from bad_day',
      '3 to bad_day',
    ]);
    expect(faults('nv-2,Bình,,vi,BA-VP,head,02/01/2025,01/01/2025')).toEqual(['3 to ends_before']);
    expect(faults('nv-2,Bình,,vi,BA-VP,head,,')).toEqual(['3 from bad_day']);
    expect(faults('nv-2,Bình,,vi,BA-VP,head,01/01/2025,,more')).toEqual(['3 - too_many_cells']);
  });

  it('a seat held twice at one time, and lines of one person that do not agree', () => {
    expect(read(lines(an, 'nv-1,,,,BA-AP1,reporter,01/06/2025,')).faults).toEqual(['3 - seats_overlap']);
    expect(read(lines(an, 'nv-1,,,,BA-AP1,head,01/06/2025,')).faults).toEqual([]);
    expect(read(lines(an, 'nv-1,Anh,x@y.example,en,BA-VP,head,01/06/2025,')).faults).toEqual([
      '3 name disagrees',
      '3 email disagrees',
      '3 language disagrees',
    ]);
  });

  it('a file that is no such table', () => {
    expect(read('').faults).toEqual(['1 - empty']);
    expect(read(Buffer.from(`${HEAD}\nnv-1,Nguy\xEAn`, 'latin1')).faults).toEqual(['1 - not_utf8']);
    expect(read(`${HEAD}\nnv-1,"An`).faults).toEqual([expect.stringMatching(/^\d+ - not_a_table$/)]);
  });
});
