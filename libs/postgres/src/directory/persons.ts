import type { HeldSeat, Language } from '#domain';

/** A person as the directory shows him. */
export interface DirectoryPerson {
  readonly id: string;
  /** Missing once it was erased. */
  readonly name: string | undefined;
  readonly language: Language;
  readonly invented: boolean;
  /** For e-mail; missing when he has none. */
  readonly address: string | undefined;
}

/** A person with what he may act by: his own seats, and those in which he acts for somebody else. */
export interface ActingPerson extends DirectoryPerson {
  readonly seats: readonly HeldSeat[];
}

/** Persons with their addresses for e-mail. */
export const PERSONS = `select p.id, p.name, p.language, p.invented, a.address from read.person p
                 left join read.address a on a.person = p.id and a.kind = 'email'`;

export interface PersonColumns {
  readonly id: string;
  readonly name: string | null;
  readonly language: Language;
  readonly invented: boolean;
  readonly address: string | null;
}

export const personOf = ({ id, name, language, invented, address }: PersonColumns): DirectoryPerson => ({
  id,
  name: name ?? undefined,
  language,
  invented,
  address: address ?? undefined,
});
