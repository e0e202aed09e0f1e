import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { keptText, type Projection, type RecordedEvent, type SequencedEvent } from '#eventsourcing';
import {
  type AbsenceEnded,
  type AbsenceEntered,
  type DelegationEvent,
  delegationStream,
  type PersonEvent,
  personStream,
  type SeatLeft,
  type SeatTaken,
} from '#domain';
import { writeDelegation } from './delegations.js';
import type { ReadModelTransaction } from './read-model-transaction.js';

/** Persons, their addresses, the seats they hold, when they are away, and who acts for whom. It follows the log. */
export const directory: Projection<ReadModelTransaction> = {
  name: 'directory',
  tables: ['person', 'address', 'seat', 'absence', 'delegation'],
  handle: async (events, transaction) => {
    for (const event of events)
      if (event.stream.startsWith(personStream(''))) await handle(event as SequencedEvent<PersonEvent>, transaction);
      else if (event.stream.startsWith(delegationStream(''))) await writeDelegation(event as SequencedEvent<DelegationEvent>, transaction);
  },
};

// One by one: persons change rarely, and within a batch a seat may be taken and left again.
const handle = (event: SequencedEvent<PersonEvent>, transaction: ReadModelTransaction): Promise<unknown> => {
  const id = event.stream.slice(personStream('').length);
  switch (event.type) {
    case 'PersonRegistered':
    case 'PersonDetailsChanged':
      return writeDetails(id, event, transaction);
    case 'SeatTaken':
      return takeSeat(id, event.data as SeatTaken['data'], transaction);
    case 'SeatLeft':
      return leaveSeat(id, event.data as SeatLeft['data'], transaction);
    case 'AbsenceEntered':
      return enterAbsence(id, event.data as AbsenceEntered['data'], transaction);
    case 'AbsenceEnded':
      return endAbsence(id, event.data as AbsenceEnded['data'], transaction);
    case 'PersonErased':
      return erase(id, transaction);
  }
};

const writeDetails = async (id: string, event: RecordedEvent, { query, table }: ReadModelTransaction): Promise<void> => {
  const { language, invented = null } = event.data as { readonly language: string; readonly invented?: boolean };
  await query(
    `insert into ${table('person')} as p (id, name, language, invented) values ($1, $2, $3, coalesce($4, false))
     on conflict (id) do update set name = excluded.name, language = excluded.language, invented = coalesce($4, p.invented)`,
    [id, keptText(event.sealed['name']) ?? null, language, invented],
  );
  await query(`delete from ${table('address')} where person = $1`, [id]);
  const address = keptText(event.sealed['address']);
  if (address !== undefined) await query(`insert into ${table('address')} (person, kind, address) values ($1, 'email', $2)`, [id, address]);
};

const takeSeat = (person: string, seat: SeatTaken['data'], { query, table }: ReadModelTransaction) =>
  query(
    `insert into ${table('seat')} (person, unit, role, from_day, to_day, cleared, field) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (person, unit, role, from_day)
     do update set to_day = excluded.to_day, cleared = excluded.cleared, field = excluded.field`,
    [person, seat.unit, seat.role, seat.from, seat.to, seat.cleared ?? false, seat.field ?? null],
  );

const leaveSeat = (person: string, { unit, role, on }: SeatLeft['data'], { query, table }: ReadModelTransaction) =>
  query(
    `update ${table('seat')} set to_day = $4
     where person = $1 and unit = $2 and role = $3 and from_day <= $4 and (to_day is null or to_day >= $4)`,
    [person, unit, role, on],
  );

const enterAbsence = (person: string, { from, to }: AbsenceEntered['data'], { query, table }: ReadModelTransaction) =>
  query(
    `insert into ${table('absence')} (person, from_day, to_day) values ($1, $2, $3)
     on conflict (person, from_day) do update set to_day = excluded.to_day`,
    [person, from, to],
  );

const endAbsence = (person: string, { from, on }: AbsenceEnded['data'], { query, table }: ReadModelTransaction) =>
  query(`update ${table('absence')} set to_day = $3 where person = $1 and from_day = $2`, [person, from, on]);

const erase = async (person: string, { query, table }: ReadModelTransaction): Promise<void> => {
  await query(`update ${table('person')} set name = null where id = $1`, [person]);
  await query(`delete from ${table('address')} where person = $1`, [person]);
};

@Entity({ schema: 'read', name: 'person' })
export class PersonRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'person_pkey' })
  id: string;

  /** Missing once it was erased. */
  @Column('text', { nullable: true })
  name: string | null;

  @Column('text')
  language: string;

  @Column('boolean')
  invented: boolean;
}

@Entity({ schema: 'read', name: 'address' })
export class AddressRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'address_pkey' })
  person: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'address_pkey' })
  kind: string;

  @Column('text')
  address: string;
}

@Entity({ schema: 'read', name: 'seat' })
@Index('seat_by_unit', ['unit', 'role'])
export class SeatRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'seat_pkey' })
  person: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'seat_pkey' })
  unit: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'seat_pkey' })
  role: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'seat_pkey' })
  from_day: string;

  @Column('date', { nullable: true })
  to_day: string | null;

  @Column('boolean', { default: false })
  cleared: boolean;

  @Column('text', { nullable: true })
  field: string | null;
}

@Entity({ schema: 'read', name: 'absence' })
export class AbsenceRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'absence_pkey' })
  person: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'absence_pkey' })
  from_day: string;

  @Column('date')
  to_day: string;
}
