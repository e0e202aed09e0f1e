import type { CompiledRow, ExplainedInput, FigurePart } from '#domain';
import type { CompiledReport } from '../compiled-report/compiled-report.js';
import { targetRows } from '../compiled-report/target-rows.js';

/** The numbers of which one figure of the table is made, below each other on the sheet of figures. */
export interface FigureBlock {
  readonly number: string;
  readonly name: string;
  readonly row: CompiledRow;
  readonly column: FigureColumn;
  readonly lines: readonly FigureLine[];
}

export type FigureColumn = 'current' | 'cumulative';
export const FIGURE_COLUMNS: readonly FigureColumn[] = ['current', 'cumulative'];

/** `source` is whose report said it; null where only the authority's own sums are known. */
export interface FigureLine {
  readonly source: ExplainedInput | null;
  readonly figure: Readonly<Partial<Record<FigurePart, string>>>;
}

/** By unit where the report knows it; by numerator and denominator of the authority otherwise. Of what is in the table only. */
export const figureBlocks = (report: CompiledReport): readonly FigureBlock[] =>
  targetRows(report.compilation.rows).flatMap(({ number, name, row }) =>
    row === null
      ? []
      : FIGURE_COLUMNS.map((column) => ({ number, name, row, column, lines: linesOf(row, column, report) })).filter(
          ({ lines }) => lines.length > 0,
        ),
  );

const linesOf = (row: CompiledRow, column: FigureColumn, { explanations }: CompiledReport): readonly FigureLine[] => {
  const explained = explanations.find(
    ({ indicator, field, column: other }) => indicator === row.indicator && field === (row.field?.code ?? null) && other === column,
  );
  if (explained !== undefined && explained.inputs.length > 0) return explained.inputs.map((source) => ({ source, figure: source.figure }));
  const parts = row[column]?.parts;
  return parts === undefined ? [] : [{ source: null, figure: parts }];
};
