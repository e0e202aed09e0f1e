import type { Aggregation } from '../indicator/aggregation.js';
import { type Decimal, dividedBy, minus, times } from '../indicator/decimal.js';
import { isCeiling } from '../indicator/evaluate.js';
import { isAdditive } from '../indicator/measurement.js';
import { assess } from './assess.js';
import type { CompilationInput, CompiledRow, Reckoned } from './compilation.js';
import type { Contribution } from './contribution.js';
import { listed, type RowNote } from './notes.js';
import type { RowRule } from './rows.js';

/** A row's numbers, without what is to be said of single units. */
export type RowFigures = Pick<
  CompiledRow,
  'current' | 'cumulative' | 'lastYear' | 'percentOfPlan' | 'pointsToPlan' | 'yearOnYear' | 'contributors'
>;

/** The numbers that all contributions together come to. Nothing is rounded; what is printed is. */
export const figuresOfRow = (row: RowRule, { current, cumulative, lastYear }: Contribution, rule: Aggregation): RowFigures => {
  const year = rule.result(cumulative) ?? null;
  const before = rule.result(lastYear)?.value ?? null;
  return {
    current: rule.result(current) ?? null,
    cumulative: year,
    lastYear: before,
    percentOfPlan: percentOfPlan(row, year),
    pointsToPlan: pointsToPlan(row, year),
    yearOnYear: yearOnYear(row, year, before),
    contributors: current.count,
  };
};

/** The row as it stands in the summary table. */
export const compiledRow = (
  row: RowRule,
  { figures, notes }: { readonly figures: RowFigures; readonly notes: readonly (RowNote | undefined)[] },
  when: Pick<CompilationInput, 'period' | 'day' | 'closesOn'>,
): CompiledRow => {
  const { target, indicator, measurement, field, lead } = row;
  const lists = listed(notes);
  const plan = { comparator: indicator.comparator, value: indicator.value, upperValue: indicator.upperValue ?? null };
  const reached = (figures.cumulative ?? figures.current)?.value ?? null;
  return {
    target: target.number,
    indicator: indicator.code,
    field,
    partOf: indicator.partOf ?? null,
    name: indicator.name,
    measure: indicator.unit?.name ?? null,
    places: measurement.places,
    plan,
    ...figures,
    assessment: assess({ measurement, plan, reached, isNotYet: lists.notYet.length > 0 }, when),
    lead,
    ...lists,
    classification: isRestrictedRow(row) ? 'restricted' : null,
  };
};

/** Whether only cleared seats may see a row: by its target, or by its indicator alone. */
export const isRestrictedRow = ({ target, indicator }: Pick<RowRule, 'target' | 'indicator'>): boolean =>
  target.classification === 'restricted' || indicator.classification === 'restricted';

/** A rate is said in percent and does not add up: what lies between two of them are percentage points. */
const isRate = ({ indicator, measurement }: RowRule): boolean =>
  !isAdditive(measurement) && (indicator.unit?.code.startsWith('percent') ?? false);

const percentOfPlan = ({ indicator, measurement }: RowRule, year: Reckoned | null): Decimal | null => {
  if (year === null || indicator.value === null || !isAdditive(measurement) || isCeiling(measurement)) return null;
  return inPercent(year.value, indicator.value);
};

const pointsToPlan = (row: RowRule, year: Reckoned | null): Decimal | null => {
  const { indicator, measurement } = row;
  if (year === null || indicator.value === null || !isRate(row) || isCeiling(measurement)) return null;
  return minus(year.value, indicator.value);
};

const yearOnYear = (row: RowRule, year: Reckoned | null, before: Decimal | null): CompiledRow['yearOnYear'] => {
  if (year === null || before === null) return null;
  if (isRate(row)) return { in: 'points', value: minus(year.value, before) };
  const percent = inPercent(year.value, before);
  return percent === null ? null : { in: 'percent', value: percent };
};

const inPercent = (value: Decimal, of: Decimal): Decimal | null => dividedBy(times(value, '100'), of) ?? null;
