import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { inlineTable } from '#eventsourcing';
import type { NoticeEvent } from '#domain';

/** Who was told which facts: never behind the log, so that whoever composes the next notice repeats nothing. */
export const noticeRegister = inlineTable<Told | undefined, NoticeEvent>({
  table: 'notice_register',
  handles: (stream) => stream.startsWith('notice/'),
  initialState: undefined,
  evolve: (told, { type, data }) => {
    switch (type) {
      case 'NoticeComposed':
        return { person: data.person, facts: [...data.facts, ...data.suppressed].map(({ id }) => id) };
      case 'NobodyToTell':
        return { person: null, facts: [data.fact.id] };
      case 'NoticeOutcomeRecorded':
      case 'NoticeSentAgain':
        return told;
    }
  },
  columns: (told) => {
    if (told === undefined) throw new RangeError('A notice that was never composed has no row.');
    return { ...told };
  },
});

interface Told {
  readonly person: string | null;
  readonly facts: readonly string[];
}

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
