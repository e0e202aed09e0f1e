import type { LocalDay } from '../calendar/local-day.js';
import type { OwedFact } from './owed-fact.js';

/**
 * What a letter says of each obligation when its facts are many: one of them, in the place of the first. What asks more of the reader
 * wins, then what happened later. A reminder whose last day lies before `today` is told as overdue: the report is still owed, or the
 * reminder would have been left out.
 */
export const latestOfEach = (items: readonly OwedFact[], today: LocalDay): OwedFact[] => {
  const latest = new Map<string, OwedFact>();
  for (const item of items) {
    const known = latest.get(item.obligation);
    if (known === undefined || !outweighs(known, item)) latest.set(item.obligation, item);
  }
  return [...latest.values()].map((item) => (item.kind === 'reminder' && item.lastDay < today ? { ...item, kind: 'overdue' } : item));
};

const outweighs = (a: OwedFact, b: OwedFact): boolean =>
  WEIGHT[a.kind] === WEIGHT[b.kind] ? a.at > b.at : WEIGHT[a.kind] > WEIGHT[b.kind];

// A proposal waits for its reader; every other kind says what a reminder says, and more.
const WEIGHT: Record<OwedFact['kind'], number> = { reminder: 0, returned: 1, urging: 1, overdue: 1, escalation: 2 };
