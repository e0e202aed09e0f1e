import type { Role } from '../org/role.js';
import type { SeatRef } from '../org/seat.js';
import type { Regime } from '../plan/regime.js';

/**
 * Whether a role may be held in a unit. Who compiles sits where reports are received, who decides in the authority itself: rights that
 * reach over all units go by the role, so nobody may be given them elsewhere.
 */
export const isPlaceFor = (role: Role, unit: string, { authority, duties }: Pick<Regime, 'authority' | 'duties'>): boolean => {
  const levels = duties.flatMap((duty) => duty.levels);
  switch (role) {
    case 'reporter':
    case 'head':
      return true;
    case 'finance_clerk':
    case 'finance_head':
      return levels.some(({ recipient }) => recipient === unit);
    case 'office_chief':
      return unit === authority.code || levels.some(({ recipientOfItsOwn }) => recipientOfItsOwn === unit);
    case 'vice_chair':
    case 'chair':
    case 'superior_body':
    case 'records_office':
    case 'auditor':
    case 'administrator':
      return unit === authority.code;
    case 'secretary':
      return unit === authority.code || levels.some(({ recipientOfItsOwn }) => recipientOfItsOwn === unit);
  }
};

/** Who takes things in hand for a receiving office: its clerk; where the Office or the authority receives, its chief. */
export const receivingSeat = (recipient: string, regime: Pick<Regime, 'authority' | 'duties'>): SeatRef =>
  isPlaceFor('finance_clerk', recipient, regime) ? { unit: recipient, role: 'finance_clerk' } : { unit: recipient, role: 'office_chief' };
