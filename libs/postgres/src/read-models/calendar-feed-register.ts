import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type CalendarFeed, type CalendarFeedEvent, evolveCalendarFeed, isKnownCalendarFeed, NO_CALENDAR_FEED } from '#domain';
import { inlineTable } from '#eventsourcing';

/** Every calendar feed, found by the digest of its key: a key that was revoked opens nothing from the same moment on. */
export const calendarFeedRegister = inlineTable<CalendarFeed, CalendarFeedEvent>({
  table: 'calendar_feed_register',
  handles: (stream) => stream.startsWith('calendar-feed/'),
  initialState: NO_CALENDAR_FEED,
  evolve: evolveCalendarFeed,
  columns: (feed) => {
    if (!isKnownCalendarFeed(feed)) throw new RangeError('A feed that was never opened has no row.');
    const { person, unit, keyDigest, openedAt, status } = feed;
    return { person, unit, key_digest: keyDigest, opened_at: openedAt, revoked: status === 'revoked' };
  },
});

@Entity({ schema: 'read', name: 'calendar_feed_register' })
@Index('calendar_feed_register_by_key', ['key_digest'], { unique: true })
@Index('calendar_feed_register_by_person', ['person'])
export class CalendarFeedRegisterRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'calendar_feed_register_pkey' })
  stream: string;

  @Column('bigint')
  version: string;

  @Column('text')
  person: string;

  @Column('text', { nullable: true })
  unit: string | null;

  @Column('text')
  key_digest: string;

  @Column('timestamptz')
  opened_at: Date;

  @Column('boolean')
  revoked: boolean;
}
