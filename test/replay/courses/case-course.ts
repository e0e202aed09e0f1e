import type { Instant } from '#eventsourcing';
import {
  type CasePlan,
  decidingSeats,
  decisionWay,
  type Deciders,
  type Delegation,
  escalationDecider,
  type EscalationCase,
  type EscalationEvent,
  type Escalation,
  evolveEscalation,
  localDayOf,
  matterOf,
  planCase,
  policyOn,
  type Seat,
} from '#domain';
import { WatchedInMemory } from '../watched-in-memory.js';
import { calendar, chiefs, office, on, POLICY, regime, speed, ward } from './days.js';

/* People of the authority, as far as they decide. */

const viceChair: Seat = { person: 'vinh', unit: office, role: 'vice_chair' };
const seats: readonly Seat[] = [
  viceChair,
  { person: 'chi', unit: chiefs, role: 'office_chief' },
  { person: 'thu', unit: office, role: 'chair' },
];
const grant: Delegation = {
  ...{ id: 'd1', principal: 'vinh', delegate: 'dung', seat: { unit: office, role: 'vice_chair' }, form: 'TUQ' },
  ...{ from: '2023-04-18', to: '2023-05-31', acts: ['decide_escalation'], documentNumber: '12/UQ-UBND' },
};

interface CaseSetting {
  /** Who is away all the time. */
  readonly absent?: readonly string[];
  readonly deputised?: boolean;
  /** From when on the next level's case is there. */
  readonly furtherFrom?: Instant;
}

const proposed: EscalationEvent = {
  type: 'EscalationProposed',
  data: {
    ...{ subject: `obligation/${ward}/monthly/2023-04`, unit: ward, revision: 0, level: 2, attempt: 1 },
    ...{ addressee: 'vice_chair', approver: 'vice_chair', parent: null, proposedBy: 'clock' },
  },
  occurredAt: on('04-18', '08:00'),
};

/** A case of level 2, proposed on Tuesday 18/04 at 08:00; what people do about it comes after. Its days pass at this pace. */
export const caseInMemory = (
  people: readonly EscalationEvent[],
  { absent = [], deputised = true, furtherFrom }: CaseSetting = {},
  pace = speed,
) =>
  new WatchedInMemory<Escalation, EscalationEvent, CasePlan>({
    ...{ initialState: { status: 'absent' }, evolve: evolveEscalation, from: proposed.occurredAt!, speed: pace },
    people: [proposed, ...people],
    decide: (known, command) => escalationDecider.decide(command, known),
    plan: (state, now) => {
      const known = state as EscalationCase;
      const day = localDayOf(now, calendar.zone);
      const deciders: Deciders = { day, seats, absent: new Set(absent), delegations: deputised ? [grant] : [] };
      const places = decidingSeats(known, matterOf({ unit: ward, recipient: 'Q3-TCKH' }, regime), regime);
      const way = decisionWay(known, places, deciders);
      const further = furtherFrom !== undefined && now >= furtherFrom ? { further: 'c3' } : {};
      return planCase({ known, policy: policyOn(regime.policies, POLICY, day), way, calendar, subjectOwed: true, ...further }, now);
    },
  });

export const approved = (at: Instant): EscalationEvent => ({ type: 'EscalationApproved', data: { approvedBy: 'vinh' }, occurredAt: at });
export const dispatched = (at: Instant): EscalationEvent => ({
  type: 'EscalationDispatched',
  data: { dispatchedBy: 'chi', documentNumber: '12/UBND', channel: 'văn thư' },
  occurredAt: at,
});
export const resolved = (at: Instant): EscalationEvent => ({ type: 'EscalationResolved', data: { outcome: 'submitted' }, occurredAt: at });
export const withdrawn = (at: Instant): EscalationEvent => ({ type: 'EscalationWithdrawn', data: { withdrawnBy: 'chi' }, occurredAt: at });
export const declined: EscalationEvent = { type: 'EscalationDeclined', data: { declinedBy: 'vinh' }, occurredAt: on('04-19') };
export const mooted: EscalationEvent = { type: 'EscalationMooted', data: {}, occurredAt: on('04-19', '15:00') };
export const deferred: EscalationEvent = {
  type: 'EscalationDeferred',
  data: { until: '2023-04-21', deferredBy: 'vinh' },
  occurredAt: on('04-18'),
};
export const acknowledged = (at: Instant): EscalationEvent => ({
  type: 'EscalationAcknowledged',
  data: { acknowledgedBy: 'ha' },
  occurredAt: at,
});
