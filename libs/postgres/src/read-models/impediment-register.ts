import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { inlineTable } from '#eventsourcing';
import { evolveImpediment, type Impediment, type ImpedimentEvent, isEndedImpediment, isKnownImpediment, NO_IMPEDIMENT } from '#domain';

/** Every difficulty as it stands: what the compiling office follows, and what a compiled report lists. */
export const impedimentRegister = inlineTable<Impediment, ImpedimentEvent>({
  table: 'impediment_register',
  handles: (stream) => stream.startsWith('impediment/'),
  initialState: NO_IMPEDIMENT,
  evolve: evolveImpediment,
  columns: (impediment) => {
    if (!isKnownImpediment(impediment)) throw new RangeError('A difficulty that was never raised has no row.');
    const { unit, recipient, about, kind, level, status, owner, answerDays, answers, disputes } = impediment;
    const { duty, period } = reportIn(about);
    return {
      ...{ unit, recipient, about, duty, period, kind, level, status, disputes },
      owner_unit: owner?.unit ?? null,
      owner_role: owner?.role ?? null,
      overdue: impediment.status === 'routed' && impediment.overdue,
      unjudged: impediment.status === 'answered' && impediment.unjudged,
      raised_at: impediment.raisedAt,
      last_day: answerDays.at(-1) ?? null,
      answers: answers.length,
      ended_at: isEndedImpediment(impediment) ? impediment.endedAt : null,
    };
  },
});

/** The duty and period of the report it was raised with. */
const reportIn = (about: string | null): { readonly duty: string | null; readonly period: string | null } => {
  const [category, , duty, period] = about?.split('/') ?? [];
  return category === 'obligation' ? { duty: duty ?? null, period: period ?? null } : { duty: null, period: null };
};

@Entity({ schema: 'read', name: 'impediment_register' })
@Index('impediment_register_by_unit', ['unit', 'status'])
@Index('impediment_register_by_owner', ['owner_unit', 'status'])
@Index('impediment_register_by_raised', ['raised_at'])
export class ImpedimentRegisterRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'impediment_register_pkey' })
  stream: string;

  @Column('bigint')
  version: string;

  @Column('text')
  unit: string;

  @Column('text')
  recipient: string;

  @Column('text', { nullable: true })
  about: string | null;

  @Column('text', { nullable: true })
  duty: string | null;

  @Column('text', { nullable: true })
  period: string | null;

  @Column('text')
  kind: string;

  @Column('text')
  level: string;

  @Column('text')
  status: string;

  @Column('text', { nullable: true })
  owner_unit: string | null;

  @Column('text', { nullable: true })
  owner_role: string | null;

  @Column('boolean')
  overdue: boolean;

  @Column('boolean')
  unjudged: boolean;

  @Column('timestamptz')
  raised_at: Date;

  @Column('date', { nullable: true })
  last_day: string | null;

  @Column('integer')
  answers: number;

  @Column('integer')
  disputes: number;

  @Column('timestamptz', { nullable: true })
  ended_at: Date | null;
}
