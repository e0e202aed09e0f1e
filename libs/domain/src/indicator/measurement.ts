import type { Bilingual } from '../text.js';
import type { Decimal } from './decimal.js';

/*
 * figure       what one unit says of one indicator in one period
 * estimate     ước thực hiện: said before the period's figures are closed
 * actual       chính thức: said of closed figures; it stands beside the estimate and does not overwrite it
 */

/**
 * What a cell asks for. `value`: one number. `ratio`: numerator and denominator. `reduction`: this period's number and that of its base,
 * of which it is said by how much there are fewer. `weighted`: a number and what it weighs. `words`: no number at all.
 */
export type FigureKind = 'value' | 'ratio' | 'reduction' | 'weighted' | 'words';

/**
 * How the units' figures become the authority's. `ratio` adds numerators and denominators apart, and so does `weighted_mean` with what its
 * values weigh; `lead` takes what the lead unit says and shows the others beside it; `none` shows each unit's alone.
 */
export type AcrossUnits = 'sum' | 'ratio' | 'weighted_mean' | 'min' | 'max' | 'lead' | 'none';

/**
 * How the periods' figures become the year's. `sum` adds what each period brought; `cumulative` takes the latest, which units report as a
 * running total of the year; `latest` takes the latest as well, of what does not add up.
 */
export type AcrossPeriods = 'sum' | 'cumulative' | 'latest' | 'ratio' | 'weighted_mean' | 'min' | 'max' | 'none';

/** When the target is met, whichever words the plan compares in; `judged` by a person. */
export type Evaluation = 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'judged';

/** How an indicator is asked for, added up and judged. Ours wherever the plan does not say. */
export interface Measurement {
  readonly figure: FigureKind;
  readonly acrossUnits: AcrossUnits;
  readonly acrossPeriods: AcrossPeriods;
  /** Against the target's value; of a range against its lower one (more than its upper one is no failure). */
  readonly evaluation: Evaluation;
  /** What the parts of a ratio, a reduction or a weighted figure are; missing on the others. */
  readonly parts?: { readonly numerator: Bilingual; readonly denominator: Bilingual } | { readonly weight: Bilingual };
  /** By which a quotient is multiplied: 100 for what is said in percent. */
  readonly factor?: Decimal;
  /** What the numerator counts is counted in the denominator too, so that the quotient cannot pass the whole. */
  readonly share?: true;
  /** Measured once a year only: until then it is “chưa đến kỳ đánh giá”, and nobody misses it. */
  readonly yearly?: true;
  /**
   * How much of the target should be reached by the end of each month, in percent, of a seasonal indicator. Without it what adds up is
   * expected evenly, day by day, and anything else at its full value all year.
   */
  readonly path?: readonly Decimal[];
  /** What it is measured for each of, every one of which has to meet the target. */
  readonly fields?: readonly { readonly code: string; readonly name: Bilingual }[];
  /** How many places after the point are printed; nothing is rounded before. */
  readonly places: number;
}

/** Whether figures of one period and the next add up to the year's, so that a share of the plan says something. */
export const isAdditive = ({ acrossPeriods }: Measurement): boolean => acrossPeriods === 'sum' || acrossPeriods === 'cumulative';

/** The names by which the numbers of a figure are called. */
export type FigurePart = 'value' | 'numerator' | 'denominator' | 'weight';

export const PARTS_OF: Readonly<Record<FigureKind, readonly FigurePart[]>> = {
  value: ['value'],
  ratio: ['numerator', 'denominator'],
  reduction: ['numerator', 'denominator'],
  weighted: ['value', 'weight'],
  words: [],
};
