import type { Instant } from '#eventsourcing';
import { factsOf } from '../notice/facts-of.js';
import { tellerFor } from '../notice/history-teller.js';
import type { OwedFact, Suppression } from '../notice/owed-fact.js';
import { pastOf, type Placed } from '../notice/past.js';
import { handedInSince } from '../notice/suppression.js';
import { SPEECH, type Speech } from '../notice/tellers.js';
import { isKnown } from '../obligation/obligation.js';
import type { Regime } from '../plan/regime.js';
import type { RehearsedEvent, UnitLog } from './unit-log.js';

/** The facts of one log, a unit's year or what was compiled of all, that somebody has to be told, in the order in which they happened. */
export const owedFacts = (log: Pick<UnitLog, 'events'>, regime: Regime, speech: Speech = SPEECH): OwedFact[] => {
  const placed = log.events.map(placedAt);
  return factsOf(
    placed,
    pastOf(placed, () => regime),
    speech,
  );
};

/** Whether what was to be told has been overtaken between the fact and the closing of its wave. */
export const suppressionIn =
  (logOf: (unit: string, stream: string) => TellingLog | undefined, { tellers }: Speech = SPEECH) =>
  (fact: OwedFact, at: Instant): Suppression | undefined => {
    const log = logOf(fact.unit, fact.stream);
    const obligation = log?.obligation?.(fact.subject);
    if (obligation !== undefined && isKnown(obligation) && handedInSince(fact, obligation, at)) return 'handed_in';
    const teller = tellerFor(fact.stream, tellers);
    const history = () => log?.events.filter(({ stream, recordedAt }) => stream === fact.stream && recordedAt <= at) ?? [];
    return teller?.isOver(history().map(eventOf), fact) ? 'settled' : undefined;
  };

/** A log that is asked what became of something; only units' logs know of reports. */
type TellingLog = Pick<UnitLog, 'events'> & Partial<Pick<UnitLog, 'obligation'>>;

/** What a fact is called before its event stands in a log: by the event's own identity, or by its place. */
export const factIdOf = ({ event, stream, version }: RehearsedEvent): string => event.id ?? `${stream}#${version}`;

const placedAt = (recorded: RehearsedEvent, seq: number): Placed => {
  const { stream, recordedAt } = recorded;
  return { id: factIdOf(recorded), seq, stream, event: eventOf(recorded), recordedAt };
};

const eventOf = ({ event, recordedAt }: RehearsedEvent): Placed['event'] => ({ ...event, occurredAt: event.occurredAt ?? recordedAt });
