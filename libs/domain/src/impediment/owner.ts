import type { Instant } from '#eventsourcing';
import { PERMISSIONS } from '../access/permissions.js';
import { isPlaceFor } from '../access/seat-place.js';
import { unitExistsOn } from '../agenda/unit-agenda.js';
import { localDayOf } from '../calendar/zone.js';
import type { SeatRef } from '../org/seat.js';
import type { Regime } from '../plan/regime.js';
import { impedimentRefusals as refusals } from './refusals.js';

export type OwnerRules = Pick<Regime, 'units' | 'authority' | 'duties'>;

/** Refuses whom a difficulty cannot be put to: a unit that is not there, the unit that raised it, a role that answers nothing there. */
export const demandOwner = (
  { unit, role }: SeatRef,
  { raisedBy, now }: { readonly raisedBy: string; readonly now: Instant },
  { units, authority, duties }: OwnerRules,
): void => {
  if (!unitExistsOn({ units }, unit, localDayOf(now, authority.zone))) throw refusals.unknownUnit(unit);
  if (unit === raisedBy) throw refusals.ownerRaisedIt();
  if (PERMISSIONS.answer_impediment[role] === undefined || !isPlaceFor(role, unit, { authority, duties })) throw refusals.noSuchOwner();
};
