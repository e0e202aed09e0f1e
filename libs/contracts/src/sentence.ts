/** A text that a person reads, Vietnamese first. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** An instant in UTC, `2023-04-14T16:59:59.999Z`. */
export type InstantText = string;

/** A day in the authority's zone, `2023-04-14`. */
export type DayText = string;
