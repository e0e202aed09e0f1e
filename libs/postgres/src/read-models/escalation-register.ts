import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { inlineTable } from '#eventsourcing';
import { type Escalation, type EscalationEvent, evolveEscalation } from '#domain';

/** Every escalation case as it stands: what the agenda's planner and the managers look at. */
export const escalationRegister = inlineTable<Escalation, EscalationEvent>({
  table: 'escalation_register',
  handles: (stream) => stream.startsWith('escalation/'),
  initialState: { status: 'absent' },
  evolve: evolveEscalation,
  columns: (escalation) => {
    if (escalation.status === 'absent') throw new RangeError('A case that was never proposed has no row.');
    const { subject, status, level, attempt, revision, proposedBy, proposedAt } = escalation;
    return { obligation: subject, status, level, attempt, due_revision: revision, proposed_by: proposedBy, proposed_at: proposedAt };
  },
});

@Entity({ schema: 'read', name: 'escalation_register' })
@Index('escalation_register_by_obligation', ['obligation'])
export class EscalationRegisterRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'escalation_register_pkey' })
  stream: string;

  @Column('bigint')
  version: string;

  @Column('text')
  obligation: string;

  @Column('text')
  status: string;

  @Column('integer')
  level: number;

  @Column('integer')
  attempt: number;

  @Column('integer')
  due_revision: number;

  @Column('text')
  proposed_by: string;

  @Column('timestamptz')
  proposed_at: Date;
}
