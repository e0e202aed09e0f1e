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
    const { subject, unit, status, level, attempt, revision, proposedBy, proposedAt, approver, step, unanswered, deferredUntil } =
      escalation;
    return {
      ...{ subject, unit, status, level, attempt, due_revision: revision, proposed_by: proposedBy, proposed_at: proposedAt, unanswered },
      // Where the approver sits is the rules' to say: until the decision has been passed on, only his role is known here.
      decider_role: step?.seat.role ?? approver,
      decider_unit: step?.seat.unit ?? null,
      decider_person: step?.deputy?.person ?? null,
      deferred_until: deferredUntil ?? null,
    };
  },
});

@Entity({ schema: 'read', name: 'escalation_register' })
@Index('escalation_register_by_subject', ['subject'])
@Index('escalation_register_by_decider', ['status', 'decider_role'])
export class EscalationRegisterRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'escalation_register_pkey' })
  stream: string;

  @Column('bigint')
  version: string;

  @Column('text')
  subject: string;

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

  @Column('text')
  unit: string;

  @Column('text')
  decider_role: string;

  @Column('text', { nullable: true })
  decider_unit: string | null;

  @Column('text', { nullable: true })
  decider_person: string | null;

  @Column('boolean')
  unanswered: boolean;

  @Column('date', { nullable: true })
  deferred_until: string | null;
}
