import type { Command, Decider, SealedText } from '#eventsourcing';
import type { Language } from '../text.js';
import { evolvePerson, isHeldOn, type Person, type PersonEvent, type SeatHeld, type SeatLeft } from './person.js';
import { personRefusals as refusals } from './person-refusals.js';

/** What is said of a person; `address` is for e-mail, null when he has none. */
export interface PersonDetails {
  readonly name: string;
  readonly address: string | null;
  readonly language: Language;
}

export type RegisterPerson = Command<'RegisterPerson', PersonDetails & { readonly invented: boolean }>;
/** What the details were is sealed and not for a rule to know: who asks compares them. */
export type ChangePersonDetails = Command<'ChangePersonDetails', PersonDetails>;
export type TakeSeat = Command<'TakeSeat', SeatHeld>;
export type LeaveSeat = Command<'LeaveSeat', SeatLeft['data']>;

export type PersonCommand = RegisterPerson | ChangePersonDetails | TakeSeat | LeaveSeat;

/** Who is in the directory, and who holds which seat when. */
const decide = (command: PersonCommand, person: Person): readonly PersonEvent[] => {
  if (command.by === 'clock') throw refusals.notForTheClock();
  if (command.type === 'RegisterPerson') return register(command, person);
  if (person.status === 'absent') throw refusals.unknown();
  switch (command.type) {
    case 'ChangePersonDetails':
      return changeDetails(command);
    case 'TakeSeat':
      return takeSeat(command, person);
    case 'LeaveSeat':
      return leaveSeat(command, person);
  }
};

export const personDecider: Decider<Person, PersonCommand, PersonEvent> = {
  decide,
  evolve: evolvePerson,
  initialState: { status: 'absent' },
};

type Registered = Extract<Person, { status: 'registered' }>;

const register = ({ data: { language, invented, ...details }, now }: RegisterPerson, person: Person): PersonEvent[] =>
  person.status === 'registered'
    ? []
    : [{ type: 'PersonRegistered', data: { language, invented }, occurredAt: now, sealed: sealedDetails(details) }];

const changeDetails = ({ data: { language, ...details }, now }: ChangePersonDetails): PersonEvent[] => [
  { type: 'PersonDetailsChanged', data: { language }, occurredAt: now, sealed: sealedDetails(details) },
];

const takeSeat = ({ data, now }: TakeSeat, { seats }: Registered): PersonEvent[] => {
  const { unit, role, from, to } = data;
  const standing = seats.find((seat) => seat.unit === unit && seat.role === role && overlap(seat, data));
  if (standing?.from === from && standing.to === to) return [];
  if (to !== null && to < from) throw refusals.endsBeforeItBegins(data);
  if (standing !== undefined) throw refusals.overlaps(standing);
  return [{ type: 'SeatTaken', data: { unit, role, from, to }, occurredAt: now }];
};

const leaveSeat = ({ data, now }: LeaveSeat, { seats }: Registered): PersonEvent[] => {
  const { unit, role, on } = data;
  const held = seats.find((seat) => isHeldOn(seat, data));
  if (held === undefined) throw refusals.notHeld();
  return held.to === on ? [] : [{ type: 'SeatLeft', data: { unit, role, on }, occurredAt: now }];
};

const overlap = (a: SeatHeld, b: SeatHeld): boolean => (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

const sealedDetails = ({ name, address }: Omit<PersonDetails, 'language'>): Record<string, SealedText> => {
  if (!name.trim()) throw refusals.nameMissing();
  return { name: personal(name.trim()), ...(address !== null && { address: personal(address) }) };
};

const personal = (text: string): SealedText => ({ text, classification: 'personal' });
