import type { Instant } from '#eventsourcing';
import { addDays } from '../calendar/local-day.js';
import type { NewDate } from './commands.js';

/** No place on earth is further ahead of UTC, nor so far behind it. */
const FURTHEST_ZONE_MS = 14 * 3_600_000;

/** A last day and its instant have to belong together, whatever the zone; otherwise somebody reckoned wrong, which is no refusal. */
export const demandEndOfDay = ({ lastDay, dueAt }: NewDate): void => {
  const apart = Math.abs(Date.parse(dueAt) - Date.parse(startInUtc(lastDay)));
  if (!(apart <= FURTHEST_ZONE_MS)) throw new RangeError(`${dueAt} is not the end of ${lastDay} in any zone.`);
};

const startInUtc = (lastDay: NewDate['lastDay']): Instant => `${addDays(lastDay, 1)}T00:00:00.000Z`;
