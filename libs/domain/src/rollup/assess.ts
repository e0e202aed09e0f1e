import { type LocalDay, daysBetween, monthOf, yearOf, localDay, addMonths } from '../calendar/local-day.js';
import { compareDecimals, type Decimal, minus, ONE, plus, times, ZERO } from '../indicator/decimal.js';
import { evaluate, isCeiling, type PlannedValue } from '../indicator/evaluate.js';
import { isAdditive, type Measurement } from '../indicator/measurement.js';
import { isYear } from '../report/form-of-period.js';
import type { Assessment, CompilationInput } from './compilation.js';

/** What a row is judged by. */
export interface Judged {
  readonly measurement: Measurement;
  readonly plan: PlannedValue;
  /** What has been reached so far; null where nobody has said. */
  readonly reached: Decimal | null;
  /** Units that say it cannot be measured yet, and nobody says a number. */
  readonly isNotYet: boolean;
}

interface Fraction {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

type When = Pick<CompilationInput, 'period' | 'day' | 'closesOn'>;

/**
 * How an indicator stands (đánh giá). What adds up and has reached its target stays there; anything else is only expected to, until the year
 * is over. Missed it is at the end of the year alone: before that it is at risk when it is behind the path of the year.
 */
export const assess = ({ measurement, plan, reached, isNotYet }: Judged, when: When): Assessment => {
  if (reached === null) return isNotYet || (measurement.yearly === true && !isYear(when.period)) ? 'not_yet' : 'unjudged';
  const verdict = evaluate(measurement, plan, reached);
  if (verdict === 'unjudged') return 'unjudged';
  if (verdict !== 'short') return isEndOfYear(when) || mayNotFallBack(measurement) ? verdict : 'expected';
  if (isEndOfYear(when)) return 'missed';
  return isBehind(measurement, { target: plan.value!, reached }, when) ? 'at_risk' : 'expected';
};

/** Whether the period ends the year, so that there is no later one to make up for it. */
export const isEndOfYear = ({ day }: Pick<When, 'day'>): boolean => day.endsWith('-12-31');

/** How much of the year's target should be there by the day on which the figures close, as a fraction. */
export const pathOn = (measurement: Measurement, closesOn: LocalDay): Fraction => {
  if (measurement.path !== undefined) return seasonal(measurement.path, closesOn);
  if (!isAdditive(measurement)) return { numerator: ONE, denominator: ONE };
  const first = localDay(yearOf(closesOn), 1, 1);
  const days = (to: LocalDay): Decimal => String(daysBetween(first, to) + 1);
  return { numerator: days(closesOn), denominator: days(localDay(yearOf(closesOn), 12, 31)) };
};

const mayNotFallBack = (measurement: Measurement): boolean => isAdditive(measurement) && !isCeiling(measurement);

// A ceiling that is broken has no path back to it.
const isBehind = (
  measurement: Measurement,
  { target, reached }: { readonly target: Decimal; readonly reached: Decimal },
  { closesOn }: When,
): boolean => {
  if (isCeiling(measurement)) return true;
  const { numerator, denominator } = pathOn(measurement, closesOn);
  return compareDecimals(times(reached, denominator), times(target, numerator)) < 0;
};

/** Between the shares at the ends of two months, day by day; as a fraction, since a quotient would be rounded. */
const seasonal = (path: readonly Decimal[], day: LocalDay): Fraction => {
  const month = monthOf(day);
  const [before, after] = [path[month - 2] ?? ZERO, path[month - 1] ?? '100'];
  const begins = localDay(yearOf(day), month, 1);
  const passed = String(daysBetween(begins, day) + 1);
  const long = String(daysBetween(begins, addMonths(begins, 1)));
  return { numerator: plus(times(before, long), times(minus(after, before), passed)), denominator: times('100', long) };
};
