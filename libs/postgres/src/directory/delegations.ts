import type { Delegation, Role } from '#domain';
import { HELD_ON } from './seats.js';

/** A grant as it is asked of the database. */
export const DELEGATION = `d.id, d.principal, d.delegate, d.unit, d.role, d.form, d.from_day::text as "from", d.to_day::text as "to", d.acts,
                    d.document_number as "documentNumber"`;

/** Whether it holds, and its principal the seat, on the day that is the second value of each question. */
export const HOLDS_ON = `d.from_day <= $2 and $2 <= d.to_day and ${HELD_ON}`;
/** The seat that it is a grant of. */
export const ITS_SEAT = `s.person = d.principal and s.unit = d.unit and s.role = d.role`;

export interface DelegationColumns extends Omit<Delegation, 'seat'> {
  readonly unit: string;
  readonly role: Role;
}

export const delegationOf = ({ unit, role, ...grant }: DelegationColumns): Delegation => ({ ...grant, seat: { unit, role } });
