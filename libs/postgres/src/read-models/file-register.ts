import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { evolveFile, type FileEvent, type FileState, isKnownFile, NO_FILE } from '#domain';
import { inlineTable } from '#eventsourcing';

/** Every file that was handed in, by what it belongs to. What it is called is sealed. */
export const fileRegister = inlineTable<FileState, FileEvent>({
  table: 'file_register',
  handles: (stream) => stream.startsWith('file/'),
  initialState: NO_FILE,
  evolve: evolveFile,
  columns: (file) => {
    if (!isKnownFile(file)) throw new RangeError('A file that was never received has no row.');
    const { subject, digest, bytes, restricted, receivedAt, status } = file;
    return { subject, digest, bytes, restricted, received_at: receivedAt, removed: status === 'removed' };
  },
});

@Entity({ schema: 'read', name: 'file_register' })
@Index('file_register_by_subject', ['subject', 'received_at'])
@Index('file_register_by_digest', ['digest'])
export class FileRegisterRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'file_register_pkey' })
  stream: string;

  @Column('bigint')
  version: string;

  @Column('text')
  subject: string;

  @Column('text')
  digest: string;

  @Column('bigint')
  bytes: string;

  @Column('boolean')
  restricted: boolean;

  @Column('timestamptz')
  received_at: Date;

  @Column('boolean')
  removed: boolean;
}
