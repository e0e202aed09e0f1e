import { levelOf, recipientOf } from '../duty/duty.js';
import { receivingOffices } from '../access/matter.js';
import type { Regime } from '../plan/regime.js';

/** Where a unit's difficulty goes, and by which policy it is followed up: as its regular reports are. */
export const addressOf = (
  unit: string,
  { authority, duties, policies }: Pick<Regime, 'authority' | 'duties' | 'policies'>,
): { readonly recipient: string; readonly policy: string } => {
  const regular = duties.filter(({ cadence }) => cadence !== 'once');
  const owed = regular.find((duty) => levelOf(duty, unit) !== undefined);
  const level = owed && levelOf(owed, unit);
  return {
    recipient: level ? recipientOf(level, unit) : (receivingOffices({ duties })[0] ?? authority.code),
    policy: (owed ?? regular[0])?.policy ?? policies[0]!.code,
  };
};
