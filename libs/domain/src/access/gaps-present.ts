import { addDays, type LocalDay } from '../calendar/local-day.js';
import { type Delegation, holdsOn } from '../org/delegation.js';
import type { Absence } from '../org/person.js';
import { isSameSeat, type Seat } from '../org/seat.js';
import type { Actor, HeldSeat } from './access.js';

/** Who holds which seat, who is away, and who acts for whom, over some days. */
export interface Staffing {
  readonly seats: readonly Seat[];
  readonly absences: readonly (Absence & { readonly person: string })[];
  readonly delegations: readonly Delegation[];
}

/** Days on which the same persons are there with the same seats; both are included. */
export interface Stretch {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly actors: readonly Actor[];
}

/** A span of days, cut wherever somebody comes or goes: a year of an office has a few such days, and not 365. */
export const stretchesOf = (staffing: Staffing, from: LocalDay, to: LocalDay): readonly Stretch[] => {
  const begins = [...new Set([from, ...changes(staffing).filter((day) => from < day && day <= to)])].sort();
  return begins.map((day, index) => {
    const next = begins[index + 1];
    return { from: day, to: next === undefined ? to : addDays(next, -1), actors: actorsOn(staffing, day) };
  });
};

/** The days on which something is otherwise than on the day before. */
const changes = ({ seats, absences, delegations }: Staffing): LocalDay[] =>
  [...seats, ...absences, ...delegations].flatMap(({ from, to }) => [
    ...(from === undefined ? [] : [from]),
    ...(to === undefined ? [] : [addDays(to, 1)]),
  ]);

/** Who is there on a day: with his own seats, and those of others in which he acts while they still hold them. */
const actorsOn = ({ seats, absences, delegations }: Staffing, day: LocalDay): Actor[] => {
  const held = seats.filter((seat) => (seat.from ?? day) <= day && day <= (seat.to ?? day));
  const absent = new Set(absences.filter((absence) => holdsOn(absence, day)).map(({ person }) => person));
  const granted = delegations.filter((delegation) => holdsOn(delegation, day));
  const persons = new Map<string, HeldSeat[]>();
  const give = (person: string, seat: HeldSeat): void => void persons.set(person, [...(persons.get(person) ?? []), seat]);
  for (const { person, ...seat } of held) give(person, seat);
  for (const { id, principal, delegate, form, acts, seat } of granted) {
    const his = held.find((own) => own.person === principal && isSameSeat(own, seat));
    if (his === undefined) continue;
    const { unit, role, field } = his;
    give(delegate, { unit, role, ...(field !== undefined && { field }), acting: { person: principal, form, delegation: id, acts } });
  }
  return [...persons].filter(([person]) => !absent.has(person)).map(([person, his]) => ({ person, seats: his }));
};
