import type { AssignedValue } from '../plan/plan-events.js';
import type { Target } from './target.js';

/** The target with a value that the superior authority has set for one of its indicators (target 14 of the plan of 2023). */
export const withValue = (target: Target, assigned: AssignedValue): Target => ({
  ...target,
  indicators: target.indicators.map((indicator) => {
    if (indicator.code !== assigned.indicator) return indicator;
    const { comparator, value, upperValue } = assigned;
    return { ...indicator, comparator, value, ...(upperValue !== undefined && { upperValue }) };
  }),
});
