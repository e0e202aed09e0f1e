import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Projection, SequencedEvent } from '#eventsourcing';
import { factsOf, isOfReport, isTelling, type OwedFact, type Placed, SPEECH, type Speech } from '#domain';
import { pastOfEvents } from './owed-facts-history.js';
import type { ReadModelTransaction } from './read-model-transaction.js';

/**
 * What somebody has to be told, as events say it and by the rules in force when they were recorded: who was in which seat, and whether
 * it was told, is asked elsewhere. It follows the log.
 */
export const owedFactsOf = (speech: Speech): Projection<ReadModelTransaction> => ({
  name: 'owed-facts',
  tables: ['owed_fact'],
  handle: async (events, transaction) => {
    const telling = events.map(placed).filter((event) => isTelling(event, speech));
    if (telling.length === 0) return;
    const seqs = new Map(telling.map(({ id, seq }) => [id, seq]));
    const facts = factsOf(telling, await pastOfEvents(telling, transaction, speech), speech);
    await transaction.query(
      `insert into ${transaction.table('owed_fact')}
         (fact, seq, kind, at, stream, subject, unit, last_day, seats, persons, duty, period, step, line, asks)
       select * from jsonb_to_recordset($1) as f(fact text, seq bigint, kind text, at timestamptz, stream text, subject text, unit text,
                                                 last_day date, seats jsonb, persons jsonb, duty text, period text, step int, line jsonb, asks text)
       on conflict (fact) do nothing`,
      [JSON.stringify(facts.map((fact) => ({ ...columnsOf(fact), seq: seqs.get(fact.id) })))],
    );
  },
});

export const owedFacts = owedFactsOf(SPEECH);

const placed = ({ id, stream, seq, type, data, occurredAt, recordedAt }: SequencedEvent): Placed => ({
  id,
  stream,
  seq,
  event: { type, data, occurredAt },
  recordedAt,
});

const columnsOf = (fact: OwedFact): Readonly<Record<string, unknown>> => ({
  fact: fact.id,
  kind: fact.kind,
  at: fact.at,
  stream: fact.stream,
  subject: fact.subject,
  unit: fact.unit,
  last_day: fact.lastDay,
  seats: fact.to,
  persons: fact.persons ?? [],
  ...(isOfReport(fact) ? { duty: fact.duty, period: fact.period, step: fact.step } : { line: fact.line, asks: fact.asks }),
});

@Entity({ schema: 'read', name: 'owed_fact' })
@Index('owed_fact_by_seq', ['seq'])
export class OwedFactRow {
  /** The id of the event that says it. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'owed_fact_pkey' })
  fact: string;

  @Column('bigint')
  seq: string;

  @Column('text')
  kind: string;

  @Column('timestamptz')
  at: Date;

  /** The stream of that event. */
  @Column('text')
  stream: string;

  /** The stream it concerns. */
  @Column('text')
  subject: string;

  @Column('text')
  unit: string;

  /** Missing where nothing has to be done by a day. */
  @Column('date', { nullable: true })
  last_day: string | null;

  /** The seats whose holders have to be told. */
  @Column('jsonb')
  seats: object;

  /** Who is told by name. */
  @Column('jsonb')
  persons: object;

  /** Of a report's date; missing, as are period and step, where a capability has put it in words. */
  @Column('text', { nullable: true })
  duty: string | null;

  @Column('text', { nullable: true })
  period: string | null;

  @Column('integer', { nullable: true })
  step: number | null;

  /** The words of its capability, in both languages. */
  @Column('jsonb', { nullable: true })
  line: object | null;

  /** What it waits for: `decision`. */
  @Column('text', { nullable: true })
  asks: string | null;
}
