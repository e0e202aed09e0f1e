import type { Instant, RecordedEvent } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { type WorkingCalendar, workingDaysAfter } from '../calendar/working-calendar.js';
import { localDayOf } from '../calendar/zone.js';
import type { Handing } from '../obligation/handing.js';
import type { ObligationEvent } from '../obligation/events.js';
import { type KnownObligation, reportDue } from '../obligation/obligation.js';
import { countedHanding } from '../obligation/timeliness.js';

/*
 * compliance  how reports that were owed came in: completeness tells how many did, timeliness how many did on time (kỷ luật báo cáo)
 * basis       by which version it is judged: the first one; or the one that was sent back and not mended by its cure date (domain 5.1)
 */

export type ComplianceBasis = 'first' | 'counted';

/** `overdue`: its date has passed and nothing is in, and nobody has closed it. `pending`: it still has time. */
export type ComplianceVerdict = 'on_time' | 'late' | 'missing' | 'overdue' | 'pending' | 'excused';

export interface Judgement {
  readonly verdict: ComplianceVerdict;
  /** Working days from the last day to the receipt; 0 where it is on time, or has not come. */
  readonly workingDaysLate: number;
}

/** One obligation as compliance counts it, by both measures side by side, and the events that say so. */
export interface ComplianceLine {
  readonly obligation: string;
  /** Who owes it. */
  readonly unit: string;
  readonly duty: string;
  readonly period: string;
  readonly lastDay: LocalDay;
  readonly first: Judgement;
  readonly counted: Judgement;
  readonly firstReceivedAt: Instant | null;
  readonly timesReturned: number;
  /** Ids of the events on which all of this rests. */
  readonly events: readonly string[];
}

/** How one obligation counts at an instant. What was cancelled was not owed, and has no line. */
export const complianceLine = (
  {
    stream,
    obligation,
    history,
  }: { readonly stream: string; readonly obligation: KnownObligation; readonly history: readonly RecordedEvent[] },
  { calendar, at }: { readonly calendar: WorkingCalendar; readonly at: Instant },
): ComplianceLine | undefined => {
  if (obligation.status === 'cancelled') return undefined;
  const { owner: unit, duty, period, versions } = obligation;
  return {
    ...{ obligation: stream, unit, duty, period, lastDay: reportDue(obligation).lastDay },
    first: judgement(obligation, { handing: versions[0], calendar, at }),
    counted: judgement(obligation, { handing: countedHanding(obligation), calendar, at }),
    firstReceivedAt: versions[0]?.receivedAt ?? null,
    timesReturned: history.filter(({ type }) => type === 'ReportReturned').length,
    events: history.filter(({ type }) => TELLING.has(type)).map(({ id }) => id),
  };
};

interface Judged {
  /** The version it is judged by; none where that has not come. */
  readonly handing: Handing | undefined;
  readonly calendar: WorkingCalendar;
  readonly at: Instant;
}

/** Closed as missing stays missing, and excused stays excused, whatever came in afterwards. */
const judgement = ({ status, closedMissing, due }: KnownObligation, { handing, calendar, at }: Judged): Judgement => {
  if (status === 'excused') return { verdict: 'excused', workingDaysLate: 0 };
  if (closedMissing) return { verdict: 'missing', workingDaysLate: 0 };
  if (handing === undefined) return { verdict: due.dueAt <= at ? 'overdue' : 'pending', workingDaysLate: 0 };
  if (handing.onTime) return { verdict: 'on_time', workingDaysLate: 0 };
  return { verdict: 'late', workingDaysLate: workingDaysAfter(calendar, handing.lastDay, localDayOf(handing.receivedAt, calendar.zone)) };
};

/** Events that change a line. */
const TELLING: ReadonlySet<string> = new Set<ObligationEvent['type']>([
  'ObligationOpened',
  'ReportSubmitted',
  'ReportResubmitted',
  'ReportReceivedOutOfBand',
  'ReportReturned',
  'ObligationBecameOverdue',
  'ExtensionGranted',
  'DueDateRecalculated',
  'ObligationExcused',
  'ObligationClosedMissing',
  'ObligationTransferred',
]);
