import type { Instant } from '#eventsourcing';
import type { Rules } from '../agenda/agenda.js';
import { atLocalTime, endOfDay, localDayOf, startOfDay } from '../calendar/zone.js';
import { Refusal } from '../refusal.js';

/** A time of day on one day, in milliseconds since 1970. */
interface Hours {
  readonly from: number;
  readonly to: number;
}

/**
 * Moves an act to where it is so many hours away from all that may fall due on its day. Whatever an agenda does falls on the beginning
 * of a day or on the hour of a policy, so the day's acts are squeezed, in their order, into the longest time between those.
 *
 * No act changes its day: what was on time stays so, what was late stays late. But a clock that runs fast, and answers late by an hour,
 * then changes nothing that is judged. Refuses more hours than leave any time of the day.
 */
export const keptAway = (at: Instant, hours: number, { policies, calendar }: Rules): Instant => {
  if (hours === 0) return at;
  const day = localDayOf(at, calendar.zone);
  const [begins, ends] = [Date.parse(startOfDay(day, calendar.zone)), Date.parse(endOfDay(day, calendar.zone))];
  const settled = begins + 60_000 * Math.max(0, ...policies.map(({ settlingMinutes }) => settlingMinutes));
  const spoken = policies.map(({ remindAt }) => Date.parse(atLocalTime(day, remindAt, calendar.zone)));
  const quiet = longest(between([settled, ...spoken, ends].sort((a, b) => a - b)), hours);
  const share = (Date.parse(at) - begins) / (ends - begins);
  return new Date(Math.floor(quiet.from + share * (quiet.to - quiet.from))).toISOString() as Instant;
};

const HOUR = 3_600_000;

const between = (instants: readonly number[]): Hours[] => instants.slice(1).map((to, index) => ({ from: instants[index]!, to }));

const longest = (times: readonly Hours[], hours: number): Hours => {
  const { from, to } = times.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
  if (to - from > 2 * hours * HOUR) return { from: from + hours * HOUR, to: to - hours * HOUR };
  throw new Refusal('NO_HOUR_IS_AWAY', {
    vi: `Không giờ nào trong ngày cách mọi mốc hạn ${hours} giờ. Hãy chọn số giờ nhỏ hơn ${Math.ceil((to - from) / 2 / HOUR)}.`,
    en: `No hour of the day is ${hours} hours away from all that falls due. Choose fewer than ${Math.ceil((to - from) / 2 / HOUR)} hours.`,
  });
};
