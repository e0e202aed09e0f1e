import type { Rules } from '../agenda/agenda.js';
import { levelOwed, type ReportingLevel } from '../duty/duty.js';
import type { KnownObligation } from '../obligation/obligation.js';
import type { SeatRef } from '../org/seat.js';

/** The invented person who holds a seat that no directory fills: `head@Q3-P-01`. */
export const seatName = ({ role, unit }: SeatRef): string => `${role}@${unit}`;

export const levelOfObligation = ({ duty, owner }: KnownObligation, { duties }: Rules): ReportingLevel => {
  const level = levelOwed(duties, duty, owner);
  if (level === undefined) throw new Error(`${owner} does not owe ${duty}.`);
  return level;
};
