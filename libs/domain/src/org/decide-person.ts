import type { Command, Decider, SealedText } from '#eventsourcing';
import type { Language } from '../text.js';
import { endAbsence, type EndAbsence, enterAbsence, type EnterAbsence } from './decide-absence.js';
import { erasureRefusals } from './erasure-refusals.js';
import { leaveSeat, type LeaveSeat, takeSeat, type TakeSeat } from './decide-seat.js';
import { evolvePerson, type Person, type PersonEvent } from './person.js';
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

export type PersonCommand = RegisterPerson | ChangePersonDetails | TakeSeat | LeaveSeat | EnterAbsence | EndAbsence;

/** Who is in the directory, who holds which seat when, and when he is away. */
const decide = (command: PersonCommand, person: Person): readonly PersonEvent[] => {
  if (command.by === 'clock') throw refusals.notForTheClock();
  if (person.status === 'registered' && person.erased) throw erasureRefusals.erased();
  if (command.type === 'RegisterPerson') return register(command, person);
  if (person.status === 'absent') throw refusals.unknown();
  switch (command.type) {
    case 'ChangePersonDetails':
      return changeDetails(command);
    case 'TakeSeat':
      return takeSeat(command, person);
    case 'LeaveSeat':
      return leaveSeat(command, person);
    case 'EnterAbsence':
      return enterAbsence(command, person);
    case 'EndAbsence':
      return endAbsence(command, person);
  }
};

export const personDecider: Decider<Person, PersonCommand, PersonEvent> = {
  decide,
  evolve: evolvePerson,
  initialState: { status: 'absent' },
};

const register = ({ data: { language, invented, ...details }, now }: RegisterPerson, person: Person): PersonEvent[] =>
  person.status === 'registered'
    ? []
    : [{ type: 'PersonRegistered', data: { language, invented }, occurredAt: now, sealed: sealedDetails(details) }];

const changeDetails = ({ data: { language, ...details }, now }: ChangePersonDetails): PersonEvent[] => [
  { type: 'PersonDetailsChanged', data: { language }, occurredAt: now, sealed: sealedDetails(details) },
];

const sealedDetails = ({ name, address }: Omit<PersonDetails, 'language'>): Record<string, SealedText> => {
  if (!name.trim()) throw refusals.nameMissing();
  return { name: personal(name.trim()), ...(address !== null && { address: personal(address) }) };
};

const personal = (text: string): SealedText => ({ text, classification: 'personal' });
