import type { Command, Decider } from '#eventsourcing';
import { type CalendarFeed, type CalendarFeedEvent, evolveCalendarFeed, isKnownCalendarFeed, NO_CALENDAR_FEED } from './calendar-feed.js';
import { calendarFeedRefusals as refusals } from './refusals.js';

/** `open`: how many feeds the person has already. */
export type OpenCalendarFeed = Command<
  'OpenCalendarFeed',
  { readonly unit: string | null; readonly keyDigest: string; readonly open: number }
>;
export type RevokeCalendarFeed = Command<'RevokeCalendarFeed', object>;

export type CalendarFeedCommand = OpenCalendarFeed | RevokeCalendarFeed;

/** One for each device and unit; more are forgotten ones, each of them a key to what is not public. */
export const MOST_CALENDAR_FEEDS = 10;

const decide = (command: CalendarFeedCommand, feed: CalendarFeed): readonly CalendarFeedEvent[] => {
  switch (command.type) {
    case 'OpenCalendarFeed':
      return open(command, feed);
    case 'RevokeCalendarFeed':
      return revoke(command, feed);
  }
};

/** A feed is a person's own: he opens it and he revokes it. What it shows goes by the seats he holds when it is fetched. */
export const calendarFeedDecider: Decider<CalendarFeed, CalendarFeedCommand, CalendarFeedEvent> = {
  decide,
  evolve: evolveCalendarFeed,
  initialState: NO_CALENDAR_FEED,
};

const open = ({ data, by, now }: OpenCalendarFeed, feed: CalendarFeed): CalendarFeedEvent[] => {
  if (isKnownCalendarFeed(feed)) return [];
  const { unit, keyDigest } = data;
  if (data.open >= MOST_CALENDAR_FEEDS) throw refusals.tooMany(MOST_CALENDAR_FEEDS);
  return [{ type: 'CalendarFeedOpened', data: { person: by, unit, keyDigest }, occurredAt: now }];
};

const revoke = ({ by, now }: RevokeCalendarFeed, feed: CalendarFeed): CalendarFeedEvent[] => {
  if (!isKnownCalendarFeed(feed) || feed.person !== by) throw refusals.noSuchFeed();
  return feed.status === 'revoked' ? [] : [{ type: 'CalendarFeedRevoked', data: { revokedBy: by }, occurredAt: now }];
};
