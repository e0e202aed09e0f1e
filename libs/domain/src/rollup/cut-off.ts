import type { Instant } from '#eventsourcing';
import { type LocalDay } from '../calendar/local-day.js';
import { workingDayAfter, type WorkingCalendar } from '../calendar/working-calendar.js';
import { endOfDay } from '../calendar/zone.js';

/**
 * How many working days after the last day of the reports it is cut off. Two: what comes in at the last hour can be reviewed, and what was
 * returned then be mended within its usual term.
 */
const CUT_OFF_WORKING_DAYS = 2;

/** When what comes in is late for this edition: the end of the last of these working days. */
export const cutOffAt = (lastDay: LocalDay, calendar: WorkingCalendar): Instant =>
  endOfDay(workingDayAfter(calendar, lastDay, CUT_OFF_WORKING_DAYS), calendar.zone);
