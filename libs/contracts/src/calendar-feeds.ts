import type { Answer } from './answers.js';
import type { InstantText } from './sentence.js';

/** Deadlines that somebody's calendar fetches by itself. */
export interface CalendarFeedView {
  readonly feed: string;
  /** Null where it is of all units in which the person holds a seat. */
  readonly unit: string | null;
  readonly openedAt: InstantText;
  readonly revoked: boolean;
  /** When it was fetched last, to about a minute; null when it never was. */
  readonly usedAt: InstantText | null;
}

/** `GET /api/calendar-feeds` */
export interface CalendarFeedList {
  readonly feeds: readonly CalendarFeedView[];
}

/** `POST /api/calendar-feeds` */
export interface CalendarFeedInput {
  /** One unit that the asker may read; all his own when left out. */
  readonly unit?: string;
}

export interface CalendarFeedAnswer extends Answer {
  readonly feed: string;
  /** Where the calendar fetches it. Told once: null when the request is repeated, and kept nowhere. */
  readonly address: string | null;
}

export interface CalendarFeedRevoked extends Answer {
  readonly feed: string;
}
