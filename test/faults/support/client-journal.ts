/** What a client was told of a request, after all its attempts. */
export type CallOutcome =
  /** It was carried out. */
  | 'ok'
  /** It was refused. */
  | 'fail'
  /** Nobody answered the last attempt, so it may or may not have been carried out. */
  | 'unknown';

/** One handing-in as a client remembers it. Its words are its own, so the log can tell it from all others. */
export interface Call {
  readonly obligation: string;
  /** Stands in its words; a digest would not do, since nobody outside can reckon that of a report with restricted figures. */
  readonly mark: string;
  readonly outcome: CallOutcome;
  /** The HTTP answer's status; missing when there was none. */
  readonly status?: number;
  readonly attempts: number;
}

/** Words that bear a mark. */
export const marked = (mark: string): string => `Số liệu ${mark}`;

/** How the marks are found again in kept words, for the database to look for. */
export const MARK = 'Số liệu ([0-9a-f-]{36})';
