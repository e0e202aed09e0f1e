import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Projection, SequencedEvent } from '#eventsourcing';
import { type NoticeComposed, type NoticeOutcomeRecorded, noticeStream } from '#domain';
import type { ReadModelTransaction } from './read-model-transaction.js';

/** The ledger of notices: who was told what and when, and what became of it. It follows the log. */
export const noticeLedger: Projection<ReadModelTransaction> = {
  name: 'notice-ledger',
  tables: ['notice_ledger'],
  handle: async (events, { query, table }) => {
    const composed = events.filter((event): event is SequencedEvent<NoticeComposed> => event.type === 'NoticeComposed');
    const outcomes = events.filter((event): event is SequencedEvent<NoticeOutcomeRecorded> => event.type === 'NoticeOutcomeRecorded');
    if (composed.length > 0)
      await query(
        `insert into ${table('notice_ledger')} (notice, person, opened_at, composed_at, items, suppressed)
         select * from jsonb_to_recordset($1) as n(notice text, person text, opened_at timestamptz, composed_at timestamptz, items int, suppressed int)
         on conflict (notice) do nothing`,
        [JSON.stringify(composed.map(rowOf))],
      );
    if (outcomes.length > 0)
      await query(
        `update ${table('notice_ledger')} n set outcome = o.outcome
         from jsonb_to_recordset($1) as o(notice text, outcome text) where o.notice = n.notice`,
        [JSON.stringify(outcomes.map(({ stream, data }) => ({ notice: stream.slice(PREFIX), outcome: data.outcome })))],
      );
  },
};

const PREFIX = noticeStream('').length;

const rowOf = ({ stream, data, recordedAt }: SequencedEvent<NoticeComposed>): Readonly<Record<string, unknown>> => ({
  notice: stream.slice(PREFIX),
  person: data.person,
  opened_at: data.openedAt,
  composed_at: recordedAt,
  items: data.facts.length,
  suppressed: data.suppressed.length,
});

@Entity({ schema: 'read', name: 'notice_ledger' })
@Index('notice_ledger_by_person', ['person', 'composed_at'])
@Index('notice_ledger_by_outcome', ['outcome', 'composed_at'])
export class NoticeLedgerRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_ledger_pkey' })
  notice: string;

  /** Missing where nobody was there to be told. */
  @Column('text', { nullable: true })
  person: string | null;

  @Column('timestamptz')
  opened_at: Date;

  @Column('timestamptz')
  composed_at: Date;

  @Column('integer')
  items: number;

  @Column('integer')
  suppressed: number;

  /** Missing until it is known what became of the notice. */
  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('text', { nullable: true })
  language: string | null;

  @Column('text', { nullable: true })
  message_id: string | null;

  /** How often a person has had it sent again. */
  @Column('integer', { default: 0 })
  sent_again: number;

  @Column('timestamptz', { nullable: true })
  outcome_at: Date | null;

  /** What the mail server answered. */
  @Column('integer', { nullable: true })
  code: number | null;

  /** Why it is so, where the outcome alone does not say. */
  @Column('text', { nullable: true })
  reason: string | null;
}
