import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { CompiledReport } from '../compiled-report/compiled-report.js';
import { compiledOctober, octoberCompilation } from '../compiled-report/testing/compiled-october.js';
import { compiledTablesCsv } from './compiled-tables-csv.js';

const read = (text: string): string[][] => parse(text, { bom: true, delimiter: ';' });

describe('the tables as CSV', () => {
  it('begin with the mark by which Excel reads Vietnamese right, and end each line as RFC 4180 says', () => {
    const text = compiledTablesCsv(compiledOctober(), 'IV');
    expect(text.startsWith('\uFEFFSTT;Đơn vị;')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(31);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('have bare numbers with a comma before the fraction, and what is printed beside them in a column of its own', () => {
    const [head, ...rows] = read(compiledTablesCsv(compiledOctober(), 'I'));
    expect(head?.slice(3, 5)).toEqual(['Kế hoạch năm', 'Kế hoạch năm – cách ghi']);
    const cell = (number: string, name: string): string | undefined => rows.find(([first]) => first === number)?.[head!.indexOf(name)];
    expect(cell('3', 'Kế hoạch năm')).toBe('5558');
    expect(cell('3', 'Lũy kế từ đầu năm')).toBe('4446,4');
    expect(cell('4', 'Kế hoạch năm – cách ghi')).toBe('≥');
    expect(cell('22', 'Thực hiện kỳ báo cáo (ước)')).toBe('33,5');
    expect(cell('22', 'Thực hiện kỳ báo cáo (ước) – cách ghi')).toBe('ước');
    expect(cell('22', 'So cùng kỳ (%) – cách ghi')).toBe('điểm %');
  });

  it('say of each target below which heading of the plan it stands, where there are headings', () => {
    const groupOf = (report: CompiledReport): ((number: string) => string | undefined) => {
      const [head, ...rows] = read(compiledTablesCsv(report, 'I'));
      return (number) => rows.find(([first]) => first === number)?.[head!.indexOf('Nhóm')];
    };
    const group = groupOf(compiledOctober());
    expect([group('4'), group('5'), group('27a')]).toEqual([
      ...['Chỉ tiêu về kinh tế', 'Chỉ tiêu lĩnh vực đô thị và môi trường', 'Chỉ tiêu về cải cách hành chính'],
    ]);
    expect(group('A')).toBeUndefined();
    expect(groupOf(compiledOctober({ groups: [{ name: 'Kinh tế', targets: [1] }] }))('5')).toBe('');
    expect(read(compiledTablesCsv(compiledOctober({ groups: [] }), 'I'))[0]).not.toContain('Nhóm');
  });

  it('write a loss with a plain minus, which programs take for one', () => {
    const rows = octoberCompilation().rows.map((row) => (row.indicator === 'T22' ? { ...row, pointsToPlan: '-0.75' } : row));
    const [head, ...lines] = read(compiledTablesCsv(compiledOctober({ compilation: octoberCompilation({ rows }) }), 'I'));
    expect(lines.find(([first]) => first === '22')?.[head!.indexOf('Tỷ lệ so KH năm (%)')]).toBe('-0,8');
  });

  it.each(['Họp; đối thoại', 'Họp "đối thoại"', 'Họp\nlần 2', 'Họp; "đối thoại"\nlần 2'])('carry %j there and back', (title) => {
    const tasks = [{ ...compiledOctober().tasks[0]!, title }];
    expect(read(compiledTablesCsv(compiledOctober({ tasks }), 'II'))[1]?.[2]).toBe(title);
  });

  it('put an apostrophe before what a program would take for a formula', () => {
    const tasks = ['=1+1', '+1', '-1', '@A1', ' =1', 'an toàn'].map((title) => ({ ...compiledOctober().tasks[0]!, title }));
    const titles = read(compiledTablesCsv(compiledOctober({ tasks }), 'II'))
      .slice(1)
      .map((fields) => fields[2]);
    expect(titles).toEqual(["'=1+1", "'+1", "'-1", "'@A1", "' =1", 'an toàn']);
  });
});
