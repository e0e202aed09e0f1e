import type { LocalDay } from '../calendar/local-day.js';
import type { OwedFact } from './owed-fact.js';

/**
 * What a letter says of each obligation when its facts are many: one of them, in the place of the first. What asks more of the reader
 * wins, then what happened later. What says that it is due and whose last day lies before `today` is told as overdue: the report is still owed, or the
 * fact would have been left out.
 */
export const latestOfEach = (items: readonly OwedFact[], today: LocalDay): OwedFact[] => {
  const latest = new Map<string, OwedFact>();
  for (const item of items) {
    const known = latest.get(item.obligation);
    if (known === undefined || !outweighs(known, item)) latest.set(item.obligation, item);
  }
  return [...latest.values()].map((item) => (SAYING_DUE.has(item.kind) && item.lastDay < today ? { ...item, kind: 'overdue' } : item));
};

const SAYING_DUE: ReadonlySet<OwedFact['kind']> = new Set<OwedFact['kind']>(['requested', 'reminder', 'returned']);

const outweighs = (a: OwedFact, b: OwedFact): boolean =>
  WEIGHT[a.kind] === WEIGHT[b.kind] ? a.at > b.at : WEIGHT[a.kind] > WEIGHT[b.kind];

// A proposal waits for its reader; every other kind says what a reminder says, and more.
const WEIGHT: Record<OwedFact['kind'], number> = { reminder: 0, requested: 1, returned: 1, urging: 1, overdue: 1, escalation: 2 };
