import { compareDecimals, type Decimal } from './decimal.js';
import type { Measurement } from './measurement.js';

/** The year's target as far as it can be reckoned with; null while its value is still to come from above, or where it is told in words. */
export interface PlannedValue {
  readonly value: Decimal | null;
  readonly upperValue: Decimal | null;
}

/** How a value stands to the target; `unjudged` where there is no value to judge by, or a person has to judge. */
export type Verdict = 'met' | 'exceeded' | 'short' | 'unjudged';

/**
 * Judges a value by the evaluation rule, whatever the plan's wording compares by. More than was asked for is `exceeded`; below a ceiling it
 * is `met`, since being further below is no further aim. Of a range it is met from its lower value on, and more than its upper one is no
 * failure.
 */
export const evaluate = ({ evaluation }: Pick<Measurement, 'evaluation'>, plan: PlannedValue, value: Decimal): Verdict => {
  if (plan.value === null || evaluation === 'judged') return 'unjudged';
  const difference = compareDecimals(value, plan.value);
  switch (evaluation) {
    case 'at_least':
      return difference < 0 ? 'short' : compareDecimals(value, plan.upperValue ?? plan.value) > 0 ? 'exceeded' : 'met';
    case 'more_than':
      return difference > 0 ? 'met' : 'short';
    case 'at_most':
      return difference <= 0 ? 'met' : 'short';
    case 'less_than':
      return difference < 0 ? 'met' : 'short';
  }
};

/** Whether the target is a ceiling, which nobody wants to come near: no share of it says anything. */
export const isCeiling = ({ evaluation }: Pick<Measurement, 'evaluation'>): boolean =>
  evaluation === 'at_most' || evaluation === 'less_than';
