import type { Instant } from '#eventsourcing';
import { type Bilingual, writeDay } from '../text.js';
import { localDayOf, withOffset } from './zone.js';

/** `14/04/2023 16:59`, as the authority's clocks showed it. */
export const writeInstant = (instant: Instant, zone: string): string =>
  `${writeDay(localDayOf(instant, zone))} ${withOffset(instant, zone).slice(11, 16)}`;

/** The same within a sentence: `lúc 16:59 ngày 14/04/2023`. */
export const sayInstant = (instant: Instant, zone: string): Bilingual => {
  const [day, time] = writeInstant(instant, zone).split(' ');
  return { vi: `lúc ${time} ngày ${day}`, en: `at ${time} on ${day}` };
};
