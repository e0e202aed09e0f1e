import type { Sentence } from './sentence.js';
import type { FindingView, SavedEntryView } from './sheets.js';

/** Why something was not done (RFC 9457, `application/problem+json`). `title` and `detail` are in the language that was asked for. */
export interface Problem {
  /** `urn:dunghan:problem:own-unit` */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What stands in the way, and what to do. */
  readonly detail: string;
  /** `OWN_UNIT`: for programs. */
  readonly code: string;
  readonly sentence: Sentence;
  /** By which the request is found in the logs. */
  readonly requestId: string;
  /** For `INPUT_FAULTY`: each field that cannot be taken. */
  readonly faults?: readonly FieldFault[];
  /** For `SHEET_HAS_ERRORS` and `WARNINGS_NEED_REASONS`: what stands in the way, each by its cell. */
  readonly findings?: readonly FindingView[];
  /** For `CELL_CHANGED_MEANWHILE`: what stands there now, and who saved it. */
  readonly entries?: readonly SavedEntryView[];
  /** For `VERSION_CHANGED`: the version there is now. */
  readonly version?: number;
}

export interface FieldFault {
  /** `units[2]` */
  readonly field: string;
  readonly sentence: Sentence;
}
