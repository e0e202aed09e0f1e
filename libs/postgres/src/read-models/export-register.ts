import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { evolveExport, type Export, type ExportEvent, isKnownExport, NO_EXPORT } from '#domain';
import { inlineTable } from '#eventsourcing';

/** Every export that was asked for: what the worker still has to write, and what its asker may fetch. */
export const exportRegister = inlineTable<Export, ExportEvent>({
  table: 'export_register',
  handles: (stream) => stream.startsWith('export/'),
  initialState: NO_EXPORT,
  evolve: evolveExport,
  columns: (state) => {
    if (!isKnownExport(state)) throw new RangeError('An export that was never asked for has no row.');
    const { kind, status, requestedBy, requestedAt } = state;
    return { kind, status, requested_by: requestedBy, requested_at: requestedAt };
  },
});

@Entity({ schema: 'read', name: 'export_register' })
@Index('export_register_by_asker', ['requested_by', 'requested_at'])
@Index('export_register_waiting', ['requested_at'], { where: `status = 'requested'` })
export class ExportRegisterRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'export_register_pkey' })
  stream: string;

  @Column('bigint')
  version: string;

  @Column('text')
  kind: string;

  @Column('text')
  status: string;

  @Column('text')
  requested_by: string;

  @Column('timestamptz')
  requested_at: Date;
}
