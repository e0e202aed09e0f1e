import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { inlineTable } from '#eventsourcing';
import {
  ABSENT,
  countedHanding,
  evolveObligation,
  isKnown,
  type Obligation,
  type ObligationEvent,
  reportDue,
  timelinessOf,
  versionsReceived,
} from '#domain';

/** The register of all obligations as they stand (sổ theo dõi): one row each, never behind the log. */
export const obligationRegister = inlineTable<Obligation, ObligationEvent>({
  table: 'obligation_register',
  handles: (stream) => stream.startsWith('obligation/'),
  initialState: ABSENT,
  evolve: evolveObligation,
  columns: (obligation) => {
    // A stream begins with its opening; a row for anything else would be a lie.
    if (!isKnown(obligation)) throw new RangeError('An obligation that was never opened has no row.');
    const due = reportDue(obligation);
    return {
      unit: obligation.unit,
      owner: obligation.owner,
      recipient: obligation.recipient,
      duty: obligation.duty,
      period: obligation.period,
      status: obligation.status,
      timeliness: timelinessOf(obligation),
      overdue: obligation.overdue,
      opens_at: obligation.opensAt,
      original_due_at: obligation.originalDueAt,
      due_at: due.dueAt,
      last_day: due.lastDay,
      next_due_at: obligation.due.dueAt,
      due_revision: obligation.due.revision,
      versions: versionsReceived(obligation),
      first_received_at: obligation.versions[0]?.receivedAt ?? null,
      counted_received_at: countedHanding(obligation)?.receivedAt ?? null,
      urgings: obligation.urgings,
    };
  },
});

@Entity({ schema: 'read', name: 'obligation_register' })
@Index('obligation_register_by_owner', ['owner', 'status'])
@Index('obligation_register_by_due', ['due_at'])
@Index('obligation_register_by_period', ['duty', 'period', 'stream'])
export class ObligationRegisterRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'obligation_register_pkey' })
  stream: string;

  @Column('bigint')
  version: string;

  @Column('text')
  unit: string;

  /** Who owes it now; another unit than `unit` after a transfer. */
  @Column('text')
  owner: string;

  @Column('text')
  recipient: string;

  @Column('text')
  duty: string;

  @Column('text')
  period: string;

  @Column('text')
  status: string;

  @Column('text')
  timeliness: string;

  @Column('boolean')
  overdue: boolean;

  @Column('timestamptz')
  opens_at: Date;

  @Column('timestamptz')
  original_due_at: Date;

  /** By which the report is judged, with extensions. */
  @Column('timestamptz')
  due_at: Date;

  @Column('date')
  last_day: string;

  /** What has to be met next: the same, or a cure date. */
  @Column('timestamptz')
  next_due_at: Date;

  @Column('integer')
  due_revision: number;

  @Column('integer')
  versions: number;

  @Column('timestamptz', { nullable: true })
  first_received_at: Date | null;

  @Column('timestamptz', { nullable: true })
  counted_received_at: Date | null;

  @Column('integer')
  urgings: number;
}
