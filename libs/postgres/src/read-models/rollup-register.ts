import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'read', name: 'rollup_register' })
@Index('rollup_register_by_period', ['duty', 'period'])
@Index('rollup_register_by_stage', ['stage'])
export class RollupRegisterRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rollup_register_pkey' })
  stream: string;

  @Column('bigint')
  version: string;

  @Column('text')
  duty: string;

  @Column('text')
  period: string;

  /** The office that compiles. */
  @Column('text')
  unit: string;

  @Column('text')
  stage: string;

  /** The last one that was issued; 0 before the first. */
  @Column('integer')
  edition: number;

  @Column('timestamptz')
  cut_off_at: Date;

  @Column('text', { nullable: true })
  document_number: string | null;

  @Column('timestamptz', { nullable: true })
  issued_at: Date | null;

  /** How many had handed in nothing at the cut-off. */
  @Column('integer')
  missing: number;

  /** What was put before the Office last. */
  @Column('text', { nullable: true })
  drafted_digest: string | null;

  /** The units that hold an edition. */
  @Column('text', { array: true })
  holders: string[];
}
