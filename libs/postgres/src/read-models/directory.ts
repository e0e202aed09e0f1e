import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Projection, RecordedEvent, SequencedEvent } from '#eventsourcing';
import { type PersonEvent, personStream, type SeatLeft, type SeatTaken } from '#domain';
import type { ReadModelTransaction } from './read-model-transaction.js';

/** Persons, their addresses and the seats they hold. It follows the log. */
export const directory: Projection<ReadModelTransaction> = {
  name: 'directory',
  tables: ['person', 'address', 'seat'],
  handle: async (events, transaction) => {
    for (const event of events)
      if (event.stream.startsWith(personStream(''))) await handle(event as SequencedEvent<PersonEvent>, transaction);
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
    case 'AbsenceEnded':
    case 'PersonErased':
      return Promise.resolve();
  }
};

const writeDetails = async (id: string, event: RecordedEvent, { query, table }: ReadModelTransaction): Promise<void> => {
  const { language, invented = null } = event.data as { readonly language: string; readonly invented?: boolean };
  await query(
    `insert into ${table('person')} as p (id, name, language, invented) values ($1, $2, $3, coalesce($4, false))
     on conflict (id) do update set name = excluded.name, language = excluded.language, invented = coalesce($4, p.invented)`,
    [id, kept(event, 'name'), language, invented],
  );
  await query(`delete from ${table('address')} where person = $1`, [id]);
  const address = kept(event, 'address');
  if (address !== null) await query(`insert into ${table('address')} (person, kind, address) values ($1, 'email', $2)`, [id, address]);
};

const takeSeat = (person: string, { unit, role, from, to }: SeatTaken['data'], { query, table }: ReadModelTransaction) =>
  query(
    `insert into ${table('seat')} (person, unit, role, from_day, to_day) values ($1, $2, $3, $4, $5)
     on conflict (person, unit, role, from_day) do update set to_day = excluded.to_day`,
    [person, unit, role, from, to],
  );

const leaveSeat = (person: string, { unit, role, on }: SeatLeft['data'], { query, table }: ReadModelTransaction) =>
  query(
    `update ${table('seat')} set to_day = $4
     where person = $1 and unit = $2 and role = $3 and from_day <= $4 and (to_day is null or to_day >= $4)`,
    [person, unit, role, on],
  );

const kept = ({ sealed }: RecordedEvent, name: string): string | null => {
  const part = sealed[name];
  return part?.status === 'kept' ? part.text : null;
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
}
