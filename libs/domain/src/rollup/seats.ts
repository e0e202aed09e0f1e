import { receivingSeat } from '../access/seat-place.js';
import type { SeatRef } from '../org/seat.js';
import type { Regime } from '../plan/regime.js';
import type { RollupStage } from './events.js';

type Order = Pick<Regime, 'authority' | 'duties'>;

/** Who has the next step of a compilation in hand, by its stage. */
export const seatsFor = (stage: RollupStage, unit: string, regime: Order): readonly SeatRef[] => {
  const { code } = regime.authority;
  switch (stage) {
    case 'collecting':
    case 'cut_off':
    case 'issued':
      return [receivingSeat(unit, regime)];
    case 'drafted':
      return [{ unit: officeOver(unit, regime), role: 'office_chief' }];
    case 'reviewed':
      return [
        { unit: code, role: 'vice_chair' },
        { unit: code, role: 'chair' },
      ];
    case 'signed':
      return [{ unit: code, role: 'records_office' }];
  }
};

/** Who answers for a unit: its head, for the authority itself its chair. */
export const headOf = (unit: string, { authority }: Pick<Order, 'authority'>): SeatRef => ({
  unit,
  role: unit === authority.code ? 'chair' : 'head',
});

/** The Office, which the plan sets over the compiling office by letting it receive its report; the authority itself where it names none. */
const officeOver = (unit: string, { authority, duties }: Order): string => {
  const levels = duties.flatMap((duty) => duty.levels);
  return levels.find(({ recipient }) => recipient === unit)?.recipientOfItsOwn ?? authority.code;
};
