import { assignedFaults } from '../rules/assigned-rules.js';
import { calendarFaults } from '../rules/calendar-rules.js';
import { restatedFormFaults } from '../rules/form-restated-rules.js';
import type { PlanFault } from '../plan-fault.js';
import { planFaults } from '../plan-faults.js';
import { contentOf } from '../adopted-plan.js';
import type { PlanFact } from '../plan-events.js';
import { itemOf } from '../plan-facts.js';
import { planOfItems } from './plan-of-items.js';

/** What would contradict itself if these facts came into force beside all others, and does not yet. */
export const restatedFaults = (inForce: ReadonlyMap<string, object>, facts: readonly PlanFact[]): readonly PlanFault[] => {
  const after = new Map([...inForce, ...facts.map((fact) => [itemOf(fact), contentOf(fact)] as const)]);
  const before = new Set(faultsOf(inForce).map(nameOf));
  const values = facts.flatMap((fact) => (fact.type === 'TargetValueAssigned' ? [fact.data.assigned] : []));
  const forms = facts.flatMap((fact) => (fact.type === 'FormDefined' ? [fact.data.form] : []));
  return [
    ...faultsOf(after).filter((fault) => !before.has(nameOf(fault))),
    ...restatedFormFaults(forms, inForce),
    ...assignedFaults(values, planOfItems(after)?.targets ?? []),
  ];
};

const faultsOf = (items: ReadonlyMap<string, object>): PlanFault[] => {
  const plan = planOfItems(items);
  return plan === undefined ? [] : [...planFaults(plan), ...calendarFaults(plan.calendar)].filter(({ severity }) => severity === 'fault');
};

// By its words, not by its place: an item that is added moves the places of those behind it.
const nameOf = ({ code, sentence }: PlanFault): string => `${code} ${sentence.en}`;
