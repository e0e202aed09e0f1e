import type { Instant } from '#eventsourcing';
import { isKnown, type KnownObligation, type Obligation } from '../obligation/obligation.js';
import type { OwedFact, Suppression } from './owed-fact.js';

/** Whether what was to be told has been overtaken by a report that came in after it, and not after `at`. */
export const handedInSince = ({ at: since }: OwedFact, { versions }: KnownObligation, at: Instant): boolean =>
  versions.some(({ receivedAt }) => since < receivedAt && receivedAt <= at);

/** Why a fact need not be told any more, by the obligation as it stands at `now`; undefined while it is owed. */
export const suppressionOf = (fact: OwedFact, obligation: Obligation, now: Instant): Suppression | undefined => {
  if (!isKnown(obligation)) return undefined;
  if (handedInSince(fact, obligation, now)) return 'handed_in';
  return isSettledOtherwise(fact, obligation) ? 'settled' : undefined;
};

/** Excused, cancelled or closed; passed on to another unit; or there is another date, of which other words are owed. */
const isSettledOtherwise = ({ unit, lastDay }: OwedFact, { status, owner, closedMissing, due }: KnownObligation): boolean =>
  ENDED.has(status) || closedMissing || owner !== unit || due.lastDay !== lastDay;

const ENDED: ReadonlySet<KnownObligation['status']> = new Set(['excused', 'cancelled', 'closed_missing']);
