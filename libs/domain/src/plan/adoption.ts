import { canonicalJson } from '#eventsourcing';
import { factId } from '../fact-id.js';
import { Refusal } from '../refusal.js';
import { type AdoptedPlan, contentOf } from './adopted-plan.js';
import type { Plan } from './plan.js';
import { planChanges } from './plan-changes.js';
import { itemOf, planFacts, type StreamFacts } from './plan-facts.js';

/**
 * What is to be recorded so that this plan holds: all its facts in an empty log, nothing when it is adopted already, and where it says
 * something else than what was adopted, a proposal that lists the differences and changes nothing: another person approves it.
 */
export const adoptPlan = (plan: Plan, current: AdoptedPlan): StreamFacts[] => {
  if (current.authority === undefined) return planFacts(plan);
  if (current.authority !== plan.issuer)
    throw new Refusal('LOG_OF_ANOTHER_AUTHORITY', {
      vi: `Nhật ký này là của “${current.authority}”, còn kế hoạch do “${plan.issuer}” ban hành. Hãy dùng cơ sở dữ liệu của “${plan.issuer}”, hoặc sửa plan.issuer nếu ghi nhầm.`,
      en: `This log belongs to “${current.authority}”, but the plan is issued by “${plan.issuer}”. Use the database of “${plan.issuer}”, or correct plan.issuer if it is wrong.`,
    });

  const changes = planChanges(current.items, itemsOf(plan));
  const id = factId(plan.code, 'PlanChangeProposed', canonicalJson(changes));
  if (changes.length === 0 || current.proposals.has(id)) return [];
  return [
    {
      stream: `plan/${plan.code}`,
      events: [{ type: 'PlanChangeProposed', data: { plan: plan.code, section: null, changes }, id }],
    },
  ];
};

const itemsOf = (plan: Plan): Map<string, object> =>
  new Map(planFacts(plan).flatMap(({ events }) => events.map((fact) => [itemOf(fact), contentOf(fact)] as const)));
