import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { inlineTable } from '#eventsourcing';
import { CLOCK_STREAM, type ClockAnchor, type ClockAnchored } from '#domain';

/** The one row that every process reads the authority's clock from; none in production, where it is the clock on the wall. */
export const clockAnchor = inlineTable<ClockAnchor | undefined, ClockAnchored>({
  table: 'clock_anchor',
  handles: (stream) => stream === CLOCK_STREAM,
  initialState: undefined,
  evolve: (_, { data }) => data,
  columns: (anchor) => ({ real_at: anchor?.realAt, domain_at: anchor?.domainAt, speed: anchor?.speed }),
});

@Entity({ schema: 'read', name: 'clock_anchor' })
@Check('clock_anchor_speed_check', 'speed >= 0')
export class ClockAnchorRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'clock_anchor_pkey' })
  stream: string;

  @Column('bigint')
  version: string;

  @Column('timestamptz')
  real_at: Date;

  @Column('timestamptz')
  domain_at: Date;

  @Column('double precision')
  speed: number;
}
