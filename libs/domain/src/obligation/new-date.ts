import type { Instant } from '#eventsourcing';
import { addDays, type LocalDay } from '../calendar/local-day.js';
import { endOfDay, localDayOf } from '../calendar/zone.js';
import type { NewDate } from './commands.js';
import { refusals } from './refusals.js';

/** Nobody gives more than a year: what is further ahead was mistyped. */
const FURTHEST_DAYS = 366;

/** The date that a last day makes: what people name is a day, and the one place where its instant is reckoned is here. */
export const newDateOn = (lastDay: LocalDay, zone: string, now: Instant): NewDate => {
  const furthest = addDays(localDayOf(now, zone), FURTHEST_DAYS);
  if (lastDay > furthest) throw refusals.dateTooFar(furthest);
  return { lastDay, dueAt: endOfDay(lastDay, zone) };
};

/** No place on earth is further ahead of UTC, nor so far behind it. */
const FURTHEST_ZONE_MS = 14 * 3_600_000;

/** A last day and its instant have to belong together, whatever the zone; otherwise somebody reckoned wrong, which is no refusal. */
export const demandEndOfDay = ({ lastDay, dueAt }: NewDate): void => {
  const apart = Math.abs(Date.parse(dueAt) - Date.parse(startInUtc(lastDay)));
  if (!(apart <= FURTHEST_ZONE_MS)) throw new RangeError(`${dueAt} is not the end of ${lastDay} in any zone.`);
};

const startInUtc = (lastDay: LocalDay): Instant => `${addDays(lastDay, 1)}T00:00:00.000Z`;
