import type { Instant } from '#eventsourcing';
import { lastDayOfTerm } from '../calendar/time-limit.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { endOfDay } from '../calendar/zone.js';
import type { Policy, TaskTerms } from '../duty/policy.js';
import type { Regime } from '../plan/regime.js';
import type { ByDay } from './events.js';

/** The terms a policy gives to tasks; ours where it gives none. */
export const taskTerms = ({ tasks }: Pick<Policy, 'tasks'>): TaskTerms => tasks ?? USUAL;

/** The policy by which tasks are followed up: that of the plan's first duty. */
export const policyOfTasks = ({ duties, policies }: Pick<Regime, 'duties' | 'policies'>): string =>
  duties.find(({ cadence }) => cadence !== 'once')?.policy ?? policies[0]!.code;

/** Until when a task that is given now may be disputed. */
export const receiptTerm = (policy: Pick<Policy, 'tasks'>, calendar: WorkingCalendar, now: Instant): ByDay => {
  const lastDay = lastDayOfTerm(calendar, now, { amount: taskTerms(policy).receiptWorkingDays, unit: 'working_days' });
  return { lastDay, dueAt: endOfDay(lastDay, calendar.zone) };
};

const USUAL: TaskTerms = { receiptWorkingDays: 3 };
