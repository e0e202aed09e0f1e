import type { Instant } from '#eventsourcing';

/** The authority's clock. What it says is never ahead of the database's. */
export interface DomainClock {
  /** The domain instant of this moment. */
  now(): Promise<Instant>;
  /** The domain instant at a real one that has passed; for one still ahead, that of this moment. */
  at(realAt: Instant): Promise<Instant>;
  /** The real instant at which the clock will have reached a domain instant; undefined while it stands still. */
  realOf(domainAt: Instant): Promise<Instant | undefined>;
}
