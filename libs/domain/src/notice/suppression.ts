import type { Instant } from '#eventsourcing';
import { isKnown, type KnownObligation, type Obligation } from '../obligation/obligation.js';
import { type History, tellerFor } from './history-teller.js';
import { isOfReport, type OwedFact, type ReportFact, type Suppression } from './owed-fact.js';
import { SPEECH, type Speech } from './tellers.js';

/** What a fact is judged by: the obligation it is of, and the history of the stream that said it. */
export interface Grounds {
  readonly obligation: Obligation;
  readonly history: History;
}

/** Why a fact need not be told any more, as things stand at `now`; undefined while it is owed. */
export const suppressionOf = (
  fact: OwedFact,
  { obligation, history }: Grounds,
  now: Instant,
  { tellers }: Speech = SPEECH,
): Suppression | undefined => {
  if (tellerFor(fact.stream, tellers)?.isOver(history, fact)) return 'settled';
  return isOfReport(fact) && isKnown(obligation) ? suppressionOfReport(fact, obligation, now) : undefined;
};

/** Whether what was to be told has been overtaken by a report that came in after it, and not after `at`. */
export const handedInSince = ({ at: since }: OwedFact, { versions }: KnownObligation, at: Instant): boolean =>
  versions.some(({ receivedAt }) => since < receivedAt && receivedAt <= at);

const suppressionOfReport = (fact: ReportFact, obligation: KnownObligation, now: Instant): Suppression | undefined => {
  if (handedInSince(fact, obligation, now)) return 'handed_in';
  return isSettledOtherwise(fact, obligation) ? 'settled' : undefined;
};

/** Excused, cancelled or closed; passed on to another unit; or there is another date, of which other words are owed. */
const isSettledOtherwise = ({ unit, lastDay }: ReportFact, { status, owner, closedMissing, due }: KnownObligation): boolean =>
  ENDED.has(status) || closedMissing || owner !== unit || due.lastDay !== lastDay;

const ENDED: ReadonlySet<KnownObligation['status']> = new Set(['excused', 'cancelled', 'closed_missing']);
