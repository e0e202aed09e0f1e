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
  /** Its letters in the number and sign of documents: `UBND`, `TCKH`. */
  readonly sign?: string;
  readonly parent: string | null;
  readonly roles: readonly string[];
  /** The field of work by which the authority divides its units among its vice-chairs; missing where all are in charge. */
  readonly field?: string;
  readonly from?: LocalDay;
  readonly to?: LocalDay;
  /** Where the plan names it, in the plan's own words; missing for units that the plan does not name. */
  readonly quote?: string;
  readonly source: string;
  readonly note?: string;
}

/** Whether a unit stands somewhere below the authority in the tree. Bodies that a plan only names stand elsewhere. */
export const isBelow = (authority: string, units: readonly Unit[], code: string): boolean => {
  const known = new Map(units.map((unit) => [unit.code, unit]));
  const seen = new Set<string>();
  for (let at = known.get(code)?.parent; at && !seen.has(at); at = known.get(at)?.parent) {
    if (at === authority) return true;
    seen.add(at);
  }
  return false;
};
