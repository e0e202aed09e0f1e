import { canonicalJson } from '#eventsourcing';
import { factId } from '../fact-id.js';
import { Refusal } from '../refusal.js';
import type { AdoptedPlan } from './adopted-plan.js';
import { proposedItems } from './change/decide.js';
import { type ProposedItem, rulesChangeStream } from './change/rules-change.js';
import type { PlanFact } from './plan-events.js';
import type { Plan } from './plan.js';
import { itemOf, planFacts, type StreamFacts } from './plan-facts.js';

/**
 * What is to be recorded so that this plan holds: all its facts in an empty log, nothing when it is adopted already, and where it says
 * something else than what was adopted, a proposal that changes nothing: another person approves it.
 *
 * What the file leaves out is left as it is (`leftAlone`): the plan of a later year adds to what there was.
 */
export const adoptPlan = (plan: Plan, current: AdoptedPlan, enteredBy: string): StreamFacts[] => {
  if (current.authority === undefined) return planFacts(plan);
  demandOwnAuthority(plan, current.authority);
  const items = proposedItems(factsOf(plan).filter(isForRules(current)), current.items);
  const id = items.length === 0 ? undefined : freeId(plan, items, current);
  if (id === undefined) return [];
  return [{ stream: rulesChangeStream(id), events: [{ type: 'RulesChangeProposed', data: { items, enteredBy }, id }] }];
};

/** What this file says otherwise than what was adopted, and adopting it does not change: what it leaves out, and tasks under way. */
export const leftAlone = (
  plan: Plan,
  { items }: AdoptedPlan,
): { readonly missing: readonly string[]; readonly tasks: readonly string[] } => {
  const named = factsOf(plan);
  const isSamePlan = items.has(`plan/${plan.code}`);
  const kept = new Set(named.map(itemOf));
  return {
    missing: isSamePlan ? [...items.keys()].filter((item) => !kept.has(item) && isOfFile(item)) : [],
    tasks: proposedItems(
      named.filter(({ type }) => type === 'TaskRecorded'),
      items,
    )
      .filter(({ before }) => before !== null)
      .map(({ item }) => item),
  };
};

/** What the superior authority has set since stands in no file (`target/14/T14.1/2023`), and a file tells of one plan only. */
const isOfFile = (item: string): boolean => !item.startsWith('plan/') && !/^target\/.+\//.test(item);

const factsOf = (plan: Plan): PlanFact[] =>
  planFacts(plan).flatMap(({ events }) => events.map(({ type, data }) => ({ type, data }) as PlanFact));

/** A task that is recorded is changed by what is done to it: it may be assigned and under way. */
const isForRules =
  ({ items }: AdoptedPlan) =>
  (fact: PlanFact): boolean =>
    fact.type !== 'TaskRecorded' || !items.has(itemOf(fact));

// Proposed again after it was settled, it is another proposal; while it stands open it is the same.
const freeId = (plan: Plan, items: readonly ProposedItem[], { proposals }: AdoptedPlan): string | undefined => {
  for (let attempt = 1; ; attempt++) {
    const id = factId(plan.code, 'RulesChangeProposed', canonicalJson(items), attempt);
    if (!proposals.has(id)) return id;
    if (proposals.get(id) === 'proposed') return undefined;
  }
};

const demandOwnAuthority = ({ issuer }: Plan, authority: string): void => {
  if (authority === issuer) return;
  throw new Refusal('LOG_OF_ANOTHER_AUTHORITY', {
    vi: `Nhật ký này là của “${authority}”, còn kế hoạch do “${issuer}” ban hành. Hãy dùng cơ sở dữ liệu của “${issuer}”, hoặc sửa plan.issuer nếu ghi nhầm.`,
    en: `This log belongs to “${authority}”, but the plan is issued by “${issuer}”. Use the database of “${issuer}”, or correct plan.issuer if it is wrong.`,
  });
};
