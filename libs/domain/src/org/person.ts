import type { Event } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { Language } from '../text.js';
import type { Role } from './role.js';

/*
 * person  somebody who holds seats and is told things; stream `person/{id}`. The id says nothing personal: name and address are
 *         sealed parts (`name`, `address`), so that they can be erased while what he did stays on record.
 */

/** With the sealed part `name`, and `address` unless he has none. */
export type PersonRegistered = Event<'PersonRegistered', { readonly language: Language; readonly invented: boolean }>;
/** All details as they are from now on; without the part `address` he has none any more. */
export type PersonDetailsChanged = Event<'PersonDetailsChanged', { readonly language: Language }>;
export type SeatTaken = Event<'SeatTaken', SeatHeld>;
/** `on` is the last day on which the seat is held. */
export type SeatLeft = Event<'SeatLeft', { readonly unit: string; readonly role: Role; readonly on: LocalDay }>;

export type PersonEvent = PersonRegistered | PersonDetailsChanged | SeatTaken | SeatLeft;

/** A seat as one person holds it; both days are included, and `to` is null while no end is known. */
export interface SeatHeld {
  readonly unit: string;
  readonly role: Role;
  readonly from: LocalDay;
  readonly to: LocalDay | null;
}

export type Person =
  | { readonly status: 'absent' }
  | {
      readonly status: 'registered';
      readonly language: Language;
      readonly invented: boolean;
      /** Every seat he has held, in the order in which he took them. */
      readonly seats: readonly SeatHeld[];
    };

export const personStream = (id: string): string => `person/${id}`;

export const evolvePerson = (person: Person, event: PersonEvent): Person => {
  if (event.type === 'PersonRegistered') return { status: 'registered', ...event.data, seats: [] };
  if (person.status === 'absent') return person;
  switch (event.type) {
    case 'PersonDetailsChanged':
      return { ...person, language: event.data.language };
    case 'SeatTaken':
      return { ...person, seats: [...person.seats, event.data] };
    case 'SeatLeft':
      return { ...person, seats: person.seats.map((seat) => (isHeldOn(seat, event.data) ? { ...seat, to: event.data.on } : seat)) };
  }
};

/** Whether this is the seat, and the day lies within the time it is held. */
export const isHeldOn = ({ unit, role, from, to }: SeatHeld, left: SeatLeft['data']): boolean =>
  unit === left.unit && role === left.role && from <= left.on && (to === null || left.on <= to);
