import { compareDecimals, type Decimal, dividedBy, isDecimal, minus, ZERO } from '../../indicator/decimal.js';
import { type Numbers, valueOf } from '../../indicator/figure.js';
import type { Measurement } from '../../indicator/measurement.js';
import type { Indicator } from '../../target/target.js';
import type { CellValue } from '../cell.js';

/** The numbers of a cell by their names; none where it holds words, or no figure yet. */
export const numbersOf = (value: CellValue): Numbers => {
  switch (value.kind) {
    case 'value':
      return { value: value.value };
    case 'ratio':
      return { numerator: value.numerator, denominator: value.denominator };
    case 'weighted':
      return { value: value.value, weight: value.weight };
    default:
      return {};
  }
};

/** Whether every number of a cell is one. */
export const isInNumbers = (value: CellValue): boolean => {
  const numbers = Object.values(numbersOf(value));
  return numbers.length > 0 && numbers.every(isDecimal);
};

/** What a cell says as one number: the quotient of a ratio, by how much fewer of a reduction; undefined where it says none. */
export const figureOf = (value: CellValue, measurement: Measurement): Decimal | undefined => {
  if (!isInNumbers(value)) return undefined;
  const numbers = numbersOf(value);
  return value.kind === 'ratio' ? valueOf(measurement, numbers) : numbers.value;
};

/** Whether an indicator is said in percent: its shares end at a hundred, and it is compared by points. */
export const isInPercent = ({ unit }: Indicator): boolean => unit?.code.startsWith('percent') === true;

export const distance = (a: Decimal, b: Decimal): Decimal => {
  const difference = minus(a, b);
  return compareDecimals(difference, ZERO) < 0 ? minus(ZERO, difference) : difference;
};

/** How many times as large the larger of two is as the smaller: never often where that is below nothing, undefined where it is nothing. */
export const timesApart = (a: Decimal, b: Decimal): Decimal | undefined => {
  const [less, more] = compareDecimals(a, b) < 0 ? [a, b] : [b, a];
  return dividedBy(more, less);
};
