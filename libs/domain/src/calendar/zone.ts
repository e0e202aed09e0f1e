import { Temporal } from 'temporal-polyfill';
import type { Instant } from '#eventsourcing';
import { addDays, type LocalDay } from './local-day.js';

/** A time of day in the authority's time zone, `08:00`. */
export type LocalTime = `${number}:${number}`;

/** The instant at which this day begins. A last day is turned into a due instant here and nowhere else. */
export const startOfDay = (day: LocalDay, zone: string): Instant =>
  remember(`${day} ${zone}`, () => instantOf(Temporal.PlainDate.from(day).toZonedDateTime(zone)));

/** The first instant after this day: what is due by the end of `day` is due before it. */
export const endOfDay = (day: LocalDay, zone: string): Instant => startOfDay(addDays(day, 1), zone);

export const atLocalTime = (day: LocalDay, time: LocalTime, zone: string): Instant =>
  remember(`${day} ${time} ${zone}`, () => instantOf(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time })));

export const localDayOf = (instant: Instant, zone: string): LocalDay => {
  // No zone is a whole day away from UTC, so the day is the one of UTC or a neighbour of it.
  const day = instant.slice(0, 10) as LocalDay;
  if (instant < startOfDay(day, zone)) return addDays(day, -1);
  return instant < endOfDay(day, zone) ? day : addDays(day, 1);
};

/** The instant as the authority's clocks show it: `2023-04-15T00:00:00+07:00`. */
export const withOffset = (instant: Instant, zone: string): string => {
  const day = localDayOf(instant, zone);
  const begins = Date.parse(startOfDay(day, zone));
  const offset = Date.parse(day) - begins;
  // On a day of 24 hours the clocks stand by its beginning; on the others, and for offsets with seconds, the zone is asked.
  if (Date.parse(endOfDay(day, zone)) - begins !== 24 * HOUR || offset % MINUTE !== 0)
    return zoned(instant, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
  return new Date(Date.parse(instant) + offset).toISOString().slice(0, 19) + writeOffset(offset);
};

export const addMs = (instant: Instant, ms: number): Instant => new Date(Date.parse(instant) + ms).toISOString() as Instant;

export const addMinutes = (instant: Instant, minutes: number): Instant => addMs(instant, minutes * MINUTE);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const writeOffset = (offset: number): string => {
  const size = Math.abs(offset);
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / HOUR))}:${pad((size % HOUR) / MINUTE)}`;
};

const zoned = (instant: Instant, zone: string): Temporal.ZonedDateTime => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

const instantOf = (moment: Temporal.ZonedDateTime): Instant => new Date(moment.epochMilliseconds).toISOString() as Instant;

// The same days and hours come back thousands of times in a year, and what a zone makes of them never changes. A limit, lest it grow.
const LIMIT = 20_000;
const reckoned = new Map<string, Instant>();

const remember = (key: string, reckon: () => Instant): Instant => {
  const known = reckoned.get(key);
  if (known !== undefined) return known;
  if (reckoned.size >= LIMIT) reckoned.clear();
  const instant = reckon();
  reckoned.set(key, instant);
  return instant;
};
