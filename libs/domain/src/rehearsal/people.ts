import type { Delegation } from '../org/delegation.js';
import type { Absence } from '../org/person.js';
import type { Seat } from '../org/seat.js';
import type { Plan } from '../plan/plan.js';
import { demonstrationDelegations } from './demonstration-delegations.js';
import { demonstrationPersons } from './demonstration-persons.js';
import type { Personas } from './persona.js';

/** The invented people of a rehearsal: who sits where, who is away, and who acts for whom. */
export interface People {
  /** Those of a unit: among thousands of units nobody looks through all seats at each look. */
  readonly seatsOf: (unit: string) => readonly Seat[];
  readonly absences: readonly (Absence & { readonly person: string })[];
  readonly delegations: readonly Delegation[];
}

export const peopleOf = (plan: Plan, personas: Personas): People => {
  const persons = demonstrationPersons(plan, personas);
  const seats = persons.flatMap(({ id, seats }) => seats.map(({ to, ...seat }) => ({ ...seat, person: id, ...(to !== null && { to }) })));
  const byUnit = new Map<string, Seat[]>(seats.map(({ unit }) => [unit, []]));
  for (const seat of seats) byUnit.get(seat.unit)!.push(seat);
  return {
    seatsOf: (unit) => byUnit.get(unit) ?? [],
    absences: persons.flatMap(({ id, absences }) => absences.map((absence) => ({ ...absence, person: id }))),
    delegations: demonstrationDelegations(plan, personas),
  };
};
