import { type LocalDay, localDay } from '../calendar/local-day.js';
import { seatOf } from '../notice/seat-of.js';
import { type PersonDetails } from '../org/decide-person.js';
import { type Absence, type PersonEvent, personStream, type SeatHeld } from '../org/person.js';
import type { Role } from '../org/role.js';
import { isSameSeat, type Seat, type SeatRef, type SeatTraits } from '../org/seat.js';
import { reportersOf } from '../plan/deadline-rows.js';
import { restrictedIndicators } from '../target/who-sees.js';
import type { Plan } from '../plan/plan.js';
import type { Language } from '../text.js';
import { inventedName } from './invented-name.js';
import type { Personas } from './persona.js';
import { seatName } from './seats.js';

/** An invented person of a demonstration, with the seats he holds. */
export interface DemonstrationPerson extends PersonDetails {
  readonly id: string;
  readonly seats: readonly SeatHeld[];
  readonly absences: readonly Absence[];
}

/**
 * The persons of a demonstration: one for every seat the plan's duties and policies speak of, under the name by which the rehearsal
 * plays him, or those who hold `seats`, if the personas give any. Nobody is real, and every address is one that no mail can reach.
 */
export const demonstrationPersons = (
  plan: Plan,
  { seats, absences = [] }: Pick<Personas, 'seats' | 'absences'> = {},
): DemonstrationPerson[] => {
  const begins = localDay(plan.year, 1, 1);
  const held = seats ?? seatsToTry(plan).map((seat) => ({ ...seat, person: seatName(seat) }));
  const ids = [...new Set(held.map(({ person }) => person))];
  return ids.map((id, index) => {
    const his = held.filter(({ person }) => person === id).map((seat) => heldFrom(seat, begins));
    const away = absences.filter(({ seat }) => his.some((one) => isSameSeat(one, seat)));
    return {
      id,
      name: inventedName(id),
      address: addressOf(id),
      language: languageOf(index),
      seats: his,
      absences: away.map(({ from, to }) => ({ from, to })),
    };
  });
};

/** What the log says of a demonstration's person. */
export const personEvents = ({
  id,
  name,
  address,
  language,
  seats,
  absences,
}: DemonstrationPerson): { stream: string; events: PersonEvent[] } => ({
  stream: personStream(id),
  events: [
    {
      type: 'PersonRegistered',
      data: { language, invented: true },
      sealed: { name: personal(name), ...(address !== null && { address: personal(address) }) },
    },
    ...seats.map((seat): PersonEvent => ({ type: 'SeatTaken', data: seat })),
    ...absences.map((absence): PersonEvent => ({ type: 'AbsenceEntered', data: { ...absence, enteredBy: id } })),
  ],
});

/** Every seat to which the plan's matters may come, each once; and those of who looks after the directory, the rules and the log. */
const seatsToTry = (plan: Plan): (SeatRef & SeatTraits)[] => {
  const levels = plan.duties.flatMap((duty) => duty.levels);
  const of = (role: Role): SeatRef[] => levels.map((level) => seatOf(role, { unit: plan.issuer, level, issuer: plan.issuer }));
  const reporting = reportersOf(plan).flatMap((unit): SeatRef[] => [
    { unit, role: 'reporter' },
    { unit, role: 'head' },
  ]);
  const above = ABOVE.flatMap(of);
  // The secretary sits where the chief of the Office does.
  const office = of('office_chief').map(({ unit }): SeatRef => ({ unit, role: 'secretary' }));
  const seats = [...reporting, ...above, ...office, ...BESIDE.flatMap(of)];
  const closed = reportersOfRestricted(plan);
  const isCleared = ({ role, unit }: SeatRef): boolean => CLEARED.has(role) || closed.has(unit);
  return [...new Map(seats.map((seat) => [seatName(seat), isCleared(seat) ? { ...seat, cleared: true } : seat])).values()];
};

const ABOVE: readonly Role[] = ['finance_clerk', 'finance_head', 'office_chief', 'vice_chair', 'chair', 'records_office'];
const BESIDE: readonly Role[] = ['auditor', 'administrator'];
// So that it can be seen what others do not see.
const CLEARED: ReadonlySet<Role> = new Set<Role>(['finance_head', 'vice_chair', 'chair']);

/** Units that report restricted figures: whoever writes them has to be cleared for them. */
const reportersOfRestricted = ({ forms, targets }: Plan): ReadonlySet<string> => {
  const restricted = restrictedIndicators(targets);
  return new Set(
    forms.flatMap(({ indicators }) => indicators.flatMap(({ indicator, reporters }) => (restricted.has(indicator) ? reporters : []))),
  );
};

const heldFrom = ({ unit, role, from, to, cleared, field }: Omit<Seat, 'person'>, begins: LocalDay): SeatHeld => ({
  unit,
  role,
  from: from ?? begins,
  to: to ?? null,
  ...(cleared && { cleared }),
  ...(field !== undefined && { field }),
});

// A name that is reserved for never being reached (RFC 2606): even a mistaken setting mails nobody.
const addressOf = (id: string): string => {
  const local = id.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/đ/gi, 'd').toLowerCase();
  return `${local.replaceAll(/[^a-z0-9]+/g, '.').replaceAll(/^\.|\.$/g, '')}@example.invalid`;
};

// A few read English, so that both languages can be seen.
const languageOf = (index: number): Language => (index % 12 === 11 ? 'en' : 'vi');

const personal = (text: string) => ({ text, classification: 'personal' as const });
