import { type Duty, receivedBy } from '../duty/duty.js';
import { seatOf } from '../notice/seat-of.js';
import type { KnownObligation } from '../obligation/obligation.js';
import type { Role } from '../org/role.js';
import type { SeatRef } from '../org/seat.js';

/** Where the approver of a case sits: a role means those who hold it in this matter, and not whoever is called so in another unit. */
export const approverSeat = (
  approver: Role,
  obligation: KnownObligation,
  { duties, issuer }: { readonly duties: readonly Duty[]; readonly issuer: string },
): SeatRef => seatOf(approver, { unit: obligation.owner, level: receivedBy(duties, obligation), issuer });
