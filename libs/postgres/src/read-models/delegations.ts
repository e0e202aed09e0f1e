import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SequencedEvent } from '#eventsourcing';
import { type AuthorityDelegated, type DelegationEvent, type DelegationRevoked, delegationStream } from '#domain';
import type { ReadModelTransaction } from './read-model-transaction.js';

/** Writes who acts in whose name into the directory; `to_day` is the last day on which the grant holds, after a revocation too. */
export const writeDelegation = (event: SequencedEvent<DelegationEvent>, transaction: ReadModelTransaction): Promise<unknown> => {
  const id = event.stream.slice(delegationStream('').length);
  switch (event.type) {
    case 'AuthorityDelegated':
      return grant(id, event.data as AuthorityDelegated['data'], transaction);
    case 'DelegationRevoked':
      return revoke(id, event.data as DelegationRevoked['data'], transaction);
  }
};

const grant = (id: string, data: AuthorityDelegated['data'], { query, table }: ReadModelTransaction) =>
  query(
    `insert into ${table('delegation')} (id, principal, delegate, unit, role, form, from_day, to_day, acts, document_number)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (id) do update set to_day = excluded.to_day`,
    [id, data.principal, data.delegate, data.seat.unit, data.seat.role, data.form, data.from, data.to, data.acts, data.documentNumber],
  );

const revoke = (id: string, { on }: DelegationRevoked['data'], { query, table }: ReadModelTransaction) =>
  query(`update ${table('delegation')} set to_day = $2 where id = $1`, [id, on]);

@Entity({ schema: 'read', name: 'delegation' })
@Index('delegation_by_delegate', ['delegate'])
@Index('delegation_by_seat', ['unit', 'role'])
export class DelegationRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'delegation_pkey' })
  id: string;

  @Column('text')
  principal: string;

  @Column('text')
  delegate: string;

  @Column('text')
  unit: string;

  @Column('text')
  role: string;

  @Column('text')
  form: string;

  @Column('date')
  from_day: string;

  @Column('date')
  to_day: string;

  @Column('text', { array: true })
  acts: string[];

  @Column('text')
  document_number: string;
}
