import type { Event, Instant } from '#eventsourcing';

/*
 * calendar feed  deadlines that somebody's calendar fetches by itself (lịch hạn báo cáo), under an address that is its own key; stream
 *                `calendar-feed/{id}`. Only the digest of the key is kept, so that nobody who reads the log can use it.
 */

/** Of all units in which the person holds a seat, or of one that he may read. */
export type CalendarFeedOpened = Event<
  'CalendarFeedOpened',
  { readonly person: string; readonly unit: string | null; readonly keyDigest: string }
>;
export type CalendarFeedRevoked = Event<'CalendarFeedRevoked', { readonly revokedBy: string }>;

export type CalendarFeedEvent = CalendarFeedOpened | CalendarFeedRevoked;

export interface KnownCalendarFeed {
  readonly status: 'open' | 'revoked';
  readonly person: string;
  readonly unit: string | null;
  readonly keyDigest: string;
  readonly openedAt: Instant;
}

export type CalendarFeed = { readonly status: 'absent' } | KnownCalendarFeed;

export const NO_CALENDAR_FEED: CalendarFeed = { status: 'absent' };

export const calendarFeedStream = (id: string): string => `calendar-feed/${id}`;

/** The id within the stream's name. */
export const idOfCalendarFeed = (stream: string): string => stream.slice('calendar-feed/'.length);

export const isKnownCalendarFeed = (feed: CalendarFeed): feed is KnownCalendarFeed => feed.status !== 'absent';

export const evolveCalendarFeed = (feed: CalendarFeed, event: CalendarFeedEvent): CalendarFeed => {
  switch (event.type) {
    case 'CalendarFeedOpened': {
      const { person, unit, keyDigest } = event.data;
      return { status: 'open', person, unit, keyDigest, openedAt: event.occurredAt ?? NEVER };
    }
    case 'CalendarFeedRevoked':
      return isKnownCalendarFeed(feed) ? { ...feed, status: 'revoked' } : feed;
  }
};

// Deciders always say when; only a hand-made event could lack it.
const NEVER: Instant = '0000-01-01T00:00:00.000Z';
