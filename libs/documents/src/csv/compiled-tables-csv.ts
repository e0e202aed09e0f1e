import { rounded } from '#domain';
import type { AnnexLine, AnnexNumber, AnnexRow } from '../compiled-report/annex.js';
import { annexOf } from '../compiled-report/annexes.js';
import type { Cell, Figure } from '../compiled-report/cell.js';
import type { CompiledReport } from '../compiled-report/compiled-report.js';
import { csv, harmless } from './csv.js';

/**
 * One of the tables as CSV. Numbers stand bare (33,5; -0,75), so that they can be reckoned with; what is printed beside them (≥, ước,
 * điểm %) has a column of its own next to theirs, and what stands above some rows has one at the end: each line says the same of itself.
 */
export const compiledTablesCsv = (report: CompiledReport, table: AnnexNumber): string => {
  const { columns, rows } = annexOf(report, table);
  const lines = underHeadings(rows);
  const isGrouped = lines.some(({ heading }) => heading !== '');
  const withWords = columns.map((_, index) => lines.some(({ line: { cells } }) => wordsBeside(cells[index]!) !== ''));
  const spread = (fields: readonly string[], beside: readonly string[]): readonly string[] =>
    fields.flatMap((field, index) => (withWords[index] ? [field, beside[index]!] : [field]));
  const heads = columns.map(({ head }) => head);
  const head = spread(
    heads,
    heads.map((name) => `${name} – cách ghi`),
  );
  return csv([
    [...head, ...(isGrouped ? ['Nhóm'] : [])],
    ...lines.map(({ line: { cells }, heading }) => [
      ...spread(cells.map(bare), cells.map(wordsBeside)),
      ...(isGrouped ? [harmless(heading)] : []),
    ]),
  ]);
};

const underHeadings = (rows: readonly AnnexRow[]): readonly { readonly line: AnnexLine; readonly heading: string }[] => {
  let heading = '';
  return rows.flatMap((row) => {
    if (row.kind === 'line') return { line: row, heading };
    heading = row.name;
    return [];
  });
};

const bare = (cell: Cell): string => {
  switch (cell.kind) {
    case 'none':
      return '';
    case 'text':
      return harmless(cell.text);
    case 'figure':
      return bareNumber(cell);
  }
};

const bareNumber = ({ value, places }: Figure): string => (places === undefined ? value : rounded(value, places)).replace('.', ',');

const wordsBeside = (cell: Cell): string =>
  cell.kind === 'figure' ? `${cell.before ?? ''}${cell.after ?? ''}`.replace(/[()]/g, '').trim() : '';
