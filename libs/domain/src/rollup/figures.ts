import type { Numbers } from '../indicator/figure.js';
import type { FigureKind } from '../indicator/measurement.js';
import { cellOf, type CellValue, type Nature } from '../report/cell.js';
import { numbersOf } from '../report/checks/numbers.js';
import type { Sheet } from '../report/sheet.js';
import type { AcceptedReport, ReportElsewhere } from './compilation.js';
import { rowKey, type RowRule } from './rows.js';

/** A number of one period as an accepted version says it: of its own period, or restated by a later one. */
export interface SaidFigure {
  readonly report: AcceptedReport;
  readonly nature: Nature;
  readonly numbers: Numbers;
  /** The period it speaks of. */
  readonly period: string;
}

/** Those who make up a total: the unit for which an obligation was opened, with its reports of this year and the last, by their periods. */
export interface Contributor {
  readonly unit: string;
  readonly reports: readonly AcceptedReport[];
  /** What it has said to other offices in the same years, by their periods. */
  readonly elsewhere: readonly ReportElsewhere[];
}

/**
 * All that the accepted versions say of one cell, what counts first: an actual figure before an estimate, and of the same nature what a later
 * report says. The others are kept, and are told beside it.
 */
export const saidOf = (row: RowRule, period: string, reports: readonly AcceptedReport[]): readonly SaidFigure[] => {
  const said = reports.flatMap((report) => saidIn(row, report)).filter((one) => one.period === period);
  const of = (nature: Nature): SaidFigure[] => said.filter((one) => one.nature === nature).reverse();
  return [...of('actual'), ...of('estimate')];
};

/** The figure that counts of each period of which the reports speak; in no order. */
export const countingFigures = (row: RowRule, reports: readonly AcceptedReport[]): ReadonlyMap<string, SaidFigure> => {
  const counting = new Map<string, SaidFigure>();
  for (const report of reports)
    for (const said of saidIn(row, report))
      if (said.nature === 'actual' || counting.get(said.period)?.nature !== 'actual') counting.set(said.period, said);
  return counting;
};

/** The numbers of a cell, where they are of the kind that the indicator is measured in. */
export const numbersIn = (figure: FigureKind, value: CellValue): Numbers | undefined => {
  if (value.kind !== CELL_KINDS[figure] || value.kind === 'words') return undefined;
  return numbersOf(value);
};

/** The first words a cell of this row has in the report of its own period: a reason, that it is not yet, or what is told of it. */
export const ownCells = ({ cells: { actual, estimate } }: RowRule, { sheet }: AcceptedReport): readonly CellValue[] =>
  [sheet?.cells[actual], sheet?.cells[estimate]].filter((value) => value !== undefined);

const CELL_KINDS: Readonly<Record<FigureKind, CellValue['kind']>> = {
  value: 'value',
  ratio: 'ratio',
  reduction: 'ratio',
  weighted: 'weighted',
  words: 'words',
};

/** What one report says of a row: of its own period, and of earlier ones that it restates. */
const saidIn = (row: RowRule, report: AcceptedReport): readonly SaidFigure[] => {
  const said: SaidFigure[] = [];
  for (const { nature, restates, value } of (report.sheet && writtenOn(report.sheet).get(row.key)) ?? []) {
    const numbers = numbersIn(row.measurement.figure, value);
    if (numbers === undefined || (restates !== undefined && restates >= report.period)) continue;
    said.push({ report, nature, numbers, period: restates ?? report.period });
  }
  return said;
};

interface Written {
  readonly nature: Nature;
  readonly restates: string | undefined;
  readonly value: CellValue;
}

/** The cells of a sheet by their rows: every row asks each sheet, so it is looked through once. */
const writtenOn = (sheet: Sheet): ReadonlyMap<string, readonly Written[]> => {
  const known = written.get(sheet);
  if (known !== undefined) return known;
  const rows = new Map<string, Written[]>();
  for (const [key, value] of Object.entries(sheet.cells)) {
    const ref = cellOf(key);
    if (ref === undefined) continue;
    const row = rowKey(ref.indicator, ref.field);
    rows.set(row, [...(rows.get(row) ?? []), { nature: ref.nature, restates: ref.restates, value }]);
  }
  written.set(sheet, rows);
  return rows;
};

const written = new WeakMap<Sheet, ReadonlyMap<string, readonly Written[]>>();
