import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { inlineTable } from '#eventsourcing';
import type { NoticeComposed, NoticeEvent } from '#domain';

/** Who was told which facts: never behind the log, so that whoever composes the next notice repeats nothing. */
export const noticeRegister = inlineTable<Pick<NoticeComposed['data'], 'person' | 'facts' | 'suppressed'> | undefined, NoticeEvent>({
  table: 'notice_register',
  handles: (stream) => stream.startsWith('notice/'),
  initialState: undefined,
  evolve: (told, event) => (event.type === 'NoticeComposed' ? event.data : told),
  columns: (told) => {
    if (told === undefined) throw new RangeError('A notice that was never composed has no row.');
    return { person: told.person, facts: [...told.facts, ...told.suppressed].map(({ id }) => id) };
  },
});

@Entity({ schema: 'read', name: 'notice_register' })
@Index('notice_register_by_fact', { synchronize: false })
export class NoticeRegisterRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_register_pkey' })
  stream: string;

  @Column('bigint')
  version: string;

  /** Missing where nobody was there to be told. */
  @Column('text', { nullable: true })
  person: string | null;

  @Column('text', { array: true })
  facts: string[];
}
