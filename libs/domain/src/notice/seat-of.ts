import type { Receiving } from '../duty/duty.js';
import type { Role } from '../org/role.js';
import type { SeatRef } from '../org/seat.js';

/** Where a role is to be found when it is spoken of in a matter of this unit. */
export const seatOf = (
  role: Role,
  { unit, level, issuer }: { readonly unit: string; readonly level: Receiving; readonly issuer: string },
): SeatRef => {
  switch (role) {
    case 'reporter':
    case 'head':
      return { unit, role };
    case 'finance_clerk':
    case 'finance_head':
      return { unit: level.recipient, role };
    case 'office_chief':
      return { unit: level.recipientOfItsOwn ?? issuer, role };
    case 'vice_chair':
    case 'chair':
    case 'superior_body':
    case 'records_office':
    case 'secretary':
    case 'auditor':
    case 'administrator':
      return { unit: issuer, role };
  }
};
