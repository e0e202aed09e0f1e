import type { Event, Instant } from '#eventsourcing';
import { addMs } from '../calendar/zone.js';

/*
 * real instant    what the database's clock says
 * domain instant  what the authority's day is: the same in production; in a demonstration it starts at a chosen instant, may run faster,
 *                 and stands still while nothing runs
 */

/** From `realAt` on the authority's day is `domainAt` plus `speed` times what has elapsed; speed 0 stands still. */
export interface ClockAnchor {
  readonly realAt: Instant;
  readonly domainAt: Instant;
  readonly speed: number;
}

/** The clock was set: stopped, started, or made faster. Every agenda looks again. */
export type ClockAnchored = Event<'ClockAnchored', ClockAnchor>;

export const CLOCK_STREAM = 'clock';

/** The domain instant at a real one. Without an anchor, as in production, they are the same. */
export const domainInstant = (anchor: ClockAnchor | undefined, realAt: Instant): Instant =>
  anchor === undefined ? realAt : addMs(anchor.domainAt, anchor.speed * Math.max(0, elapsedMs(anchor.realAt, realAt)));

/**
 * The first real instant at which the domain's clock has reached `domainAt`; undefined while the clock stands still.
 * What has been reached before the anchor was set is answered with the anchor's own instant.
 */
export const realInstant = (anchor: ClockAnchor | undefined, domainAt: Instant): Instant | undefined => {
  if (anchor === undefined) return domainAt;
  if (anchor.speed === 0) return undefined;
  return addMs(anchor.realAt, Math.max(0, Math.ceil(elapsedMs(anchor.domainAt, domainAt) / anchor.speed)));
};

const elapsedMs = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);
