import type { Instant } from '#eventsourcing';
import { endOfDay, type LocalDay } from '#domain';
import { districtsRegime } from '../../support/districts-regime.js';

/** A domain day in so many real seconds: timers then are short, and everything else is as in life. */
const SECONDS_A_DAY = 3;
export const speed = 86_400 / SECONDS_A_DAY;

export const regime = districtsRegime('2023-03-31T17:00:00.000Z');
export const { calendar } = regime;
export const POLICY = 'default';

/** The working day of April and May 2023 on which something happens in these courses, in the morning unless another hour is said. */
export const on = (day: `${number}-${number}`, time: `${number}:${number}` = '10:00'): Instant =>
  new Date(`2023-${day}T${time}:00+07:00`).toISOString() as Instant;

/** The date of what is to be done by the end of this day. */
export const byDay = (lastDay: LocalDay) => ({ lastDay, dueAt: endOfDay(lastDay, calendar.zone) });

export const [ward, office, chiefs] = ['Q3-P-11', regime.authority.code, 'Q3-VP'];
