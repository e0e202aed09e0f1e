import type { Pool } from 'pg';
import type { Instant } from '#eventsourcing';
import type { ClockAnchor } from '#domain';

/** What the database says of time: its own clock, and the anchor of the authority's clock, if one was set. */
export interface Times {
  readonly databaseAt: Instant;
  readonly anchor: ClockAnchor | undefined;
}

/** Reads the clocks; one question for both. */
export class ClockTimes {
  constructor(private readonly pool: Pool) {}

  async read(): Promise<Times> {
    const { rows } = await this.pool.query<TimesRow>({
      name: 'ops.times',
      text: `select clock_timestamp() as database_at, a.real_at, a.domain_at, a.speed from (select) one left join read.clock_anchor a on true`,
    });
    const { database_at, real_at, domain_at, speed } = rows[0]!;
    const anchored = real_at !== null && domain_at !== null && speed !== null;
    return {
      databaseAt: instant(database_at),
      anchor: anchored ? { realAt: instant(real_at), domainAt: instant(domain_at), speed } : undefined,
    };
  }

  /** The latest domain instant at which something was recorded; undefined while the log is empty. The clock never runs back behind it. */
  async lastRecordedAt(): Promise<Instant | undefined> {
    const { rows } = await this.pool.query<{ last: Instant | null }>(
      `select max(recorded_at) as last from (select recorded_at from es.events order by position desc limit 1000) latest`,
    );
    return rows[0]?.last ?? undefined;
  }
}

interface TimesRow {
  readonly database_at: Date;
  readonly real_at: Date | null;
  readonly domain_at: Date | null;
  readonly speed: number | null;
}

const instant = (date: Date): Instant => date.toISOString() as Instant;
