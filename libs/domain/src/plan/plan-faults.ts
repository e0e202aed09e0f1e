import type { Plan } from './plan.js';
import type { PlanFault } from './plan-fault.js';
import { dutyFaults } from './rules/duty-rules.js';
import { formFaults } from './rules/form-rules.js';
import { headFaults } from './rules/head-rules.js';
import { letterheadFaults } from './rules/letterhead-rules.js';
import { measurementFaults } from './rules/measurement-rules.js';
import { policyFaults } from './rules/policy-rules.js';
import { targetFaults } from './rules/target-rules.js';
import { taskFaults } from './rules/task-rules.js';
import { unitFaults } from './rules/unit-rules.js';

/** All that contradicts itself in a plan, in the order of the plan. The calendar has its own: `calendarFaults`. */
export const planFaults = (plan: Plan): PlanFault[] => [
  ...headFaults(plan),
  ...letterheadFaults(plan),
  ...unitFaults(plan.units),
  ...dutyFaults(plan),
  ...policyFaults(plan.policies),
  ...targetFaults(plan),
  ...measurementFaults(plan),
  ...formFaults(plan),
  ...taskFaults(plan),
];
