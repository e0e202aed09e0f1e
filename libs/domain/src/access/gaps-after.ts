import { delegationDecider, type DelegationState } from '../org/decide-delegation.js';
import { type Delegation, type DelegationEvent, delegationStream } from '../org/delegation.js';
import { evolvePerson, type Person, type PersonEvent, personStream, type SeatHeld } from '../org/person.js';
import type { Seat } from '../org/seat.js';
import type { Staffing } from './gaps-present.js';

/** Who would be there after these events of one stream: to know what a change means before the tables have followed it. */
export const staffingAfter = (
  staffing: Staffing,
  { stream, events }: { readonly stream: string; readonly events: readonly (PersonEvent | DelegationEvent)[] },
): Staffing => {
  if (stream.startsWith(personStream(''))) return afterPerson(staffing, stream.slice(personStream('').length), events as PersonEvent[]);
  return afterDelegation(staffing, stream.slice(delegationStream('').length), events as DelegationEvent[]);
};

const afterPerson = (staffing: Staffing, person: string, events: readonly PersonEvent[]): Staffing => {
  const isHis = (one: { readonly person: string }): boolean => one.person === person;
  const [seats, absences] = [staffing.seats.filter(isHis).map(heldOf), staffing.absences.filter(isHis)];
  const known: Person = { status: 'registered', language: 'vi', invented: false, erased: false, seats, absences };
  const after = events.reduce(evolvePerson, known);
  if (after.status === 'absent') return staffing;
  return {
    ...staffing,
    seats: [...staffing.seats.filter((one) => !isHis(one)), ...after.seats.map((seat) => seatOf(person, seat))],
    absences: [...staffing.absences.filter((one) => !isHis(one)), ...after.absences.map(({ from, to }) => ({ person, from, to }))],
  };
};

const afterDelegation = (staffing: Staffing, id: string, events: readonly DelegationEvent[]): Staffing => {
  const known = staffing.delegations.find((delegation) => delegation.id === id);
  const before: DelegationState = known === undefined ? { status: 'absent' } : { status: 'granted', ...known };
  const after = events.reduce(delegationDecider.evolve, before);
  if (after.status === 'absent') return staffing;
  const { principal, delegate, seat, form, from, to, acts, documentNumber } = after;
  const now: Delegation = { id, principal, delegate, seat, form, from, to, acts, documentNumber };
  return { ...staffing, delegations: [...staffing.delegations.filter((one) => one.id !== id), now] };
};

// A seat whose beginning nobody has said has always been held.
const heldOf = ({ unit, role, from = '0001-01-01', to, cleared, field }: Seat): SeatHeld => ({
  ...{ unit, role, from, to: to ?? null },
  ...(cleared !== undefined && { cleared }),
  ...(field !== undefined && { field }),
});

const seatOf = (person: string, { to, ...seat }: SeatHeld): Seat => ({ person, ...seat, ...(to !== null && { to }) });
