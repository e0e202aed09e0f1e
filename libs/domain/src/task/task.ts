import type { LocalDay } from '../calendar/local-day.js';
import type { Bilingual } from '../text.js';

/** A task of the plan as it stands there: a sentence, mostly unassigned and without a due date. */
export interface PlannedTask {
  /** The plan's own place of it: `III.2.4`, `IV.3`. */
  readonly code: string;
  readonly title: Bilingual;
  /** The plan's words, unchanged. */
  readonly text: string;
  readonly section: string;
  readonly leadUnit: string | null;
  readonly assignees: readonly string[];
  readonly coordinators: readonly string[];
  readonly unitsMentioned: readonly string[];
  /** Where the plan itself names a day. */
  readonly deadline?: LocalDay;
  readonly commitments: readonly string[];
}
