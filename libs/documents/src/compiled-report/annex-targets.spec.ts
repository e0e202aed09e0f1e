import { describe, expect, it } from '@jest/globals';
import type { CompiledRow } from '#domain';
import type { AnnexRow } from './annex.js';
import { annexOfTargets } from './annex-targets.js';
import { writeCell } from './cell.js';
import type { CompiledReport } from './compiled-report.js';
import { compiledOctober, octoberCompilation } from './testing/compiled-october.js';

const rowsOf = (change: Partial<CompiledReport> = {}): readonly AnnexRow[] => annexOfTargets(compiledOctober(change)).rows;
const firstOf = (row: AnnexRow): string => (row.kind === 'heading' ? `${row.number} ${row.name}` : writeCell(row.cells[0]!));

describe('the headings of the plan in the summary table', () => {
  it('are lettered, and there is none above what the reader sees nothing of', () => {
    const rows = octoberCompilation().rows.filter(({ target }) => target > 4 && target < 29);
    const seen = rowsOf({ compilation: octoberCompilation({ rows }) });
    expect(seen.filter(({ kind }) => kind === 'heading').map(firstOf)).toEqual([
      ...['A Chỉ tiêu lĩnh vực đô thị và môi trường', 'B Chỉ tiêu về văn hóa – xã hội', 'C Chỉ tiêu về cải cách hành chính'],
    ]);
  });

  it('are not needed', () => {
    const rows = rowsOf({ groups: [] });
    expect(rows.every(({ kind }) => kind === 'line')).toBe(true);
    expect(rows.slice(0, 3).map(firstOf)).toEqual(['1', '2', '3']);
  });

  it('stand below what is in no group, so that no row is lost or taken for one of another', () => {
    const rows = rowsOf({ groups: [{ name: 'Kinh tế', targets: [2] }] }).map(firstOf);
    expect(rows.slice(-2)).toEqual(['A Kinh tế', '2']);
    expect(rows).toHaveLength(rowsOf({ groups: [] }).length + 1);
  });
});

it('write no sign before what is nothing when it is rounded', () => {
  const [row] = octoberCompilation().rows.filter(({ target }) => target === 22);
  const written = (points: string): string => {
    const [line] = rowsOf({ groups: [], compilation: octoberCompilation({ rows: [{ ...row!, pointsToPlan: points }] }) });
    return line?.kind === 'line' ? writeCell(line.cells[7]!) : '';
  };
  expect(['0.04', '-0.04', '-0.05', '0.05'].map(written)).toEqual(['0,0 điểm %', '0,0 điểm %', '−0,1 điểm %', '+0,1 điểm %']);
});

const lineOf = (change: Partial<CompiledRow>, column: number): string => {
  const [row] = octoberCompilation().rows;
  const rows = [{ ...row!, missing: [], withoutFigure: [], ...change }];
  const [line] = rowsOf({ groups: [], compilation: octoberCompilation({ rows }) });
  return line?.kind === 'line' ? writeCell(line.cells[column]!) : '';
};

it('says beside a figure that a part of it is an estimate, whether of the period or of the year', () => {
  const [mixed, actual] = [
    { value: '1', nature: 'mixed' },
    { value: '1', nature: 'actual' },
  ] as const;
  expect(lineOf({ current: mixed, cumulative: actual }, 11)).toBe('Một phần là số ước');
  expect(lineOf({ current: actual, cumulative: mixed }, 11)).toBe('Một phần là số ước');
  expect(lineOf({ current: actual, cumulative: actual }, 11)).toBe('');
});

it('names two units that are missing, and counts more', () => {
  expect(lineOf({ missing: ['Q3-P-01', 'Q3-P-02'], current: null, cumulative: null }, 11)).toBe('Thiếu: Phường 1, Phường 2');
  expect(lineOf({ missing: ['Q3-P-01', 'Q3-P-02', 'Q3-P-03'], current: null, cumulative: null }, 11)).toBe('Thiếu: 3 đơn vị');
});

it('letters the fields of an indicator to z, and goes on with aa', () => {
  const [row] = octoberCompilation().rows.filter(({ target }) => target === 27);
  const fields = Array.from({ length: 28 }, (_, index) => ({ code: `f${index}`, name: { vi: `Lĩnh vực ${index}`, en: '' } }));
  const rows = fields.map((field) => ({ ...row!, field }));
  expect(
    rowsOf({ groups: [], compilation: octoberCompilation({ rows }) })
      .map(firstOf)
      .slice(-3),
  ).toEqual(['27z', '27aa', '27ab']);
});
