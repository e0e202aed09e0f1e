import type { Worksheet } from 'exceljs';
import { type Annex, type AnnexNumber, linesIn } from '../compiled-report/annex.js';
import { type Cell, count, text } from '../compiled-report/cell.js';
import { FIRST_ROW, FONT, letterOf } from './sheet-layout.js';
import { writeInto } from './write-cell.js';

/** Below a table: how many rows say what, and what adds up, each as a formula over the table. */
export const writeTotals = (sheet: Worksheet, annex: Annex): void => {
  const label = widest(annex);
  const last = FIRST_ROW + annex.rows.length - 1;
  const rangeOf = (column: number): string => `${letterOf(column + 1)}${FIRST_ROW}:${letterOf(column + 1)}${last}`;
  [...countsIn(annex), ...sumsIn(annex)].forEach(({ words, value, column, by }, index) => {
    const row = last + 2 + index;
    writeInto(sheet.getCell(row, label + 1), { cell: text(words) });
    writeInto(sheet.getCell(row, label + 2), { cell: count(value), formula: by(rangeOf(column)) });
    [label + 1, label + 2].forEach((at) => (sheet.getCell(row, at).font = { ...FONT, bold: true }));
  });
};

interface Total {
  readonly words: string;
  readonly value: number;
  readonly column: number;
  readonly by: (range: string) => string;
}

/** What stands in this column, each word once, and how often. */
const countsIn = (annex: Annex): readonly Total[] => {
  const column = columnOf(annex, COUNTED[annex.number]);
  const words = linesIn(annex)
    .map(({ cells }) => wordsIn(cells[column]!))
    .filter((word) => word !== '');
  return [...new Set(words)].map((word) => ({
    words: word,
    value: words.filter((other) => other === word).length,
    column,
    by: (range) => `COUNTIF(${range},"${word}")`,
  }));
};

const COUNTED: Readonly<Record<AnnexNumber, string>> = { I: 'assessment', II: 'result', III: 'level', IV: 'timeliness' };

const sumsIn = (annex: Annex): readonly Total[] =>
  SUMMED.filter((key) => annex.columns.some((column) => column.key === key)).map((key) => {
    const column = columnOf(annex, key);
    const value = linesIn(annex).reduce((sum, { cells }) => sum + numberIn(cells[column]!), 0);
    return { words: `Tổng: ${annex.columns[column]!.head}`, value, column, by: (range) => `SUM(${range})` };
  });

/** Of one kind all of them; nothing else in these tables may be added down a column. */
const SUMMED = ['daysLate', 'timesReturned'] as const;

const columnOf = ({ columns }: Annex, key: string): number => columns.findIndex((column) => column.key === key);

const wordsIn = (cell: Cell): string => (cell.kind === 'text' ? cell.text : '');
const numberIn = (cell: Cell): number => (cell.kind === 'figure' ? Number(cell.value) : 0);

const widest = ({ columns }: Annex): number => columns.reduce((best, { width }, index) => (width > columns[best]!.width ? index : best), 0);
