import { aggregationOf, isRunningTotal, isStateOfTheYear } from '../indicator/aggregation.js';
import { foldTree } from '../indicator/fold-tree.js';
import { yearBefore } from '../report/form-of-period.js';
import type { Bilingual } from '../text.js';
import type { CompilationInput, ExplainedInput, Explanation } from './compilation.js';
import { contributionOf, together } from './contribution.js';
import { saidOf, type SaidFigure } from './figures.js';
import { type FigureOfPeriod, figuresOf } from './figures-of-year.js';
import { listed, noteOn } from './notes.js';
import { rollupRefusals as refusals } from './refusals.js';
import { rowKey, type RowRule, rowsOf } from './rows.js';
import { takenFrom, takenIn, totalsOf } from './running-total.js';
import { sayAssumed } from './say-assumed.js';
import { sayReckoning } from './say-reckoning.js';
import { type Standing, standingsIn } from './standings.js';
import type { UnitsFigures } from './units-figures.js';

/** Which figure is asked about. */
export interface AskedFigure {
  readonly indicator: string;
  readonly field?: string;
  readonly column: Explanation['column'];
}

/**
 * Where a figure comes from: the rule and the sum by which it can be checked by hand, each input down to the version and who answers for it,
 * what was missing, and what was taken for granted. Refuses with `NO_SUCH_FIGURE`.
 */
export const explain = (input: CompilationInput, asked: AskedFigure): Explanation => {
  const row = rowsOf(input.form, input.targets, input.day).find(({ key }) => key === rowKey(asked.indicator, asked.field));
  if (row === undefined) throw refusals.noSuchFigure();
  const { period } = input;
  const rule = aggregationOf(row.measurement);
  const standings = [...standingsIn(input).values()];
  const contributions = standings.map(({ contributor, owing }) =>
    contributionOf(row, contributor, { period, rule, owes: owing !== undefined }),
  );
  const result = rule.result(foldTree(contributions, together(rule)).fold[asked.column]) ?? null;
  const units = standings
    .map((standing) => ({ standing, used: usedOf(row, standing, { period, column: asked.column }) }))
    .filter(({ used }) => used.length > 0);
  const notes = standings.map((standing, index) => noteOn(row, standing, { period, hasFigure: contributions[index]!.current.count > 0 }));
  return {
    indicator: asked.indicator,
    column: asked.column,
    result,
    rule: sayReckoning(row, { column: asked.column, units, result }),
    inputs: units.flatMap(({ used }) => used.map(({ period: of, said }) => inputOf(row, of, said))),
    missing: asked.column === 'lastYear' ? [] : listed(notes).missing,
    assumed: assumedOf(row, units, { input, column: asked.column }),
  };
};

/** The figures of a unit that a column rests on. */
const usedOf = (
  row: RowRule,
  { contributor, owing }: Standing,
  { period, column }: { readonly period: string; readonly column: Explanation['column'] },
): readonly FigureOfPeriod[] => {
  const year = column === 'lastYear' ? yearBefore(period) : period;
  if (isRunningTotal(row.measurement)) {
    const totals = totalsOf(row, contributor, year);
    return column === 'current' ? takenIn(totals, period) : takenFrom(totals);
  }
  const figures = figuresOf(row, contributor, year);
  if (column === 'current') return figures.at(-1)?.period === period ? figures.slice(-1) : [];
  const isPast = column === 'cumulative' && row.measurement.acrossPeriods === 'latest' && owing === undefined;
  return isPast ? [] : overThePeriods(row, figures);
};

const overThePeriods = ({ measurement }: RowRule, figures: readonly FigureOfPeriod[]): readonly FigureOfPeriod[] => {
  if (measurement.acrossPeriods === 'none') return [];
  return isStateOfTheYear(measurement) ? figures.slice(-1) : figures;
};

const inputOf = ({ field }: RowRule, period: string, { report, nature, numbers }: SaidFigure): ExplainedInput => {
  const { unit, obligation, version, digest, preparedBy, submittedBy, acceptedBy, receivedAt } = report;
  return {
    ...{ unit, period, field: field?.code ?? null, obligation, version, digest, nature, figure: numbers },
    ...{ preparedBy, submittedBy, acceptedBy, receivedAt },
  };
};

const assumedOf = (
  row: RowRule,
  units: readonly UnitsFigures[],
  { input, column }: { readonly input: CompilationInput; readonly column: Explanation['column'] },
): readonly Bilingual[] => [
  ...units.flatMap(({ standing, used }) => {
    const { contributor, owing } = standing;
    const beside = used.flatMap(({ period, said }) => {
      const others = saidOf(row, period, contributor.reports).slice(1);
      return others.length === 0 ? [] : [sayAssumed.oneOfSeveral(row, { unit: contributor.unit, period, said, others })];
    });
    const late = used.filter(({ said }) => said.report.afterClosing).map(({ period }) => sayAssumed.afterClosing(contributor.unit, period));
    return [
      ...sayAssumed.stale({ unit: contributor.unit, owes: owing !== undefined, used }, { period: input.period, column, row }),
      ...late,
      ...beside,
    ];
  }),
  ...input.excluded.map(({ unit, reason }) => sayAssumed.excluded(unit, reason)),
];
