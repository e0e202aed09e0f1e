import type { DueRule } from '../calendar/due-rule.js';
import type { Plan } from './plan.js';

/** The same plan, had its due rules another relation or another shift: for asking "what if". */
export const withDueRule = (plan: Plan, change: Partial<Pick<DueRule, 'relation' | 'shift'>>): Plan => ({
  ...plan,
  duties: plan.duties.map((duty) => ({ ...duty, levels: duty.levels.map((level) => ({ ...level, due: { ...level.due, ...change } })) })),
});
