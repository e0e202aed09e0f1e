import type { Instant } from '#eventsourcing';
import type { Rules } from '../agenda/agenda.js';
import { lastDaysOf } from '../notice/last-days.js';
import type { OwedFact, Suppression } from '../notice/owed-fact.js';
import { owedFactOf, subjectOf } from '../notice/owed-fact-of.js';
import { handedInSince } from '../notice/suppression.js';
import { isKnown } from '../obligation/obligation.js';
import type { RehearsedEvent, UnitLog } from './unit-log.js';

/** The facts of one unit's year that somebody has to be told, in the order in which they happened. */
export const owedFacts = (log: UnitLog, rules: Rules, issuer: string): OwedFact[] => {
  const lastDayOf = lastDaysOf(log.events);
  return log.events.flatMap((recorded) => {
    const id = subjectOf(recorded);
    const obligation = id === undefined ? undefined : log.obligation(id);
    if (id === undefined || obligation === undefined || !isKnown(obligation)) return [];
    const said = { id: factIdOf(recorded), event: recorded.event, recordedAt: recorded.recordedAt };
    const subject = { id, obligation, lastDayAt: (revision: number) => lastDayOf(id, revision) };
    return owedFactOf(said, subject, { rules, issuer }) ?? [];
  });
};

/** Whether what was to be told has been overtaken between the fact and the closing of its wave. */
export const suppressionIn =
  (logOf: (unit: string) => UnitLog | undefined) =>
  (fact: OwedFact, at: Instant): Suppression | undefined => {
    const obligation = logOf(fact.unit)?.obligation(fact.obligation);
    return obligation !== undefined && isKnown(obligation) && handedInSince(fact, obligation, at) ? 'handed_in' : undefined;
  };

/** What a fact is called before its event stands in a log: by the event's own identity, or by its place. */
export const factIdOf = ({ event, stream, version }: RehearsedEvent): string => event.id ?? `${stream}#${version}`;
