import type { Numbers } from '../indicator/figure.js';
import type { FigureKind } from '../indicator/measurement.js';
import { inOrder } from '../in-order.js';
import { cellOf, type CellValue, type Nature } from '../report/cell.js';
import type { Sheet } from '../report/sheet.js';
import type { AcceptedReport } from './compilation.js';
import type { RowRule } from './rows.js';

/** A number of one period as an accepted version says it: of its own period, or restated by a later one. */
export interface SaidFigure {
  readonly report: AcceptedReport;
  readonly nature: Nature;
  readonly numbers: Numbers;
}

/** Those who make up a total: the unit for which an obligation was opened, with its reports in the order of their periods. */
export interface Contributor {
  readonly unit: string;
  readonly reports: readonly AcceptedReport[];
  /** Those of the year before. */
  readonly lastYear: readonly AcceptedReport[];
}

/**
 * All that the accepted versions say of one cell, what counts first: an actual figure before an estimate, and of the same nature what a later
 * report says. The others are kept, and are told beside it.
 */
export const saidOf = (row: RowRule, period: string, reports: readonly AcceptedReport[]): readonly SaidFigure[] => {
  const actual: SaidFigure[] = [];
  const estimates: SaidFigure[] = [];
  for (const report of reports) {
    if (report.period < period || report.sheet === null) continue;
    const at = suffixOf(report, period);
    if (at === undefined) continue;
    const { cells } = report.sheet;
    say(actual, cells[row.cells.actual + at], { row, report, nature: 'actual' });
    say(estimates, cells[row.cells.estimate + at], { row, report, nature: 'estimate' });
  }
  return [...actual.reverse(), ...estimates.reverse()];
};

/** The periods of which these reports give figures, in their order. */
export const periodsSpokenOf = (reports: readonly AcceptedReport[]): readonly string[] => {
  const known = spokenOf.get(reports) ?? reckonPeriods(reports);
  spokenOf.set(reports, known);
  return known;
};

// Asked for every row of the table, of the same reports.
const spokenOf = new WeakMap<readonly AcceptedReport[], readonly string[]>();

const reckonPeriods = (reports: readonly AcceptedReport[]): readonly string[] => {
  const others = reports.flatMap(({ sheet }) => (sheet === null ? [] : [...restatedIn(sheet)]));
  return [...new Set([...reports.map(({ period }) => period), ...others])].sort(inOrder);
};

/** The numbers of a cell, where they are of the kind that the indicator is measured in. */
export const numbersIn = (figure: FigureKind, value: CellValue): Numbers | undefined => {
  if (value.kind !== CELL_KINDS[figure]) return undefined;
  switch (value.kind) {
    case 'value':
      return { value: value.value };
    case 'ratio':
      return { numerator: value.numerator, denominator: value.denominator };
    case 'weighted':
      return { value: value.value, weight: value.weight };
    default:
      return undefined;
  }
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

const say = (
  said: SaidFigure[],
  value: CellValue | undefined,
  { row, report, nature }: { readonly row: RowRule; readonly report: AcceptedReport; readonly nature: Nature },
): void => {
  const numbers = value && numbersIn(row.measurement.figure, value);
  if (numbers !== undefined) said.push({ report, nature, numbers });
};

/** What stands behind a cell's key where this report speaks of that period; undefined where it does not. */
const suffixOf = ({ period: own, sheet }: AcceptedReport, period: string): string | undefined => {
  if (own === period) return '';
  return restatedIn(sheet!).has(period) ? `@${period}` : undefined;
};

/** The earlier periods of which a sheet gives figures: hardly any does, and each is asked for every row. */
const restatedIn = (sheet: Sheet): ReadonlySet<string> => {
  const known =
    restated.get(sheet) ?? new Set(Object.keys(sheet.cells).flatMap((key) => (key.includes('@') ? (cellOf(key)?.restates ?? []) : [])));
  restated.set(sheet, known);
  return known;
};

const restated = new WeakMap<Sheet, ReadonlySet<string>>();
