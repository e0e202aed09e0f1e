import { workingDaysAfter, type WorkingCalendar } from '../calendar/working-calendar.js';
import { localDayOf } from '../calendar/zone.js';
import type { Handing } from './handing.js';
import type { KnownObligation } from './obligation.js';

/** The verdict, from data alone: *on time ⇔ received before the due instant that was valid then*. */
export type Timeliness = 'pending' | 'on_time' | 'late' | 'missing' | 'excused';

export const timelinessOf = (obligation: KnownObligation): Timeliness => {
  if (obligation.status === 'excused') return 'excused';
  if (obligation.closedMissing) return 'missing';
  const counted = countedHanding(obligation);
  if (counted === undefined) return 'pending';
  return counted.onTime ? 'on_time' : 'late';
};

/** The version by which timeliness is judged; statistics show its receipt beside the first one's. */
export const countedHanding = (obligation: KnownObligation): Handing | undefined => {
  const counted = countedVersion(obligation);
  return obligation.versions.find(({ version }) => version === counted);
};

/**
 * The first version, or the one that missed its cure date, or is still to come after a cure date that has passed. From receipts
 * alone: what the clock has put on record meanwhile cannot make a late report punctual.
 */
export const countedVersion = ({ status, overdue, versions }: KnownObligation): number => {
  if (status === 'returned' && overdue) return versions.length + 1;
  return versions.findLast(({ onTime }) => !onTime)?.version ?? 1;
};

/** How many working days after the last day the counted version came; 0 when it was on time or has not come. */
export const workingDaysLate = (obligation: KnownObligation, calendar: WorkingCalendar): number => {
  const counted = countedHanding(obligation);
  if (counted === undefined) return 0;
  return workingDaysAfter(calendar, counted.lastDay, localDayOf(counted.receivedAt, calendar.zone));
};
