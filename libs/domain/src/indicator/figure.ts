import type { Nature } from '../report/cell.js';
import { type Decimal, dividedBy, minus, ONE, times } from './decimal.js';
import type { FigureKind, FigurePart, Measurement } from './measurement.js';

/** The numbers of a figure, by the names they have in a cell. */
export type Numbers = Readonly<Partial<Record<FigurePart, Decimal>>>;

/** How sure a figure is; `mixed` where it is made of estimates and of actual figures. */
export type Certainty = Nature | 'mixed';

/** Numbers with how sure they are. */
export interface Figure {
  readonly nature: Certainty;
  readonly numbers: Numbers;
}

/** An estimate and an actual figure together are neither. */
export const together = (a: Certainty, b: Certainty): Certainty => (a === b ? a : 'mixed');

/** A figure as it can be added up: of what is weighed, the number times its weight. */
export const carried = (kind: FigureKind, numbers: Numbers): Numbers =>
  kind === 'weighted' ? { value: times(numbers.value!, numbers.weight!), weight: numbers.weight! } : numbers;

/** The one number that carried numbers come to; undefined where they come to none, since nothing can be divided by. */
export const valueOf = ({ figure, factor = ONE }: Pick<Measurement, 'figure' | 'factor'>, numbers: Numbers): Decimal | undefined => {
  const { value, numerator, denominator, weight } = numbers;
  switch (figure) {
    case 'value':
      return value;
    case 'ratio':
      return dividedBy(times(numerator!, factor), denominator!);
    case 'reduction':
      // (1 − n/d) × factor with the division last, so that no digit is lost before it.
      return dividedBy(times(minus(denominator!, numerator!), factor), denominator!);
    case 'weighted':
      return dividedBy(value!, weight!);
    case 'words':
      return undefined;
  }
};

/** The numbers as a cell would have them, so that the next level up reckons with them; undefined where there is one number only. */
export const partsOf = (kind: FigureKind, numbers: Numbers): Numbers | undefined => {
  if (kind === 'ratio' || kind === 'reduction') return numbers;
  if (kind !== 'weighted') return undefined;
  return { value: dividedBy(numbers.value!, numbers.weight!)!, weight: numbers.weight! };
};
