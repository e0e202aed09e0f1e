import type { Instant } from '#eventsourcing';
import { addDays, type LocalDay, withOffset } from '#domain';
import { contentLine, textValue } from './content-line.js';

/** A last day as it stands in somebody's calendar. */
export interface DeadlineEntry {
  /** The same for the same obligation for ever, so that a later file moves the entry instead of adding one. */
  readonly uid: string;
  readonly summary: string;
  readonly lastDay: LocalDay;
  readonly description: string;
  /** Where it is dealt with: an absolute URL. */
  readonly url?: string;
  /** How often its last day has been changed; of two files a calendar believes the one with the higher number, then the later one. */
  readonly revision?: number;
  /** It need not be kept any more: a calendar that has it strikes it out. */
  readonly isCancelled?: boolean;
}

/**
 * An .ics file to be taken over: one all-day entry on each last day, without an alarm, since reminding is ours. Of at least one
 * entry, because an empty calendar is none. The text is to be written as UTF-8, as it is.
 */
export const deadlinesCalendar = (
  entries: readonly DeadlineEntry[],
  { zone, at, name }: { readonly zone: string; readonly at: Instant; readonly name: string },
): string => {
  if (entries.length === 0) throw new Error('A calendar needs an entry.');
  return [...head(zone, name), ...entries.flatMap((entry) => writeEntry(entry, at)), contentLine('END', 'VCALENDAR')].join('');
};

/** What a calendar that is fetched shows while there is nothing in it: of its parts iCalendar asks for one, so it names its zone. */
export const emptyCalendar = ({ zone, at, name }: { readonly zone: string; readonly at: Instant; readonly name: string }): string =>
  [...head(zone, name), ...writeZone(zone, at), contentLine('END', 'VCALENDAR')].join('');

const head = (zone: string, name: string): string[] => [
  contentLine('BEGIN', 'VCALENDAR'),
  contentLine('VERSION', '2.0'),
  contentLine('PRODID', '-//Dung Han//Deadlines//VI'),
  contentLine('CALSCALE', 'GREGORIAN'),
  contentLine('METHOD', 'PUBLISH'),
  contentLine('X-WR-CALNAME', textValue(name)),
  // Days have no zone in iCalendar; this tells readers whose days they are.
  contentLine('X-WR-TIMEZONE', textValue(zone)),
];

/** A zone as it is now; days, which are all that we write, ask for no more. */
const writeZone = (zone: string, at: Instant): string[] => {
  const offset = withOffset(at, zone).slice(-6).replace(':', '');
  return [
    contentLine('BEGIN', 'VTIMEZONE'),
    contentLine('TZID', textValue(zone)),
    contentLine('BEGIN', 'STANDARD'),
    contentLine('DTSTART', '19700101T000000'),
    contentLine('TZOFFSETFROM', offset),
    contentLine('TZOFFSETTO', offset),
    contentLine('END', 'STANDARD'),
    contentLine('END', 'VTIMEZONE'),
  ];
};

const writeEntry = (
  { uid, summary, lastDay, description, url, revision = 0, isCancelled = false }: DeadlineEntry,
  at: Instant,
): string[] => [
  contentLine('BEGIN', 'VEVENT'),
  contentLine('UID', textValue(uid)),
  contentLine('DTSTAMP', instantValue(at)),
  contentLine('SEQUENCE', String(revision)),
  ...(isCancelled ? [contentLine('STATUS', 'CANCELLED')] : []),
  contentLine('DTSTART;VALUE=DATE', dayValue(lastDay)),
  contentLine('DTEND;VALUE=DATE', dayValue(addDays(lastDay, 1))), // exclusive
  contentLine('SUMMARY', textValue(summary)),
  contentLine('DESCRIPTION', textValue(description)),
  ...(url === undefined ? [] : [contentLine('URL', new URL(url).href)]),
  // A deadline does not make the day busy.
  contentLine('TRANSP', 'TRANSPARENT'),
  contentLine('END', 'VEVENT'),
];

const dayValue = (day: LocalDay): string => day.replaceAll('-', '');

const instantValue = (instant: Instant): string => instant.replace(/[-:]|\.\d+/g, '');
