import { type Duty, receivedBy } from '../duty/duty.js';
import { seatOf } from '../notice/seat-of.js';
import type { KnownObligation } from '../obligation/obligation.js';
import type { Role } from '../org/role.js';
import type { SeatRef } from '../org/seat.js';

/** Whom a case of escalation is about, who decides on it, and who may send it out once it is approved. */
export interface CaseSubject {
  /** The unit that owes. */
  readonly unit: string;
  readonly approver: SeatRef;
  readonly senders: readonly SeatRef[];
}

/** Where the seats of a case are: a role means those who hold it in this matter, and not whoever is called so in another unit. */
export const caseSubjectOf = (
  approver: Role,
  obligation: KnownObligation,
  { duties, issuer }: { readonly duties: readonly Duty[]; readonly issuer: string },
): CaseSubject => {
  const { owner: unit, recipient } = obligation;
  const seat = (role: Role): SeatRef => seatOf(role, { unit, level: receivedBy(duties, obligation), issuer });
  return {
    unit,
    approver: seat(approver),
    senders: [
      { unit: recipient, role: 'finance_clerk' },
      { unit: recipient, role: 'finance_head' },
      seat('office_chief'),
      seat('records_office'),
    ],
  };
};
