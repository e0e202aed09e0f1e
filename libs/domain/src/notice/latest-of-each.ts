import type { LocalDay } from '../calendar/local-day.js';
import { asksForDecision, isOfReport, type OwedFact, type ReportFact } from './owed-fact.js';

/**
 * What a letter says of each subject when its facts are many: one of them, in the place of the first. What asks more of the reader
 * wins, then what happened later; of two decisions about one subject, both stand. What says that a report is due and whose last day lies before
 * `today` is told as overdue: the report is still owed, or the fact would have been left out.
 */
export const latestOfEach = (items: readonly OwedFact[], today: LocalDay): OwedFact[] => {
  const latest = new Map<string, OwedFact>();
  for (const item of items) {
    const key = asksForDecision(item) ? item.stream : item.subject;
    const known = latest.get(key);
    if (known === undefined || !outweighs(known, item)) latest.set(key, item);
  }
  const said = [...latest.values()];
  const asked = new Set(said.filter(asksForDecision).map(({ subject }) => subject));
  return said
    .filter((item) => asksForDecision(item) || !asked.has(item.subject))
    .map((item) => (saysDue(item) && item.lastDay < today ? { ...item, kind: 'overdue' } : item));
};

const saysDue = (fact: OwedFact): fact is ReportFact => isOfReport(fact) && SAYING_DUE.has(fact.kind);

const SAYING_DUE: ReadonlySet<ReportFact['kind']> = new Set<ReportFact['kind']>(['requested', 'reminder', 'returned']);

const outweighs = (a: OwedFact, b: OwedFact): boolean => (weightOf(a) === weightOf(b) ? a.at > b.at : weightOf(a) > weightOf(b));

// What waits for a decision waits for its reader; every other kind says what a reminder of a report says, and more.
const weightOf = (fact: OwedFact): number => {
  if (asksForDecision(fact)) return 2;
  return isOfReport(fact) && fact.kind === 'reminder' ? 0 : 1;
};
