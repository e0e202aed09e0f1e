import type { SequencedEvent } from '#eventsourcing';
import type {
  ClockAnchored,
  EscalationEvent,
  EscalationProposed,
  ObligationEvent,
  ObligationTransferred,
  PlanEvent,
  ReportRequested,
} from '#domain';

/** Whose agendas have to look again. */
export interface LookAgain {
  readonly everybody: boolean;
  /** Obligations and cases whose owners are meant, as the log knows them now. */
  readonly streams: readonly string[];
  /** Who owed it before it went on to somebody else. */
  readonly units: readonly string[];
}

/**
 * What may bring an agenda's next instant nearer, or change what it watches: a date that moved, a matter that a person settled. A report
 * that its unit hands in does not: whoever wakes for it finds it and says nothing.
 */
export const whoLooksAgain = (events: readonly SequencedEvent[]): LookAgain => ({
  everybody: events.some(({ type }) => OF_EVERYBODY.has(type)),
  streams: [...new Set(events.flatMap(({ type, stream }) => (OF_THE_OWNER.has(type) ? [stream] : [])))],
  units: events.flatMap(({ type, data }) => (type === TRANSFERRED ? [(data as ObligationTransferred['data']).from] : [])),
});

const TRANSFERRED: ObligationTransferred['type'] = 'ObligationTransferred';

const OF_THE_OWNER: ReadonlySet<string> = new Set<ObligationEvent['type'] | Exclude<EscalationEvent['type'], EscalationProposed['type']>>([
  'ReportReturned',
  'ExtensionGranted',
  'ReportReceivedOutOfBand',
  'ObligationExcused',
  'ObligationClosedMissing',
  'ObligationCancelled',
  TRANSFERRED,
  'ApprovalUnanswered',
  'EscalationApproved',
  'EscalationDeclined',
  'EscalationDispatched',
  'EscalationMooted',
  'EscalationResolved',
]);

const OF_EVERYBODY: ReadonlySet<string> = new Set<PlanEvent['type'] | ReportRequested['type'] | ClockAnchored['type']>([
  'UnitRegistered',
  'CalendarYearPublished',
  'PolicySet',
  'DutyDefined',
  'PlanAdopted',
  'ReportRequested',
  'ClockAnchored',
]);
