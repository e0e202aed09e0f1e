import type { SequencedEvent } from '#eventsourcing';
import {
  type ClockAnchored,
  type DelegationEvent,
  type EscalationEvent,
  type EscalationProposed,
  escalationStream,
  type ObligationEvent,
  type PersonEvent,
  type PlanEvent,
} from '#domain';
import { isWatched } from '#temporal';

/** Which watches have to look again. */
export interface WatchesToLook {
  /** All: the rules or the clock have changed, or who is there to decide. */
  readonly all: boolean;
  /** Who is there has changed: the directory has to have followed before anybody looks. */
  readonly directory: boolean;
  /** What happened concerns these streams, the cases about them, and what these cases are about. */
  readonly streams: readonly string[];
  /** What happened to these reports concerns what is compiled of them. */
  readonly reports: readonly string[];
}

/** What may change the stage of something watched, or bring its next instant nearer. What its own watch said does neither. */
export const whichWatchesLook = (events: readonly SequencedEvent[]): WatchesToLook => {
  const directory = events.some(({ type }) => OF_THE_DIRECTORY.has(type));
  return {
    all: directory || events.some(({ type }) => OF_ALL.has(type)),
    directory,
    streams: [...new Set(events.flatMap(streamsOf))],
    reports: [...new Set(events.flatMap(({ type, stream }) => (OF_THE_ROLLUP.has(type) ? [stream] : [])))],
  };
};

const streamsOf = ({ type, stream, data, actor }: SequencedEvent): readonly string[] => {
  if (OF_THE_SUBJECT.has(type)) return [stream];
  if (!isWatched(stream) || (actor === 'clock' && !BEGINS_OR_ENDS.has(type))) return [];
  const parent = type === PROPOSED ? (data as EscalationProposed['data']).parent : null;
  return parent === null ? [stream] : [stream, escalationStream(parent)];
};

const PROPOSED: EscalationProposed['type'] = 'EscalationProposed';

/** Said by the clock, but not by the case's own watch. */
const BEGINS_OR_ENDS: ReadonlySet<string> = new Set<EscalationEvent['type']>([PROPOSED, 'EscalationMooted', 'EscalationResolved']);

/** A report after which its cases stand differently. */
const OF_THE_SUBJECT: ReadonlySet<string> = new Set<ObligationEvent['type']>([
  'ReportSubmitted',
  'ReportResubmitted',
  'ReportReceivedOutOfBand',
  'ReportReturned',
  'ExtensionGranted',
  'ObligationExcused',
  'ObligationCancelled',
  'ObligationClosedMissing',
  'ObligationTransferred',
]);

/** What begins a compilation, or brings other figures into it. */
const OF_THE_ROLLUP: ReadonlySet<string> = new Set<ObligationEvent['type']>([
  'ObligationOpened',
  'ReportAccepted',
  'CorrectedVersionAccepted',
]);

const OF_THE_DIRECTORY: ReadonlySet<string> = new Set<PersonEvent['type'] | DelegationEvent['type']>([
  'SeatTaken',
  'SeatLeft',
  'AbsenceEntered',
  'AbsenceEnded',
  'AuthorityDelegated',
  'DelegationRevoked',
]);

const OF_ALL: ReadonlySet<string> = new Set<PlanEvent['type'] | ClockAnchored['type']>([
  'CalendarYearPublished',
  'PolicySet',
  'PlanAdopted',
  'ClockAnchored',
]);
