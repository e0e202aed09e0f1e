import type { Delegation } from '../org/delegation.js';
import type { Absence } from '../org/person.js';
import type { Seat } from '../org/seat.js';
import type { Plan } from '../plan/plan.js';
import { demonstrationDelegations } from './demonstration-delegations.js';
import { demonstrationPersons } from './demonstration-persons.js';
import type { Personas } from './persona.js';

/** The invented people of a rehearsal: who sits where, who is away, and who acts for whom. */
export interface People {
  readonly seats: readonly Seat[];
  readonly absences: readonly (Absence & { readonly person: string })[];
  readonly delegations: readonly Delegation[];
}

export const peopleOf = (plan: Plan, personas: Personas): People => {
  const persons = demonstrationPersons(plan, personas);
  return {
    seats: persons.flatMap(({ id, seats }) => seats.map(({ to, ...seat }) => ({ ...seat, person: id, ...(to !== null && { to }) }))),
    absences: persons.flatMap(({ id, absences }) => absences.map((absence) => ({ ...absence, person: id }))),
    delegations: demonstrationDelegations(plan, personas),
  };
};
