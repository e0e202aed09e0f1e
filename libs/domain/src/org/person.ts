import type { Event } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { Language } from '../text.js';
import type { Role } from './role.js';
import type { SeatTraits } from './seat.js';

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

/** With the sealed part `reason`. Both days are included; entered by himself or by the secretary. */
export type AbsenceEntered = Event<'AbsenceEntered', Absence & { readonly enteredBy: string }>;
/** He is back before the absence was to end; `on` is the last day he was away. */
export type AbsenceEnded = Event<'AbsenceEnded', { readonly from: LocalDay; readonly on: LocalDay; readonly endedBy: string }>;
/** Everything personal that was sealed about him is erased; what he did stays on record under his id. */
export type PersonErased = Event<'PersonErased', { readonly erasedBy: string }>;

export type PersonEvent = PersonRegistered | PersonDetailsChanged | SeatTaken | SeatLeft | AbsenceEntered | AbsenceEnded | PersonErased;

/** Days on which somebody is away; both are included. */
export interface Absence {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** A seat as one person holds it; both days are included, and `to` is null while no end is known. */
export interface SeatHeld extends SeatTraits {
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
      readonly absences: readonly Absence[];
      readonly erased: boolean;
    };

export const personStream = (id: string): string => `person/${id}`;

export const evolvePerson = (person: Person, event: PersonEvent): Person => {
  if (event.type === 'PersonRegistered') return { status: 'registered', ...event.data, seats: [], absences: [], erased: false };
  if (person.status === 'absent') return person;
  switch (event.type) {
    case 'PersonDetailsChanged':
      return { ...person, language: event.data.language };
    case 'SeatTaken':
      return { ...person, seats: [...person.seats, event.data] };
    case 'AbsenceEntered':
      return { ...person, absences: [...person.absences, { from: event.data.from, to: event.data.to }] };
    case 'AbsenceEnded':
      return { ...person, absences: person.absences.flatMap((absence) => ended(absence, event.data)) };
    case 'PersonErased':
      return { ...person, erased: true };
    case 'SeatLeft':
      return { ...person, seats: person.seats.map((seat) => (isHeldOn(seat, event.data) ? { ...seat, to: event.data.on } : seat)) };
  }
};

// One that was taken back before it began leaves nothing.
const ended = (absence: Absence, { from, on }: AbsenceEnded['data']): Absence[] => {
  if (absence.from !== from) return [absence];
  return on < from ? [] : [{ from, to: on }];
};

/** Whether this is the seat, and the day lies within the time it is held. */
export const isHeldOn = ({ unit, role, from, to }: SeatHeld, left: SeatLeft['data']): boolean =>
  unit === left.unit && role === left.role && from <= left.on && (to === null || left.on <= to);
