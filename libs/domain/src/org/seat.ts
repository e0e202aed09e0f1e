import type { LocalDay } from '../calendar/local-day.js';
import type { Role } from './role.js';

/** A person in a unit with a role, for a time; both days are included. */
export interface Seat extends SeatRef, SeatTraits {
  readonly person: string;
  readonly from?: LocalDay;
  readonly to?: LocalDay;
}

/** A place to be filled: whoever holds it on the day is meant. */
export interface SeatRef {
  readonly unit: string;
  readonly role: Role;
}

/** Whether these are one and the same place. */
export const isSameSeat = (a: SeatRef, b: SeatRef): boolean => a.unit === b.unit && a.role === b.role;

/** What a seat is beside its place. */
export interface SeatTraits {
  /** Whether classified figures (defence, security) may be seen from it. */
  readonly cleared?: boolean;
  /** The field a manager is in charge of; without one he is in charge of all. */
  readonly field?: string;
}

/** The persons who hold a seat on a day, in the order of the directory; none when nobody does. */
export const holdersOf = (seats: readonly Seat[], { unit, role }: SeatRef, day: LocalDay): string[] =>
  seats
    .filter((seat) => seat.unit === unit && seat.role === role && (seat.from ?? day) <= day && day <= (seat.to ?? day))
    .map(({ person }) => person);
