import type { Pool } from 'pg';
import type { Absence, Delegation, LocalDay, Seat, SeatRef } from '#domain';
import { DELEGATION, type DelegationColumns, delegationOf, HOLDS_ON, ITS_SEAT } from './delegations.js';
import { type ActingPerson, type DirectoryPerson, type PersonColumns, personOf, PERSONS } from './persons.js';
import { HELD_ON, type HeldColumns, heldOn, heldSeatOf, SEAT, type SeatColumns, seatOf } from './seats.js';

export interface PageQuestion {
  readonly limit: number;
  readonly offset: number;
}

export interface DelegationQuestion extends PageQuestion {
  /** Only grants by or to this person. */
  readonly of?: string;
  /** Only grants that hold on this day. */
  readonly on?: LocalDay;
}

/** Somebody who is away, and when. */
export interface PersonAbsence extends Absence {
  readonly person: string;
}

export interface DirectoryQuestion {
  /** Only persons whose id comes after this one; for the next page. */
  readonly after?: string;
  readonly limit: number;
}

/**
 * Reads who there is, who holds which seat, who is away and who acts for whom; it follows the log. First and last days are included:
 * of a seat, of an absence, of a grant.
 */
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

  /** All seats that any of these persons has held or will hold. */
  async seatsOfAll(persons: readonly string[]): Promise<readonly Seat[]> {
    const { rows } = await this.pool.query<SeatColumns>({
      name: 'read.seats_of_all',
      text: `select ${SEAT} from read.seat s where s.person = any ($1) order by s.person, s.unit, s.role, s.from_day`,
      values: [persons],
    });
    return rows.map(seatOf);
  }

  async person(id: string): Promise<DirectoryPerson | undefined> {
    return (await this.persons([id])).get(id);
  }

  /**
   * A person with the seats he holds on a day, and those he acts in: by a grant that holds on that day, of somebody who still holds the
   * seat. In one question, since it is asked of whoever sends a request.
   */
  async personOn(id: string, day: LocalDay): Promise<ActingPerson | undefined> {
    const { rows } = await this.pool.query<PersonColumns & Nullable<HeldColumns>>({
      name: 'read.person_on',
      text: `select p.id, p.name, p.language, p.invented, a.address, h.* from read.person p
             left join read.address a on a.person = p.id and a.kind = 'email'
             left join lateral (
               select s.unit, s.role, s.cleared, s.field, null as delegation, null as principal, null as form, null::text[] as acts
               from read.seat s where s.person = p.id and ${HELD_ON}
               union all
               select s.unit, s.role, false, s.field, d.id, d.principal, d.form, d.acts
               from read.delegation d join read.seat s on ${ITS_SEAT} where d.delegate = p.id and ${HOLDS_ON}
             ) h on true
             where p.id = $1 order by h.delegation nulls first, h.unit, h.role`,
      values: [id, day],
    });
    if (rows[0] === undefined) return undefined;
    const seats = rows.filter((row): row is PersonColumns & HeldColumns => row.unit !== null).map(heldSeatOf);
    return { ...personOf(rows[0]), seats };
  }

  /** By which grants somebody may act in a seat on a day, for a principal who holds it on that day. */
  async delegationsOn({ unit, role }: SeatRef, day: LocalDay): Promise<readonly Delegation[]> {
    const { rows } = await this.pool.query<DelegationColumns>({
      name: 'read.delegations_on',
      text: `select ${DELEGATION} from read.delegation d join read.seat s on ${ITS_SEAT}
             where d.unit = $1 and d.role = $3 and ${HOLDS_ON} order by d.from_day, d.id`,
      values: [unit, day, role],
    });
    return rows.map(delegationOf);
  }

  /** The grants of these ids. */
  async delegations(ids: readonly string[]): Promise<readonly Delegation[]> {
    const { rows } = await this.pool.query<DelegationColumns>({
      name: 'read.delegations',
      text: `select ${DELEGATION} from read.delegation d where d.id = any ($1) order by d.id`,
      values: [ids],
    });
    return rows.map(delegationOf);
  }

  /** Grants, the latest first, a page at a time; and how many there are. */
  async delegationPage({ of, on, limit, offset }: DelegationQuestion): Promise<{ delegations: readonly Delegation[]; total: number }> {
    const where = `($1::text is null or d.principal = $1 or d.delegate = $1) and ($2::date is null or (d.from_day <= $2 and $2 <= d.to_day))`;
    const asked = [of ?? null, on ?? null];
    const [{ rows }, total] = await Promise.all([
      this.pool.query<DelegationColumns>({
        name: 'read.delegation_page',
        text: `select ${DELEGATION} from read.delegation d where ${where} order by d.from_day desc, d.id limit $3 offset $4`,
        values: [...asked, limit, offset],
      }),
      this.#count(`read.delegation d where ${where}`, asked),
    ]);
    return { delegations: rows.map(delegationOf), total };
  }

  /** Every grant that holds on a day of this span, the latest first. */
  async delegationsWithin(from: LocalDay, to: LocalDay): Promise<readonly Delegation[]> {
    const { rows } = await this.pool.query<DelegationColumns>({
      name: 'read.delegations_within',
      text: `select ${DELEGATION} from read.delegation d where d.from_day <= $2 and $1 <= d.to_day order by d.from_day desc, d.id`,
      values: [from, to],
    });
    return rows.map(delegationOf);
  }

  /** Which of these persons are away on a day. */
  async absentOn(persons: readonly string[], day: LocalDay): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ person: string }>({
      name: 'read.absent_on',
      text: `select person from read.absence where person = any ($1) and from_day <= $2 and $2 <= to_day`,
      values: [persons, day],
    });
    return new Set(rows.map(({ person }) => person));
  }

  /** Who is away on a day of this span. */
  async absencesWithin(from: LocalDay, to: LocalDay): Promise<readonly PersonAbsence[]> {
    const { rows } = await this.pool.query<PersonAbsence>({
      name: 'read.absences_within',
      text: `select person, from_day::text as "from", to_day::text as "to" from read.absence
             where from_day <= $2 and $1 <= to_day and from_day <= to_day order by person, from_day`,
      values: [from, to],
    });
    return rows;
  }

  /** Every seat that anybody has held or will hold. */
  async everySeat(): Promise<readonly Seat[]> {
    const { rows } = await this.pool.query<SeatColumns>({
      name: 'read.every_seat',
      text: `select ${SEAT} from read.seat s order by s.unit, s.role, s.person, s.from_day`,
    });
    return rows.map(seatOf);
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

  /** The same by its place in the list, with how many there are. */
  async page({ limit, offset }: PageQuestion): Promise<{ persons: readonly DirectoryPerson[]; total: number }> {
    const [{ rows }, total] = await Promise.all([
      this.pool.query<PersonColumns>({
        name: 'read.person_offset_page',
        text: `${PERSONS} order by p.id limit $1 offset $2`,
        values: [limit, offset],
      }),
      this.#count('read.person'),
    ]);
    return { persons: rows.map(personOf), total };
  }

  async #count(from: string, values: readonly unknown[] = []): Promise<number> {
    const { rows } = await this.pool.query<{ count: string }>(`select count(*) as count from ${from}`, [...values]);
    return Number(rows[0]?.count ?? 0);
  }
}

type Nullable<Columns> = { readonly [Column in keyof Columns]: Columns[Column] | null };
