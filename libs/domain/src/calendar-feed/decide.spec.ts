import { it } from '@jest/globals';
import { specification } from '#eventsourcing/testing';
import type { CalendarFeedOpened, CalendarFeedRevoked } from './calendar-feed.js';
import { calendarFeedDecider, MOST_CALENDAR_FEEDS, type OpenCalendarFeed, type RevokeCalendarFeed } from './decide.js';

const given = specification(calendarFeedDecider);
const now = '2023-04-11T02:00:00.000Z';

const open = (count = 0): OpenCalendarFeed => ({
  type: 'OpenCalendarFeed',
  by: 'an',
  now,
  data: { unit: null, keyDigest: 'd', open: count },
});
const opened: CalendarFeedOpened = { type: 'CalendarFeedOpened', data: { person: 'an', unit: null, keyDigest: 'd' }, occurredAt: now };
const revoke = (by: string): RevokeCalendarFeed => ({ type: 'RevokeCalendarFeed', by, now, data: {} });
const revoked: CalendarFeedRevoked = { type: 'CalendarFeedRevoked', data: { revokedBy: 'an' }, occurredAt: now };

it('is opened by a person for himself, and keeps no more than the digest of its key', () => {
  given().when(open()).then(opened);
  given(opened).when(open()).thenNothing();
  given().when(open(MOST_CALENDAR_FEEDS)).thenRefused('CALENDAR_FEEDS_OPEN');
});

it('is revoked by him and by nobody else', () => {
  given(opened).when(revoke('an')).then(revoked);
  given(opened, revoked).when(revoke('an')).thenNothing();
  given(opened).when(revoke('binh')).thenRefused('NO_SUCH_CALENDAR_FEED');
  given().when(revoke('an')).thenRefused('NO_SUCH_CALENDAR_FEED');
});
