import type { CalendarYear } from '../../calendar/working-calendar.js';
import type { Duty } from '../../duty/duty.js';
import type { Policy } from '../../duty/policy.js';
import type { Unit } from '../../org/unit.js';
import type { Form } from '../../report/form.js';
import type { Target } from '../../target/target.js';
import type { AssignedValue, CalendarHead, PlanFact } from '../plan-events.js';

/** What the rules consist of, item by item, in the shape of the plan's data. */
export interface RulesItems {
  readonly calendarYears: readonly CalendarYear[];
  readonly units: readonly Unit[];
  readonly policies: readonly Policy[];
  readonly duties: readonly Duty[];
  readonly targets: readonly Target[];
  readonly assignedValues: readonly AssignedValue[];
  readonly forms: readonly Form[];
}

/** The facts by which these items would be in force, under the plan that holds. */
export const factsOfItems = (
  { calendarYears, units, policies, duties, targets, assignedValues, forms }: RulesItems,
  { plan, calendar }: { readonly plan: string; readonly calendar: CalendarHead },
): PlanFact[] => {
  const traced = (section: string | null) => ({ plan, section });
  return [
    ...units.map((unit): PlanFact => ({ type: 'UnitRegistered', data: { ...traced(null), unit } })),
    ...calendarYears.map((year): PlanFact => ({ type: 'CalendarYearPublished', data: { ...traced(null), calendar, year } })),
    ...policies.map((policy): PlanFact => ({ type: 'PolicySet', data: { ...traced(null), policy } })),
    ...duties.map((duty): PlanFact => ({ type: 'DutyDefined', data: { ...traced(duty.section), duty } })),
    ...targets.map((target): PlanFact => ({ type: 'TargetSet', data: { ...traced(target.section), target } })),
    ...assignedValues.map((assigned): PlanFact => ({ type: 'TargetValueAssigned', data: { ...traced(null), assigned } })),
    ...forms.map((form): PlanFact => ({ type: 'FormDefined', data: { ...traced(null), form } })),
  ];
};
