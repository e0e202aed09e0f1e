import type { CompiledRow } from '#domain';
import { TARGET_COLUMNS } from '../compiled-report/annex-targets.js';
import type { CompiledReport } from '../compiled-report/compiled-report.js';
import { groupedRows } from '../compiled-report/grouped-rows.js';
import type { Reckon } from './annex-sheet.js';
import { agreeing, putTogether, type Reckoning } from './figure-formula.js';
import { FIGURE_COLUMNS, type FigureColumn } from './figure-lines.js';
import type { PlacedBlock } from './figures-sheet.js';
import { FIRST_ROW, letterOf } from './sheet-layout.js';

/** Says of the table of targets which figures are reckoned from others: from the sheet of figures, and from cells of the same row. */
export const reckonTargets = (report: CompiledReport, blocks: readonly PlacedBlock[]): Reckon => {
  const rows = groupedRows(report);
  return (written, { row: index, column }) => {
    const target = rows[index]!;
    const row = target.kind === 'heading' ? null : target.row;
    const key = TARGET_COLUMNS[column]!.key;
    if (row === null || written.cell.kind !== 'figure') return written;
    const formula = agreeing(candidatesFor(key, row, { report, blocks, line: FIRST_ROW + index }), written.cell.value);
    return formula === undefined ? written : { ...written, formula };
  };
};

interface Place {
  readonly report: CompiledReport;
  readonly blocks: readonly PlacedBlock[];
  readonly line: number;
}

const candidatesFor = (key: string, row: CompiledRow, place: Place): readonly (Reckoning | undefined)[] => {
  if (key === 'toPlan') return FIGURE_COLUMNS.toReversed().map((column) => againstPlan(row, column, place));
  if (key === 'yearOnYear') return [againstLastYear(row, place)];
  return isFigureColumn(key) ? [fromLines(row, key, place)] : [];
};

const isFigureColumn = (key: string): key is FigureColumn => FIGURE_COLUMNS.some((column) => column === key);

const fromLines = (row: CompiledRow, column: FigureColumn, { report, blocks }: Place): Reckoning | undefined => {
  const measurement = report.measurements[row.indicator];
  const block = blocks.find((other) => other.row === row && other.column === column);
  return measurement && block && putTogether(measurement, block.lines, block.at);
};

const againstPlan = (row: CompiledRow, column: FigureColumn, { line }: Place): Reckoning | undefined => {
  const [reached, plan] = [row[column]?.value, row.plan.value];
  if (reached === undefined || plan === null) return undefined;
  const [cell, planCell] = [cellOf(column, line), cellOf('plan', line)];
  return row.percentOfPlan === null ? difference([cell, reached], [planCell, plan]) : percent([cell, reached], [planCell, plan]);
};

const againstLastYear = (row: CompiledRow, { line }: Place): Reckoning | undefined => {
  const [reached, before] = [row.cumulative?.value, row.lastYear];
  if (reached === undefined || before === null) return undefined;
  const [cell, beforeCell] = [cellOf('cumulative', line), cellOf('lastYear', line)];
  return row.yearOnYear?.in === 'points'
    ? difference([cell, reached], [beforeCell, before])
    : percent([cell, reached], [beforeCell, before]);
};

/** A cell with what stands in it. */
type Held = readonly [cell: string, value: string];

const difference = ([a, valueOfA]: Held, [b, valueOfB]: Held): Reckoning => ({
  formula: `${a}-${b}`,
  result: Number(valueOfA) - Number(valueOfB),
});

const percent = ([a, valueOfA]: Held, [b, valueOfB]: Held): Reckoning => ({
  formula: `${a}/${b}*100`,
  result: (Number(valueOfA) / Number(valueOfB)) * 100,
});

const cellOf = (key: string, line: number): string => `${letterOf(TARGET_COLUMNS.findIndex((column) => column.key === key) + 1)}${line}`;
