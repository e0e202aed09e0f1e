import type { DayText, InstantText, Sentence } from './sentence.js';

/** What became of a command. Asked again with the same `Idempotency-Key`, the answer is the same. */
export interface Answer {
  /** The version of the stream that the command brought about; `If-Match: "v7"` names it. */
  readonly version: number;
  /** Where it stands in the log; a reading with `X-Read-After: <position>` shows it. */
  readonly position: string;
}

export interface ObligationAnswer extends Answer {
  readonly obligation: string;
}

export interface EscalationAnswer extends Answer {
  readonly case: string;
}

export interface ReportRequestAnswer extends Answer {
  /** Its code, which is also the code of the duty it made. */
  readonly request: string;
}

export interface ImpedimentAnswer extends Answer {
  /** Its number. */
  readonly impediment: string;
}

export interface RollupAnswer extends Answer {
  /** `rollup/{duty}/{period}/{unit}` */
  readonly rollup: string;
  /** Of a draft: the digest by which it is reviewed, signed and issued. Of an issue: the edition. */
  readonly digest?: string;
  readonly edition?: number;
}

export interface NoticeAnswer extends Answer {
  readonly notice: string;
}

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many there are on all pages. */
  readonly total: number;
  /** Where the next page begins; null on the last one. */
  readonly nextOffset: number | null;
}

/** One thing that happened, in plain words. */
export interface HistoryEntry {
  readonly at: InstantText;
  /** `14/04/2023 16:59` */
  readonly localTime: string;
  readonly day: DayText;
  /** The person's name, or the system. */
  readonly who: Sentence;
  readonly what: Sentence;
  /** The event that says it. */
  readonly event: string;
  readonly type: string;
}
