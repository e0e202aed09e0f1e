import type { Instant } from '#eventsourcing';
import { factId } from '../fact-id.js';
import { addMs } from '../calendar/zone.js';
import type { OwedFact, Suppression } from './owed-fact.js';
import { inOrder } from '../in-order.js';

/** One digest for one person: everything that fell due for him in one wave. */
export interface Notice {
  readonly id: string;
  readonly person: string;
  readonly openedAt: Instant;
  readonly composedAt: Instant;
  readonly items: readonly OwedFact[];
  /** What was no longer owed when the wave closed. A notice without items is not sent, but its reasons stay on record. */
  readonly suppressed: readonly { readonly fact: OwedFact; readonly reason: Suppression }[];
}

export interface Waves {
  /** Facts in the order of time, each with the persons it is for; nobody is named twice. */
  readonly owed: readonly { readonly fact: OwedFact; readonly persons: readonly string[] }[];
  readonly windowMs: number;
  /** Whether a fact need no longer be told at this instant, and why. */
  readonly suppression: (fact: OwedFact, at: Instant) => Suppression | undefined;
}

/**
 * Who gets which digest: a person's wave opens with the first fact not yet composed and closes after the window; what comes later
 * makes the next one. The same facts make the same notices, with the same identities.
 */
export const composeNotices = ({ owed, windowMs, suppression }: Waves): Notice[] => {
  const open = new Map<string, { id: string; closesAt: Instant; facts: OwedFact[] }>();
  const waves: { person: string; id: string; closesAt: Instant; facts: OwedFact[] }[] = [];
  for (const { fact, persons } of owed)
    for (const person of persons) {
      const wave = open.get(person);
      if (wave !== undefined && fact.at < wave.closesAt) {
        wave.facts.push(fact);
        continue;
      }
      const next = { person, id: factId('notice', person, fact.id), closesAt: addMs(fact.at, windowMs), facts: [fact] };
      open.set(person, next);
      waves.push(next);
    }
  return waves.map(({ person, id, closesAt, facts }) => {
    const judged = facts.map((fact) => ({ fact, reason: suppression(fact, closesAt) }));
    return {
      id,
      person,
      openedAt: facts[0]!.at,
      composedAt: closesAt,
      items: judged.flatMap(({ fact, reason }) => (reason === undefined ? [fact] : [])).sort(byUrgency),
      suppressed: judged.flatMap(({ fact, reason }) => (reason === undefined ? [] : [{ fact, reason }])),
    };
  });
};

// What has no day to be done by stands last.
const byUrgency = (a: OwedFact, b: OwedFact): number => inOrder(a.lastDay ?? NO_DAY, b.lastDay ?? NO_DAY) || inOrder(a.subject, b.subject);

const NO_DAY = '9999';
