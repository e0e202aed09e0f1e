import type { Instant } from '#eventsourcing';
import { addDays, addMonths, type LocalDay } from './local-day.js';
import { onOrAfter, workingDayAfter, type WorkingCalendar } from './working-calendar.js';
import { localDayOf } from './zone.js';

/** A relative term: "trong 2 ngày làm việc", "trong 15 ngày", "trong 1 tháng". */
export interface TimeLimit {
  readonly amount: number;
  readonly unit: 'working_days' | 'days' | 'weeks' | 'months';
}

/**
 * The last day of a term that runs from an event, after Civil Code 2015, arts 146–148: the day of the event is not counted (147.2);
 * a month without the corresponding day ends on its last day (148.3); a last day that is off moves to the next working day (148.5);
 * the term ends at 24:00 of its last day (148.6). `amount` is at least 1.
 */
export const lastDayOfTerm = (calendar: WorkingCalendar, from: Instant, { amount, unit }: TimeLimit): LocalDay => {
  const day = localDayOf(from, calendar.zone);
  switch (unit) {
    case 'working_days':
      return workingDayAfter(calendar, day, amount);
    case 'days':
      return onOrAfter(calendar, addDays(day, amount));
    case 'weeks':
      return onOrAfter(calendar, addDays(day, amount * 7));
    case 'months':
      return onOrAfter(calendar, addMonths(day, amount));
  }
};
