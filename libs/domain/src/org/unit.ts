import type { LocalDay } from '../calendar/local-day.js';
import type { Bilingual } from '../text.js';

/**
 * A body of the authority, or one that the plan names beside it. Units form a tree by `parent`; there is no fixed depth, and no
 * level is written in code. A unit exists from `from` to `to`, both included; where they are missing it has always been, or still is.
 */
export interface Unit {
  readonly code: string;
  readonly name: Bilingual;
  readonly kind: string;
  readonly parent: string | null;
  readonly roles: readonly string[];
  readonly from?: LocalDay;
  readonly to?: LocalDay;
  /** Where the plan names it, in the plan's own words; missing for units that the plan does not name. */
  readonly quote?: string;
  readonly source: string;
  readonly note?: string;
}

export const existsOn = (unit: Unit, day: LocalDay): boolean =>
  (unit.from === undefined || unit.from <= day) && (unit.to === undefined || day <= unit.to);

/** The unit and all below it. */
export const subtreeOf = (units: readonly Unit[], code: string): Unit[] =>
  units
    .filter((unit) => unit.code === code)
    .concat(units.filter((unit) => unit.parent === code).flatMap((child) => subtreeOf(units, child.code)));
