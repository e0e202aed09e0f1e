import type { Event, Instant } from '#eventsourcing';
import type { Rules } from '../agenda/agenda.js';
import type { LocalDay } from '../calendar/local-day.js';
import { localDayOf } from '../calendar/zone.js';
import { type Duty, receivedBy } from '../duty/duty.js';
import { type Policy, policyOn } from '../duty/policy.js';
import type { EscalationProposed } from '../escalation/escalation.js';
import type { ObligationEvent } from '../obligation/events.js';
import type { KnownObligation } from '../obligation/obligation.js';
import type { Role } from '../org/role.js';
import type { ReportFact } from './owed-fact.js';
import { seatOf } from './seat-of.js';

/** An event that was recorded; `id` is how a notice names it. */
export interface Said {
  readonly id: string;
  readonly stream: string;
  readonly event: Pick<Event, 'type' | 'data'>;
  readonly recordedAt: Instant;
}

/** The obligation an event is about, and the last day of each date it has had. */
export interface Concerned {
  readonly id: string;
  readonly obligation: KnownObligation;
  readonly lastDayAt: (revision: number) => LocalDay;
}

/**
 * What an event of a report's date owes to whom: the policy of its day says which roles, the duty where they sit. Undefined for events
 * of which nobody has to be told.
 */
export const reportFactOf = (
  { id, stream, event, recordedAt }: Said,
  { id: subject, obligation: known, lastDayAt }: Concerned,
  { rules, issuer }: { readonly rules: Rules; readonly issuer: string },
): ReportFact | undefined => {
  if (!TELLING.has(event.type)) return undefined;
  const { owner, duty, period, policy } = known;
  if (event.type === 'ObligationOpened' && !isAskedForOnce(rules.duties, duty)) return undefined;
  const inForce = policyOn(rules.policies, policy, localDayOf(recordedAt, rules.calendar.zone));
  const { roles, ...telling } = tell(event as TellingEvent, inForce, { lastDay: known.due.lastDay, lastDayAt });
  const level = receivedBy(rules.duties, known);
  const to = roles.map((role) => seatOf(role, { unit: owner, level, issuer }));
  return { id, at: recordedAt, stream, subject, unit: owner, duty, period, ...telling, to };
};

/** Whether it is an event of a report's date of which somebody may have to be told. */
export const isReportTelling = ({ type }: Said['event']): boolean => TELLING.has(type);

/** The obligation's stream that such an event speaks of: its own, or the one that a case is about. */
export const obligationOf = ({ stream, event }: Pick<Said, 'stream' | 'event'>): string =>
  event.type === 'EscalationProposed' ? (event.data as EscalationProposed['data']).subject : stream;

type TellingEvent =
  | Extract<
      ObligationEvent,
      { readonly type: 'ObligationOpened' | 'ReminderIssued' | 'ObligationBecameOverdue' | 'ReportReturned' | 'UrgingIssued' }
    >
  | EscalationProposed;

const TELLING: ReadonlySet<string> = new Set<TellingEvent['type']>([
  'ObligationOpened',
  'ReminderIssued',
  'ObligationBecameOverdue',
  'ReportReturned',
  'UrgingIssued',
  'EscalationProposed',
]);

// What comes round by itself is opened without a word: its reminders tell of it.
const isAskedForOnce = (duties: readonly Duty[], code: string): boolean =>
  duties.some((duty) => duty.code === code && duty.cadence === 'once');

interface ToTell {
  readonly kind: ReportFact['kind'];
  readonly lastDay: LocalDay;
  readonly step?: number;
  readonly roles: readonly Role[];
}

const tell = (
  event: TellingEvent,
  policy: Policy,
  { lastDay, lastDayAt }: { readonly lastDay: LocalDay; readonly lastDayAt: Concerned['lastDayAt'] },
): ToTell => {
  switch (event.type) {
    case 'ObligationOpened':
      return { kind: 'requested', lastDay: event.data.lastDay, roles: ['reporter', 'head'] };
    case 'ReminderIssued': {
      const { step, revision } = event.data;
      const roles = policy.reminders.find((rule) => rule.step === step)?.to ?? [];
      return { kind: 'reminder', lastDay: lastDayAt(revision), step, roles };
    }
    case 'ObligationBecameOverdue':
      return { kind: 'overdue', lastDay: event.data.lastDay, roles: policy.overdueTo };
    case 'ReportReturned':
      return { kind: 'returned', lastDay: event.data.lastDay, roles: ['reporter', 'head'] };
    case 'UrgingIssued':
      return { kind: 'urging', lastDay, step: event.data.number, roles: ['reporter', 'head'] };
    case 'EscalationProposed': {
      const { revision, level, approver } = event.data;
      return { kind: 'escalation', lastDay: lastDayAt(revision), step: level, roles: [approver] };
    }
  }
};
