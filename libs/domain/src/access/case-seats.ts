import type { Duty, Receiving } from '../duty/duty.js';
import type { EscalationLevel } from '../duty/policy.js';
import type { DecisionStep, EscalationCase } from '../escalation/escalation.js';
import { seatOf } from '../notice/seat-of.js';
import type { Role } from '../org/role.js';
import type { SeatRef } from '../org/seat.js';
import type { Regime } from '../plan/regime.js';
import type { HeldSeat } from './access.js';
import type { Matter } from './matter.js';

/** Where a role sits in a matter: it means those who hold it there, and not whoever is called so in another unit. */
export const seatInMatter = (role: Role, matter: Matter, { authority, duties }: Pick<Regime, 'authority' | 'duties'>): SeatRef =>
  seatOf(role, { unit: matter.unit, level: receivingIn(matter, duties, authority.code), issuer: authority.code });

/** Where the decision on a case lies: with its approver, until it has been passed on. */
export const stepOf = ({ step, approver }: EscalationCase, matter: Matter, regime: Pick<Regime, 'authority' | 'duties'>): DecisionStep =>
  step ?? { kind: 'approver', seat: seatInMatter(approver, matter, regime) };

/**
 * Whether the decision lies with somebody in this seat: with its holder, or who acts in it for him; at a deputy's step with that deputy by
 * that grant, or with the principal himself.
 */
export const isTurnOf = ({ seat, deputy }: DecisionStep, person: string): ((held: HeldSeat) => boolean) => {
  const isDeputy = ({ acting }: HeldSeat): boolean => person === deputy?.person && acting?.delegation === deputy.actingFor.delegation;
  return (held) =>
    held.unit === seat.unit && held.role === seat.role && (deputy === undefined || held.acting === undefined || isDeputy(held));
};

/** Who approves a level in this matter: the first who does not sit in the unit it is about, so that nobody decides about himself. */
export const approverIn = (
  { approvers }: Pick<EscalationLevel, 'approvers'>,
  matter: Matter,
  regime: Pick<Regime, 'authority' | 'duties'>,
): Role => approvers.find((role) => seatInMatter(role, matter, regime).unit !== matter.unit) ?? approvers[0]!;

/** The office to which it goes, and to which that office's own goes. */
const receivingIn = ({ recipient }: Matter, duties: readonly Duty[], issuer: string): Receiving => {
  const levels = duties.flatMap((duty) => duty.levels);
  const among = levels.filter((level) => level.recipient === recipient);
  const ofItsOwn = levels.find(({ recipientOfItsOwn }) => recipientOfItsOwn === recipient);
  return (
    among.find(({ recipientOfItsOwn }) => recipientOfItsOwn !== undefined) ?? among[0] ?? ofItsOwn ?? { recipient: recipient ?? issuer }
  );
};
