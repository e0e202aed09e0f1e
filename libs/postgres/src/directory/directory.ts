import type { Pool } from 'pg';
import type { Language, LocalDay, Role, Seat, SeatRef } from '#domain';

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

export interface DirectoryQuestion {
  /** Only persons whose id comes after this one; for the next page. */
  readonly after?: string;
  readonly limit: number;
}

/** Reads who there is and who holds which seat; it follows the log. A seat is held on its first and on its last day. */
export class Directory {
  constructor(private readonly pool: Pool) {}

  /** Who holds any of these seats on a day, each named once, in the order of their ids. */
  async holders(seats: readonly SeatRef[], day: LocalDay): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ person: string }>({
      name: 'read.holders',
      text: `select distinct s.person from read.seat s join unnest($1::text[], $2::text[]) asked(unit, role) using (unit, role)
             where s.from_day <= $3 and (s.to_day is null or $3 <= s.to_day) order by s.person`,
      values: [seats.map(({ unit }) => unit), seats.map(({ role }) => role), day],
    });
    return rows.map(({ person }) => person);
  }

  /** Everybody who has ever held any of these seats, with the days; for who resolves many days at once. */
  async seats(seats: readonly SeatRef[]): Promise<readonly Seat[]> {
    const { rows } = await this.pool.query<SeatColumns>({
      name: 'read.seats',
      text: `select distinct ${SEAT} from read.seat s join unnest($1::text[], $2::text[]) asked(unit, role) using (unit, role) order by s.person`,
      values: [seats.map(({ unit }) => unit), seats.map(({ role }) => role)],
    });
    return rows.map(seatOf);
  }

  /** The seats a person holds on a day. */
  async seatsOn(person: string, day: LocalDay): Promise<readonly SeatRef[]> {
    return heldOn(await this.seatsOf(person), day);
  }

  /** All seats a person has held or will hold. */
  async seatsOf(person: string): Promise<readonly Seat[]> {
    const { rows } = await this.pool.query<SeatColumns>({
      name: 'read.seats_of',
      text: `select ${SEAT} from read.seat s where s.person = $1 order by s.unit, s.role, s.from_day`,
      values: [person],
    });
    return rows.map(seatOf);
  }

  async person(id: string): Promise<DirectoryPerson | undefined> {
    return (await this.persons([id])).get(id);
  }

  /** A person with the seats he holds on a day, in one question: it is asked of whoever sends a request. */
  async personOn(id: string, day: LocalDay): Promise<(DirectoryPerson & { readonly seats: readonly SeatRef[] }) | undefined> {
    const { rows } = await this.pool.query<PersonColumns & Nullable<SeatColumns>>({
      name: 'read.person_on',
      text: `select p.id, p.name, p.language, p.invented, a.address, ${SEAT} from read.person p
             left join read.address a on a.person = p.id and a.kind = 'email'
             left join read.seat s on s.person = p.id where p.id = $1 order by s.unit, s.role, s.from_day`,
      values: [id],
    });
    if (rows[0] === undefined) return undefined;
    const seats = rows.filter((row): row is PersonColumns & SeatColumns => row.person !== null).map(seatOf);
    return { ...personOf(rows[0]), seats: heldOn(seats, day) };
  }

  /** Those of these persons whom the directory knows, by id. */
  async persons(ids: readonly string[]): Promise<ReadonlyMap<string, DirectoryPerson>> {
    const { rows } = await this.pool.query<PersonColumns>({
      name: 'read.persons',
      text: `${PERSONS} where p.id = any ($1)`,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, personOf(row)]));
  }

  /** Everybody, in the order of their ids, a page at a time. */
  async list({ after = '', limit }: DirectoryQuestion): Promise<readonly DirectoryPerson[]> {
    const { rows } = await this.pool.query<PersonColumns>({
      name: 'read.person_page',
      text: `${PERSONS} where p.id > $1 order by p.id limit $2`,
      values: [after, limit],
    });
    return rows.map(personOf);
  }
}

const heldOn = (seats: readonly Seat[], day: LocalDay): readonly SeatRef[] =>
  seats.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day)).map(({ unit, role }) => ({ unit, role }));

type Nullable<Columns> = { readonly [Column in keyof Columns]: Columns[Column] | null };

interface SeatColumns {
  readonly person: string;
  readonly unit: string;
  readonly role: Role;
  readonly from: LocalDay;
  readonly to: LocalDay | null;
}

interface PersonColumns {
  readonly id: string;
  readonly name: string | null;
  readonly language: Language;
  readonly invented: boolean;
  readonly address: string | null;
}

// Days as texts: the driver would make local midnights of them.
const SEAT = `s.person, s.unit, s.role, s.from_day::text as "from", s.to_day::text as "to"`;

const PERSONS = `select p.id, p.name, p.language, p.invented, a.address from read.person p
                 left join read.address a on a.person = p.id and a.kind = 'email'`;

const seatOf = ({ person, unit, role, from, to }: SeatColumns): Seat => ({ person, unit, role, from, ...(to !== null && { to }) });

const personOf = ({ id, name, language, invented, address }: PersonColumns): DirectoryPerson => ({
  id,
  name: name ?? undefined,
  language,
  invented,
  address: address ?? undefined,
});
