import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { inlineTable } from '#eventsourcing';
import { evolveRollup, hasDraft, isKnownRollup, lastEdition, NO_ROLLUP, numberOfYear, type Rollup, type RollupEvent } from '#domain';

/** What each office compiles of each duty and period, as it stands; what it would compile now is reckoned when it is asked for. */
export const rollupRegister = inlineTable<Rollup, RollupEvent>({
  table: 'rollup_register',
  handles: (stream) => stream.startsWith('rollup/'),
  initialState: NO_ROLLUP,
  evolve: evolveRollup,
  columns: (rollup) => {
    if (!isKnownRollup(rollup)) throw new RangeError('A compilation that never began has no row.');
    const { duty, period, unit, status, cutOffAt, missing, editions } = rollup;
    const last = lastEdition(rollup);
    return {
      ...{ duty, period, unit, stage: status, edition: editions.length, cut_off_at: cutOffAt, missing: missing.length },
      document_number: last?.documentNumber ?? null,
      issued_at: last?.issuedAt ?? null,
      drafted_digest: hasDraft(rollup) ? rollup.draft.digest : null,
      holders: [...new Set(editions.flatMap(({ recipients }) => recipients))],
      numbers: editions.map(({ documentNumber, issuedAt }) => numberOfYear(documentNumber, issuedAt)),
    };
  },
});

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

  /** The document numbers of all its editions, each with its year. */
  @Column('text', { array: true })
  numbers: string[];
}
