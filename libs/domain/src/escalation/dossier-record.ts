import type { Bilingual } from '../text.js';
import type { Timeliness } from '../obligation/timeliness.js';

/** One obligation of a unit, as far as its record goes by it. */
export interface PastReport {
  readonly duty: string;
  readonly timeliness: Timeliness;
  readonly versions: number;
}

/** How a unit has done with one duty over the periods that were looked at. */
export interface DutyRecord {
  readonly duty: string;
  readonly name: Bilingual;
  readonly periods: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly excused: number;
  /** Due and not handed in. */
  readonly outstanding: number;
  /** Those sent back at least once; they stand among the others, too. */
  readonly returned: number;
}

/** A unit's record by duty, from what fell due; in the order in which the duties are given. */
export const recordOf = (past: readonly PastReport[], nameOf: (duty: string) => Bilingual): readonly DutyRecord[] =>
  [...new Set(past.map(({ duty }) => duty))].map((duty) => {
    const reports = past.filter((report) => report.duty === duty);
    const count = (timeliness: Timeliness): number => reports.filter((report) => report.timeliness === timeliness).length;
    return {
      duty,
      name: nameOf(duty),
      periods: reports.length,
      onTime: count('on_time'),
      late: count('late'),
      missing: count('missing'),
      excused: count('excused'),
      outstanding: count('pending'),
      returned: reports.filter(({ versions }) => versions > 1).length,
    };
  });
