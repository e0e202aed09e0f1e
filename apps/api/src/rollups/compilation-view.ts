import type { CompilationView, DeltaView, ExplanationView, FigureView, RollupOwing, RollupRow } from '#contracts';
import type { Compilation, CompiledRow, Delta, Explanation, HistoryNames, Owing, Reckoned } from '#domain';

type Names = Pick<HistoryNames, 'unit'>;

/** What was compiled, as it is shown: whose rows it holds has been seen to before. */
export const compilationView = (compilation: Compilation, digest: string, names: Names): CompilationView => ({
  digest,
  rules: compilation.rules,
  form: compilation.form,
  rows: compilation.rows.map(rowView),
  owing: compilation.owing.map((owing) => owingView(owing, names)),
  excluded: compilation.excluded,
  sections: compilation.sections,
  basis: compilation.basis,
});

const rowView = (row: CompiledRow): RollupRow => {
  const { target, indicator, partOf, name, measure, places, plan, lastYear, percentOfPlan, pointsToPlan, yearOnYear, assessment } = row;
  const { lead, notYet, withoutFigure, missing, words = [], contributors, field, current, cumulative } = row;
  return {
    ...{ target, indicator, partOf, name, measure, places, lastYear, percentOfPlan, pointsToPlan, yearOnYear, assessment },
    ...{ lead, notYet, withoutFigure, missing, words, contributors },
    field: field?.code ?? null,
    fieldName: field?.name ?? null,
    planComparator: plan.comparator,
    planValue: plan.value,
    planUpperValue: plan.upperValue,
    current: figureView(current),
    cumulative: figureView(cumulative),
  };
};

const figureView = (reckoned: Reckoned | null): FigureView | null => reckoned && { value: reckoned.value, nature: reckoned.nature };

/** The figure of an indicator as it is confirmed: cumulative, of the period where nothing adds up; of several fields in their order, by ";". */
export const figureOf = (rows: readonly Pick<CompiledRow, 'cumulative' | 'current'>[]): string =>
  rows.map(({ cumulative, current }) => (cumulative ?? current)?.value ?? '').join(';');

/** How a unit's report stands. */
export const owingView = (owing: Owing, names: Names): RollupOwing => {
  const { unit, obligation, status, timeliness, workingDaysLate, lastDay, firstReceivedAt, timesReturned } = owing;
  return { unit, unitName: names.unit(unit), obligation, status, timeliness, workingDaysLate, lastDay, firstReceivedAt, timesReturned };
};

/** What is another figure, by whose report. */
export const deltaView = ({ indicator, field, column, from, to, because }: Delta): DeltaView => ({
  ...{ indicator, field, column, from, to, because },
});

export const explanationView = (explanation: Explanation): ExplanationView => {
  const { indicator, column, result, rule, inputs, missing, assumed } = explanation;
  return { indicator, column, rule, inputs, missing, assumed, result: figureView(result) };
};
