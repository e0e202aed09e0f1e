import { aggregationOf, isRunningTotal } from '../indicator/aggregation.js';
import { foldTree } from '../indicator/fold-tree.js';
import type { AcrossPeriods } from '../indicator/measurement.js';
import { yearBefore } from '../report/form-of-period.js';
import type { Bilingual } from '../text.js';
import type { CompilationInput, ExplainedInput, Explanation } from './compilation.js';
import { contributionOf, type FigureOfPeriod, figuresOf, together } from './contribution.js';
import { saidOf, type SaidFigure } from './figures.js';
import { listed, noteOn } from './notes.js';
import { rollupRefusals as refusals } from './refusals.js';
import { rowKey, type RowRule, rowsOf } from './rows.js';
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
  if (column === 'lastYear') return overThePeriods(row, figuresOf(row, contributor, yearBefore(period)));
  const figures = figuresOf(row, contributor, period);
  if (column === 'cumulative') {
    const isPast = row.measurement.acrossPeriods === 'latest' && owing === undefined;
    return isPast ? [] : overThePeriods(row, figures);
  }
  if (figures.at(-1)?.period !== period) return [];
  return figures.slice(isRunningTotal(row.measurement) ? -2 : -1);
};

const overThePeriods = ({ measurement }: RowRule, figures: readonly FigureOfPeriod[]): readonly FigureOfPeriod[] =>
  figures.slice(-USED[measurement.acrossPeriods]);

/** How many of the latest periods a year's figure is made of. */
const USED: Readonly<Record<AcrossPeriods, number>> = {
  ...{ sum: Infinity, ratio: Infinity, weighted_mean: Infinity, min: Infinity, max: Infinity },
  ...{ cumulative: 1, latest: 1 },
  none: 0,
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
    const { contributor } = standing;
    const beside = used.flatMap(({ period, said }) => {
      const others = saidOf(row, period, contributor.reports).slice(1);
      return others.length === 0 ? [] : [sayAssumed.oneOfSeveral(row, { unit: contributor.unit, period, said, others })];
    });
    const late = used.filter(({ said }) => said.report.afterClosing).map(({ period }) => sayAssumed.afterClosing(contributor.unit, period));
    return [...sayAssumed.stale({ unit: contributor.unit, used }, { period: input.period, column, row }), ...late, ...beside];
  }),
  ...input.excluded.map(({ unit, reason }) => sayAssumed.excluded(unit, reason)),
];
