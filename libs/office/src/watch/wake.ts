import type { Instant } from '#eventsourcing';
import { addMs, earlierOf, laterOf } from '#domain';
import type { DomainClock } from '../clock/domain-clock.js';

const SOONEST_MS = 1_000;
const LATEST_MS = 31 * 86_400_000;

/**
 * The real instant of the next look: when the authority's clock will have reached `next`, but at least a second and at most 31 days after
 * this look, which was at `at`. Where nothing is due by itself, or the clock stands still, a poke will bring it nearer.
 */
export const wakeAfter = async (at: Instant, next: Instant | undefined, clock: Pick<DomainClock, 'realOf'>): Promise<Instant> => {
  const latest = addMs(at, LATEST_MS);
  const realAt = next === undefined ? undefined : await clock.realOf(next);
  return laterOf(addMs(at, SOONEST_MS), earlierOf(latest, realAt ?? latest));
};
