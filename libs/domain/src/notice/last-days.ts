import type { Event } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { ObligationEvent } from '../obligation/events.js';

/** The last day of each date that obligations have had, by their stream and revision, from events in their order. */
export const lastDaysOf = (
  events: readonly { readonly stream: string; readonly event: Pick<Event, 'type' | 'data'> }[],
): ((stream: string, revision: number) => LocalDay) => {
  const days = new Map<string, LocalDay>();
  for (const { stream, event } of events) {
    if (!DATING.has(event.type)) continue;
    const { revision = 0, lastDay } = event.data as { readonly revision?: number; readonly lastDay: LocalDay };
    days.set(`${stream}#${revision}`, lastDay);
  }
  return (stream, revision) => {
    const day = days.get(`${stream}#${revision}`);
    if (day === undefined) throw new Error(`${stream} has no date ${revision}.`);
    return day;
  };
};

const DATING: ReadonlySet<string> = new Set<ObligationEvent['type']>([
  'ObligationOpened',
  'ExtensionGranted',
  'DueDateRecalculated',
  'ReportReturned',
]);
