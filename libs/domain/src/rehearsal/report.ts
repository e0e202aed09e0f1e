import type { Instant } from '#eventsourcing';
import { addMs, localDayOf, withOffset } from '../calendar/zone.js';
import type { LocalDay } from '../calendar/local-day.js';
import { countedHanding, workingDaysLate, type Timeliness, timelinessOf } from '../obligation/timeliness.js';
import type { ObligationEvent } from '../obligation/events.js';
import { type KnownObligation, reportDue } from '../obligation/obligation.js';
import type { EscalationProposed } from '../escalation/escalation.js';
import { isOfReport } from '../notice/owed-fact.js';
import type { RehearsedEvent, UnitLog } from './unit-log.js';
import type { Rehearsal } from './rehearse.js';

/** A rehearsal as it is written down: instants as the authority's clocks show them. */
export interface RehearsalReport {
  readonly plan: string;
  readonly year: number;
  readonly seed: number;
  readonly rehearsed: true;
  readonly obligations: readonly RehearsedObligation[];
  readonly notices: readonly { readonly at: string; readonly to: string; readonly items: readonly NoticeItem[] }[];
  readonly totals: Totals;
  readonly months: readonly (Counts & { readonly month: string })[];
  readonly warnings: Rehearsal['warnings'];
}

export interface RehearsedObligation {
  readonly unit: string;
  readonly duty: string;
  readonly period: string;
  readonly dueAt: string;
  readonly lastDay: LocalDay;
  readonly status: KnownObligation['status'];
  readonly timeliness: Timeliness;
  readonly workingDaysLate: number;
  readonly submittedAt: string | null;
  readonly versions: number;
  readonly reminders: readonly { readonly at: string; readonly step: number; readonly passedOver: readonly number[] }[];
  readonly proposals: readonly { readonly at: string; readonly level: number }[];
}

export interface NoticeItem {
  readonly kind: string;
  readonly subject: string;
  readonly step?: number;
}

/** How often something happened. */
export interface Counts {
  readonly opened: number;
  readonly reminders: number;
  readonly digests: number;
  readonly onTime: number;
  readonly late: number;
  readonly returned: number;
  readonly overdue: number;
  readonly proposals: number;
  readonly closedMissing: number;
}

export interface Totals extends Counts {
  readonly units: number;
  readonly obligations: number;
  readonly pending: number;
  readonly missing: number;
}

/** The whole year on paper. */
export const reportOf = (rehearsal: Rehearsal): RehearsalReport => {
  const { plan, seed, units, notices, warnings } = rehearsal;
  const obligations = [...units].flatMap(([, log]) => describeAll(log, rehearsal));
  const months = monthsOf(rehearsal);
  return {
    plan: plan.code,
    year: plan.year,
    seed,
    rehearsed: true,
    obligations,
    notices: notices.flatMap(({ composedAt, person, items }) =>
      items.length === 0
        ? []
        : [
            {
              at: withOffset(composedAt, plan.zone),
              to: person,
              items: items.map((fact) => ({
                kind: fact.kind,
                subject: fact.subject,
                ...(isOfReport(fact) && fact.step !== undefined && { step: fact.step }),
              })),
            },
          ],
    ),
    totals: {
      units: units.size,
      obligations: obligations.length,
      pending: obligations.filter(({ timeliness }) => timeliness === 'pending').length,
      missing: obligations.filter(({ timeliness }) => timeliness === 'missing').length,
      ...sum(months),
    },
    months,
    warnings,
  };
};

const describeAll = (log: UnitLog, rehearsal: Rehearsal): RehearsedObligation[] => {
  const eventsOf = new Map<string, RehearsedEvent[]>();
  for (const recorded of log.events) {
    const subject = recorded.event.type === 'EscalationProposed' ? (recorded.event as EscalationProposed).data.subject : recorded.stream;
    eventsOf.set(subject, [...(eventsOf.get(subject) ?? []), recorded]);
  }
  return [...log.known()].map(([id, obligation]) => describe(obligation, eventsOf.get(id) ?? [], rehearsal));
};

const describe = (obligation: KnownObligation, events: readonly RehearsedEvent[], { plan, rules }: Rehearsal): RehearsedObligation => {
  const at = (instant: Instant): string => withOffset(instant, plan.zone);
  const first = obligation.versions[0];
  const due = reportDue(obligation);
  return {
    unit: obligation.unit,
    duty: obligation.duty,
    period: obligation.period,
    dueAt: at(due.dueAt),
    lastDay: due.lastDay,
    status: obligation.status,
    timeliness: timelinessOf(obligation),
    workingDaysLate: workingDaysLate(obligation, rules.calendar),
    submittedAt: first ? at(first.receivedAt) : null,
    versions: obligation.versions.length,
    reminders: events.flatMap(({ event, recordedAt }) => {
      const reminder = event as ObligationEvent;
      return reminder.type === 'ReminderIssued'
        ? [{ at: at(recordedAt), step: reminder.data.step, passedOver: reminder.data.passedOver }]
        : [];
    }),
    proposals: events.flatMap(({ event, recordedAt }) => {
      const proposed = event as EscalationProposed;
      return proposed.type === 'EscalationProposed' ? [{ at: at(recordedAt), level: proposed.data.level }] : [];
    }),
  };
};

const COUNTED = {
  ObligationOpened: 'opened',
  ReminderIssued: 'reminders',
  ReportReturned: 'returned',
  ObligationBecameOverdue: 'overdue',
  EscalationProposed: 'proposals',
  ObligationClosedMissing: 'closedMissing',
} as const satisfies Partial<Record<string, keyof Counts>>;

/** Month by month, each thing in the month in which it happened; a report counts when the version arrives by which it is judged. */
const monthsOf = ({ plan, units, notices, from, until }: Rehearsal): (Counts & { month: string })[] => {
  const byMonth = new Map<string, Record<keyof Counts, number>>();
  const count = (instant: Instant, what: keyof Counts): void => {
    const month = localDayOf(instant, plan.zone).slice(0, 7);
    const counts = byMonth.get(month) ?? { ...NOTHING };
    counts[what]++;
    byMonth.set(month, counts);
  };
  for (const log of units.values()) {
    for (const { event, recordedAt } of log.events) {
      const what = (COUNTED as Partial<Record<string, keyof Counts>>)[event.type];
      if (what !== undefined) count(recordedAt, what);
    }
    for (const obligation of log.known().values()) {
      const counted = countedHanding(obligation);
      if (counted !== undefined && !obligation.closedMissing) count(counted.receivedAt, counted.onTime ? 'onTime' : 'late');
    }
  }
  for (const { composedAt, items } of notices) if (items.length > 0) count(composedAt, 'digests');
  return monthsBetween(localDayOf(from, plan.zone), localDayOf(addMs(until, -1), plan.zone)).map((month) => ({
    month,
    ...(byMonth.get(month) ?? NOTHING),
  }));
};

const NOTHING: Counts = {
  opened: 0,
  reminders: 0,
  digests: 0,
  onTime: 0,
  late: 0,
  returned: 0,
  overdue: 0,
  proposals: 0,
  closedMissing: 0,
};

const sum = (months: readonly Counts[]): Counts =>
  Object.fromEntries(
    (Object.keys(NOTHING) as (keyof Counts)[]).map((key) => [key, months.reduce((total, month) => total + month[key], 0)]),
  ) as unknown as Counts;

const monthsBetween = (from: LocalDay, lastDay: LocalDay): string[] => {
  const months: string[] = [];
  for (let year = Number(from.slice(0, 4)), month = Number(from.slice(5, 7)); ; month === 12 ? (year++, (month = 1)) : month++) {
    const id = `${year}-${String(month).padStart(2, '0')}`;
    if (`${id}-01` > lastDay) return months;
    months.push(id);
  }
};
