import type { Role } from '../org/role.js';
import type { SeatRef } from '../org/seat.js';
import type { KnownObligation } from '../obligation/obligation.js';
import type { CaseSubject } from './case-subject.js';
import { accessRefusals } from './refusals.js';

/** Somebody who acts: a person, with the seats he holds on the day he acts. */
export interface Actor {
  readonly person: string;
  readonly seats: readonly SeatRef[];
}

/** What people do to a report or ask of units. */
export type ReportAct = 'draft' | 'submit' | 'review' | 'urge';

/** What people do to a case of escalation. */
export type EscalationAct = 'decide' | 'dispatch';

/**
 * Who may do what to a report (domain 5.5, 5.6). Refuses with `NOT_YOUR_UNIT`, `NOT_YOUR_ROLE` or `OWN_UNIT`.
 *
 * Those who owe it draft it, and their head hands it in; those who receive it review it, and nobody reviews a report of a unit in which
 * he holds a seat; the recipient's office and the authority's managers urge.
 */
export const demandForReport = (act: ReportAct, actor: Actor, obligation: KnownObligation, issuer: string): void => {
  switch (act) {
    case 'draft':
      return demandSeat(actor, obligation.owner, ['reporter', 'head']);
    case 'submit':
      return demandSeat(actor, obligation.owner, ['head']);
    case 'review':
      if (holdsSeatIn(actor, obligation.owner)) throw accessRefusals.ownUnit();
      return demandSeat(actor, obligation.recipient, RECEIVING);
    case 'urge':
      if (holds(actor, issuer, MANAGING)) return;
      return demandSeat(actor, obligation.recipient, RECEIVING);
  }
};

/**
 * Who may decide on a case, and who may send it out: the approver the case names, sitting where that role sits; nobody decides about
 * a unit he heads. The recipient's office, or the authority's Office, sends it out.
 */
export const demandForEscalation = (act: EscalationAct, actor: Actor, { approver, unit, senders }: CaseSubject): void => {
  switch (act) {
    case 'decide':
      if (holds(actor, unit, ['head'])) throw accessRefusals.ownUnit();
      return demandSeat(actor, approver.unit, [approver.role]);
    case 'dispatch':
      if (senders.some((sender) => holds(actor, sender.unit, [sender.role]))) return;
      throw senders.some((sender) => holdsSeatIn(actor, sender.unit))
        ? accessRefusals.notYourRole(senders.map(({ role }) => role))
        : accessRefusals.notYourUnit();
  }
};

/** Who may ask units for a one-off report: the office that receives the authority's reports. */
export const demandForRequest = (actor: Actor, recipients: readonly string[]): void => {
  if (recipients.some((recipient) => holds(actor, recipient, ['finance_clerk', 'finance_head']))) return;
  throw accessRefusals.notYourRole(['finance_clerk', 'finance_head']);
};

/** Whose reports somebody may see: all, or those of the units in which he holds a seat (domain 5.5, last row). */
export const readableUnits = ({ seats }: Actor): 'all' | readonly string[] =>
  seats.some(({ role }) => SEES_ALL.has(role)) ? 'all' : [...new Set(seats.map(({ unit }) => unit))];

/** Whether somebody may see what concerns any of these units. Refuses with `NOT_YOUR_UNIT`. */
export const demandReadable = (actor: Actor, units: readonly string[]): void => {
  const readable = readableUnits(actor);
  if (readable !== 'all' && !units.some((unit) => readable.includes(unit))) throw accessRefusals.notYourUnit();
};

const RECEIVING: readonly Role[] = ['finance_clerk', 'finance_head', 'office_chief'];
const MANAGING: readonly Role[] = ['office_chief', 'vice_chair', 'chair'];
const SEES_ALL: ReadonlySet<Role> = new Set([...RECEIVING, ...MANAGING, 'records_office']);

const holds = ({ seats }: Actor, unit: string, roles: readonly Role[]): boolean =>
  seats.some((seat) => seat.unit === unit && roles.includes(seat.role));

const holdsSeatIn = ({ seats }: Actor, unit: string): boolean => seats.some((seat) => seat.unit === unit);

const demandSeat = (actor: Actor, unit: string, roles: readonly Role[]): void => {
  if (holds(actor, unit, roles)) return;
  throw holdsSeatIn(actor, unit) ? accessRefusals.notYourRole(roles) : accessRefusals.notYourUnit();
};
