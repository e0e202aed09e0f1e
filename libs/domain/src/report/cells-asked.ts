import type { LocalDay } from '../calendar/local-day.js';
import type { Measurement } from '../indicator/measurement.js';
import { indicatorsIn } from '../target/indicators-in.js';
import type { Indicator, Target } from '../target/target.js';
import type { CellRef } from './cell.js';
import { type Form, indicatorsAskedOf } from './form.js';

/** An indicator that is asked for, in one of its fields where it has any, with how it is measured. */
export interface AskedCell {
  readonly ref: CellRef;
  readonly target: Target;
  readonly indicator: Indicator;
  readonly measurement: Measurement;
}

/**
 * The cells that a unit fills in on a day, in the form's order. They are estimates: the plan asks for its reports before their figures are
 * closed. A unit that has the actual figure already writes that instead, or both.
 */
export const cellsAskedOf = (form: Form, unit: string, targets: readonly Target[], day: LocalDay): readonly CellRef[] =>
  askedCells(form, unit, targets, day).map(({ ref }) => ref);

/** The same with how each is measured; what nobody has said how to measure is not asked for. */
export const askedCells = (form: Form, unit: string, targets: readonly Target[], day: LocalDay): readonly AskedCell[] => {
  const indicators = indicatorsIn(targets);
  return indicatorsAskedOf(form, unit, day).flatMap(({ indicator: code }) => {
    const found = indicators.get(code);
    if (found?.indicator.measurement === undefined) return [];
    const measurement = found.indicator.measurement;
    return fieldsOf(measurement).map((field) => ({
      ...found,
      measurement,
      ref: { indicator: code, ...field, nature: 'estimate' as const },
    }));
  });
};

/** The one of these that asks for what a cell says, whichever nature and period that has. */
export const askedFor = (asked: readonly AskedCell[], { indicator, field }: CellRef): AskedCell | undefined =>
  asked.find(({ ref }) => ref.indicator === indicator && ref.field === field);

const fieldsOf = ({ fields }: Measurement): readonly { readonly field?: string }[] =>
  fields === undefined ? [{}] : fields.map(({ code }) => ({ field: code }));
