import { type LocalDay, yearOf } from '../calendar/local-day.js';
import type { Target } from '../target/target.js';
import type { PlanHead } from './plan-events.js';

/** What holds for one year alone: the plan that was adopted for it, and its targets with the values set for that year since. */
export interface PlanOfYear {
  readonly head: PlanHead;
  readonly targets: readonly Target[];
}

/**
 * The plan by which figures of a day are asked for and judged: that of its year, or the latest one before it; before the first plan the first.
 * A plan is adopted before its year begins, and reports of the old year are handed in after: the plan adopted last is not theirs.
 */
export const planOn = ({ plans }: { readonly plans: readonly PlanOfYear[] }, day: LocalDay): PlanOfYear =>
  plans.findLast(({ head }) => head.year <= yearOf(day)) ?? plans[0]!;
