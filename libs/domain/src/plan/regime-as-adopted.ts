import type { Instant } from '#eventsourcing';
import type { Plan } from './plan.js';
import { planFacts } from './plan-facts.js';
import { type Regime, regimeOf } from './regime.js';

/** The rules as a plan brings them into force, where nothing else has been said. */
export const regimeAsAdopted = (plan: Plan, recordedAt: Instant): Regime => {
  const facts = planFacts(plan).flatMap(({ events }) => events.map((event) => ({ ...event, recordedAt })));
  const regime = regimeOf(facts);
  if (regime === undefined) throw new Error(`The plan ${plan.code} founds no authority.`);
  return regime;
};
