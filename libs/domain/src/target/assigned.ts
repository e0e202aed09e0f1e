import type { AssignedValue } from '../plan/plan-events.js';
import type { Target } from './target.js';

/**
 * The target with a value that the superior authority has set for one of its indicators (target 14 of the plan of 2023). Only what the plan
 * leaves to it is set so: where the plan has come to name a value itself, that one holds.
 */
export const withValue = (target: Target, assigned: AssignedValue): Target => ({
  ...target,
  indicators: target.indicators.map((indicator) => {
    if (indicator.code !== assigned.indicator || indicator.comparator !== 'assigned_externally') return indicator;
    const { comparator, value, upperValue, document, documentDay } = assigned;
    return { ...indicator, comparator, value, ...(upperValue !== undefined && { upperValue }), assigned: { document, documentDay } };
  }),
});
