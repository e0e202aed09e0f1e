import { type AcceptedReport, cellKey, type CellValue, type Decimal, dividedBy, minus, type Measurement, times } from '#domain';
import type { CompiledReport } from './compiled-report.js';
import { unitName } from './compiled-report.js';
import { targetRows } from './target-rows.js';

/** Every unit's own figures of one period, a line for each: what a compilation of thousands of units is checked against. */
export interface UnitFigures {
  readonly title: string;
  readonly columns: readonly UnitFigureColumn[];
  readonly rows: Iterable<UnitFigureRow>;
}

export interface UnitFigureColumn {
  readonly head: string;
  readonly measure: string;
  readonly places: number;
  /** Whether the units' figures may be added down the column. */
  readonly adds: boolean;
}

export interface UnitFigureRow {
  readonly unit: string;
  readonly figures: readonly (Decimal | null)[];
}

/** The figures of the reports of this period, of those rows only that the report holds. */
export const unitFiguresOf = (report: CompiledReport, reports: Iterable<AcceptedReport>): UnitFigures => {
  const rows = targetRows(report.compilation.rows).flatMap(({ number, name, row }) => (row === null ? [] : [{ number, name, row }]));
  return {
    title: `Số liệu của từng đơn vị, ${report.names.period}`,
    columns: rows.map(({ number, name, row }) => ({
      head: `${number}. ${name}`,
      measure: row.measure?.vi ?? '',
      places: row.places,
      adds: report.measurements[row.indicator]?.acrossUnits === 'sum',
    })),
    rows: linesOf(
      report,
      reports,
      rows.map(({ row }) => ({ indicator: row.indicator, ...(row.field && { field: row.field.code }) })),
    ),
  };
};

interface Place {
  readonly indicator: string;
  readonly field?: string;
}

function* linesOf(report: CompiledReport, reports: Iterable<AcceptedReport>, places: readonly Place[]): Generator<UnitFigureRow> {
  for (const { unit, period, sheet } of reports)
    if (period === report.compilation.period)
      yield {
        unit: unitName(report, unit),
        figures: places.map((place) => {
          const measurement = report.measurements[place.indicator];
          return sheet && measurement ? figureIn(sheet.cells, place, measurement) : null;
        }),
      };
}

/** The actual figure where there is one, the estimate otherwise. */
const figureIn = (cells: Readonly<Record<string, CellValue>>, place: Place, measurement: Measurement): Decimal | null => {
  const cell = cells[cellKey({ ...place, nature: 'actual' })] ?? cells[cellKey({ ...place, nature: 'estimate' })];
  return cell === undefined ? null : valueOf(cell, measurement);
};

const valueOf = (cell: CellValue, { figure, factor = '1' }: Measurement): Decimal | null => {
  switch (cell.kind) {
    case 'value':
    case 'weighted':
      return cell.value;
    case 'ratio': {
      const { numerator, denominator } = cell;
      const above = figure === 'reduction' ? minus(denominator, numerator) : numerator;
      const quotient = dividedBy(above, denominator);
      return quotient === undefined ? null : times(quotient, factor);
    }
    case 'words':
    case 'missing':
    case 'not_yet':
      return null;
  }
};
