import type { Pool } from 'pg';
import type { Instant } from '#eventsourcing';

/** A feed as its address finds it. */
export interface OpenFeed {
  readonly stream: string;
  readonly person: string;
  readonly unit: string | null;
}

/** A feed as its owner's list shows it. */
export interface FeedRow extends OpenFeed {
  readonly openedAt: Instant;
  readonly revoked: boolean;
  /** When a calendar fetched it last, by the real clock and about to the minute; null when none ever did. */
  readonly usedAt: string | null;
}

/** Finds calendar feeds, by key and by person, and notes when they are used. */
export class CalendarFeedReads {
  constructor(private readonly pool: Pool) {}

  /** The feed that a key opens, and notes that it was used; undefined for a key that is unknown or revoked. */
  async use(keyDigest: string): Promise<OpenFeed | undefined> {
    const { rows } = await this.pool.query<OpenFeed>({
      name: 'read.use_calendar_feed',
      // Calendars fetch all day: a row a minute is enough to be seen by.
      text: `with found as (select stream, person, unit from read.calendar_feed_register where key_digest = $1 and not revoked),
                  used as (insert into ops.calendar_feed_uses as u (stream, used_at) select stream, clock_timestamp() from found
                           on conflict (stream) do update set used_at = excluded.used_at
                           where u.used_at < excluded.used_at - interval '1 minute')
             select stream, person, unit from found`,
      values: [keyDigest],
    });
    return rows[0];
  }

  /** A person's feeds, those that are open first. */
  async of(person: string): Promise<readonly FeedRow[]> {
    const { rows } = await this.pool.query<Columns>({
      name: 'read.calendar_feeds_of',
      text: `select f.stream, f.person, f.unit, f.opened_at, f.revoked, u.used_at
             from read.calendar_feed_register f left join ops.calendar_feed_uses u using (stream)
             where f.person = $1 order by f.revoked, f.opened_at desc, f.stream limit $2`,
      values: [person, MOST_LISTED],
    });
    return rows.map(({ stream, unit, revoked, opened_at, used_at, person: whose }) => ({
      ...{ stream, unit, revoked, person: whose },
      openedAt: opened_at.toISOString() as Instant,
      usedAt: used_at && used_at.toISOString(),
    }));
  }

  async openOf(person: string): Promise<number> {
    const { rows } = await this.pool.query<{ count: string }>({
      name: 'read.calendar_feeds_open',
      text: `select count(*) as count from read.calendar_feed_register where person = $1 and not revoked`,
      values: [person],
    });
    return Number(rows[0]?.count ?? 0);
  }
}

const MOST_LISTED = 100;

interface Columns extends OpenFeed {
  readonly opened_at: Date;
  readonly revoked: boolean;
  readonly used_at: Date | null;
}
