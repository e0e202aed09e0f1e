import { atLocalTime, isLocalDay, type LocalTime, startOfDay } from '#domain';
import type { Instant } from '#eventsourcing';
import { StartFailure } from '../start-failure.js';

/** `2023-11-08`, `2023-11-08T07:58` by the authority's clocks, or an instant with its offset. */
export const askedInstant = (text: string, zone: string): Instant => {
  const day = text.slice(0, 10);
  if (isLocalDay(day)) {
    if (text === day) return startOfDay(day, zone);
    const [, time] = /^.{10}[T ]((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? [];
    if (time !== undefined) return atLocalTime(day, time as LocalTime, zone);
    if (/^.{10}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text).toISOString() as Instant;
  }
  throw new StartFailure({
    vi: '--at: ghi ngày như 2023-11-08, giờ địa phương như 2023-11-08T07:58, hoặc thời điểm như 2023-11-08T07:58:00+07:00.',
    en: '--at: give a day like 2023-11-08, a local time like 2023-11-08T07:58, or an instant like 2023-11-08T07:58:00+07:00.',
  });
};
