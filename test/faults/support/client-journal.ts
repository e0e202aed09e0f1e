/** What a client was told of a request, after all its attempts. */
export type CallOutcome =
  /** It was carried out. */
  | 'ok'
  /** It was refused. */
  | 'fail'
  /** Nobody answered the last attempt, so it may or may not have been carried out. */
  | 'unknown';

/** One handing-in as a client remembers it. Its content is its own, so the log can tell it from all others. */
export interface Call {
  readonly obligation: string;
  /** SHA-256 of the content. */
  readonly digest: string;
  readonly outcome: CallOutcome;
  /** The HTTP answer's status; missing when there was none. */
  readonly status?: number;
  readonly attempts: number;
}
