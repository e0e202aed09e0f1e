import { addDays, type LocalDay, laterOf } from '../calendar/local-day.js';
import { type Deadline, scheduleOf } from '../duty/deadline.js';
import type { Regime } from '../plan/regime.js';

// Beyond these days nothing is opened, and no date that is still ahead lies there.
const DAYS_BACK = 400;
const DAYS_AHEAD = 400;

/**
 * The unit's deadlines that an agenda has to know of on a day: a year back and a year ahead, and of each duty only what fell due on or
 * after the day it was adopted; nobody is late by a rule that was not there.
 */
export const deadlinesAround = ({ duties, calendar, adoptedOn }: Regime, unit: string, today: LocalDay): Deadline[] => {
  const days = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
  return scheduleOf(duties, unit, calendar, days).filter(
    ({ duty, lastDay }) => laterOf(adoptedOn.get(duty) ?? lastDay, lastDay) === lastDay,
  );
};

/** Whether the unit is one of the authority's on this day. */
export const unitExistsOn = ({ units }: Pick<Regime, 'units'>, code: string, day: LocalDay): boolean => {
  const unit = units.find((candidate) => candidate.code === code);
  return unit !== undefined && (unit.from ?? day) <= day && day <= (unit.to ?? day);
};
