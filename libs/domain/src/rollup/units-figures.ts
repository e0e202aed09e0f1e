import type { FigureOfPeriod } from './figures-of-year.js';
import type { Standing } from './standings.js';

/** What one unit said that went into a figure, in the order of the periods; of a running total what it was before comes first. */
export interface UnitsFigures {
  readonly standing: Standing;
  readonly used: readonly FigureOfPeriod[];
}
