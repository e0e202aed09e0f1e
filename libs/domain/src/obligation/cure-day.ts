import { laterOf, type LocalDay } from '../calendar/local-day.js';
import { workingDayAfter, type WorkingCalendar } from '../calendar/working-calendar.js';
import { type Policy, policyOn } from '../duty/policy.js';
import { type KnownObligation, reportDue } from './obligation.js';

/**
 * The last day to mend a report that is returned `today`, where the reviewer names none: so many working days as the policy gives,
 * and never earlier than the report's own last day.
 */
export const usualCureDay = (
  obligation: KnownObligation,
  { policies, calendar }: { readonly policies: readonly Policy[]; readonly calendar: WorkingCalendar },
  today: LocalDay,
): LocalDay => {
  const { cureWorkingDays } = policyOn(policies, obligation.policy, today);
  return laterOf(workingDayAfter(calendar, today, cureWorkingDays), reportDue(obligation).lastDay);
};
