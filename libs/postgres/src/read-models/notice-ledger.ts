import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Projection, SequencedEvent } from '#eventsourcing';
import { noticeIdOf, type NoticeComposed, type NobodyToTell, type NoticeOutcomeRecorded } from '#domain';
import type { ReadModelTransaction } from './read-model-transaction.js';

/** The ledger of notices: who was told what and when, and what became of it. It follows the log. */
export const noticeLedger: Projection<ReadModelTransaction> = {
  name: 'notice-ledger',
  tables: ['notice_ledger', 'notice_item'],
  handle: async (events, transaction) => {
    const composed = events.filter(is<NoticeComposed>('NoticeComposed'));
    const nobody = events.filter(is<NobodyToTell>('NobodyToTell'));
    const rows = [...composed.map(rowOf), ...nobody.map(rowOfNobody)];
    const items = [...composed.flatMap(itemsOf), ...nobody.map(itemOfNobody)];
    if (rows.length > 0) await insert(rows, items, transaction);
    // In their order: of several in one batch the last one counts, but for a receipt, which nothing takes back.
    for (const event of events) {
      if (event.type === 'NoticeSentAgain') await sendAgain(event, transaction);
      if (event.type === 'NoticeOutcomeRecorded') await recordOutcome(event as SequencedEvent<NoticeOutcomeRecorded>, transaction);
    }
  },
};

const is =
  <E extends NoticeComposed | NobodyToTell>(type: E['type']) =>
  (event: SequencedEvent): event is SequencedEvent<E> =>
    event.type === type;

type Row = Readonly<Record<string, unknown>>;

const insert = async (rows: readonly Row[], items: readonly Row[], { query, table }: ReadModelTransaction): Promise<void> => {
  await query(
    `insert into ${table('notice_ledger')} (notice, person, opened_at, composed_at, items, suppressed, language, message_id, outcome, outcome_at)
     select * from jsonb_to_recordset($1) as n(notice text, person text, opened_at timestamptz, composed_at timestamptz, items int, suppressed int,
                                               language text, message_id text, outcome text, outcome_at timestamptz)
     on conflict (notice) do nothing`,
    [JSON.stringify(rows)],
  );
  await query(
    `insert into ${table('notice_item')} (notice, fact, kind, subject, suppressed)
     select * from jsonb_to_recordset($1) as i(notice text, fact text, kind text, subject text, suppressed text)
     on conflict (notice, fact) do nothing`,
    [JSON.stringify(items)],
  );
};

const sendAgain = ({ stream }: SequencedEvent, { query, table }: ReadModelTransaction) =>
  query(
    `update ${table('notice_ledger')} set sent_again = sent_again + 1, outcome = null, outcome_at = null, code = null, reason = null
     where notice = $1`,
    [noticeIdOf(stream)],
  );

// What is known of an earlier handing says nothing about the latest one, unless it is that the letter was taken.
const recordOutcome = ({ stream, data, recordedAt }: SequencedEvent<NoticeOutcomeRecorded>, { query, table }: ReadModelTransaction) =>
  query(
    `update ${table('notice_ledger')} set outcome = $2, outcome_at = $3, code = $4, reason = $5
     where notice = $1 and outcome is distinct from 'accepted' and ($2 = 'accepted' or sent_again + 1 = $6)`,
    [noticeIdOf(stream), data.outcome, recordedAt, data.code ?? null, data.reason ?? null, data.handing ?? 1],
  );

const rowOf = ({ stream, data, recordedAt }: SequencedEvent<NoticeComposed>): Row => ({
  notice: noticeIdOf(stream),
  person: data.person,
  opened_at: data.openedAt,
  composed_at: recordedAt,
  items: data.facts.length,
  suppressed: data.suppressed.length,
  language: data.language,
  message_id: data.messageId,
});

const rowOfNobody = ({ stream, recordedAt }: SequencedEvent<NobodyToTell>): Row => ({
  notice: noticeIdOf(stream),
  opened_at: recordedAt,
  composed_at: recordedAt,
  items: 1,
  suppressed: 0,
  outcome: 'nobody',
  outcome_at: recordedAt,
});

const itemsOf = ({ stream, data: { facts, suppressed } }: SequencedEvent<NoticeComposed>): Row[] => [
  ...facts.map((fact) => ({ notice: noticeIdOf(stream), fact: fact.id, kind: fact.kind, subject: fact.subject })),
  ...suppressed.map(({ id, reason }) => ({ notice: noticeIdOf(stream), fact: id, suppressed: reason })),
];

const itemOfNobody = ({ stream, data: { fact } }: SequencedEvent<NobodyToTell>): Row => ({
  notice: noticeIdOf(stream),
  fact: fact.id,
  kind: fact.kind,
  subject: fact.subject,
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

  /** Missing until it is known what became of the notice; `nobody` where nobody was there to be told. */
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

/** What each notice told, and what it left out. */
@Entity({ schema: 'read', name: 'notice_item' })
@Index('notice_item_by_subject', ['subject'])
export class NoticeItemRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_item_pkey' })
  notice: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_item_pkey' })
  fact: string;

  /** Missing, as is the subject, for what was left out. */
  @Column('text', { nullable: true })
  kind: string | null;

  @Column('text', { nullable: true })
  subject: string | null;

  /** Why it was left out. */
  @Column('text', { nullable: true })
  suppressed: string | null;
}
