import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Projection, SequencedEvent } from '#eventsourcing';
import { type OwedFact, owedFactOf, subjectOf } from '#domain';
import { obligationsIn, regimesIn } from './owed-facts-history.js';
import type { ReadModelTransaction } from './read-model-transaction.js';

/**
 * What somebody has to be told, as events say it and by the rules in force when they were recorded: who was in which seat, and whether
 * it was told, is asked elsewhere. It follows the log.
 */
export const owedFacts: Projection<ReadModelTransaction> = {
  name: 'owed-facts',
  tables: ['owed_fact'],
  handle: async (events, transaction) => {
    const telling = events.flatMap((event) => {
      const obligation = subjectOf({ stream: event.stream, event });
      return obligation === undefined ? [] : [{ event, obligation }];
    });
    if (telling.length === 0) return;
    const [regimeAt, obligationAt] = await Promise.all([
      regimesIn(transaction),
      obligationsIn(
        transaction,
        telling.map(({ obligation }) => obligation),
      ),
    ]);
    const rows = telling.flatMap(({ event, obligation: id }) => {
      const regime = regimeAt(event.seq);
      const subject = obligationAt(id, event.seq);
      if (regime === undefined || subject === undefined) return [];
      const said = { id: event.id, event, recordedAt: event.recordedAt };
      const fact = owedFactOf(said, { id, ...subject }, { rules: regime, issuer: regime.authority.code });
      return fact === undefined ? [] : [rowOf(fact, event)];
    });
    await transaction.query(
      `insert into ${transaction.table('owed_fact')} (fact, seq, kind, at, obligation, unit, duty, period, last_day, step, seats)
       select * from jsonb_to_recordset($1) as f(fact text, seq bigint, kind text, at timestamptz, obligation text, unit text, duty text,
                                                 period text, last_day date, step int, seats jsonb)
       on conflict (fact) do nothing`,
      [JSON.stringify(rows)],
    );
  },
};

const rowOf = (fact: OwedFact, { seq }: SequencedEvent): Readonly<Record<string, unknown>> => ({
  fact: fact.id,
  seq,
  kind: fact.kind,
  at: fact.at,
  obligation: fact.obligation,
  unit: fact.unit,
  duty: fact.duty,
  period: fact.period,
  last_day: fact.lastDay,
  step: fact.step ?? null,
  seats: fact.to,
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

  @Column('text')
  obligation: string;

  @Column('text')
  unit: string;

  @Column('text')
  duty: string;

  @Column('text')
  period: string;

  @Column('date')
  last_day: string;

  @Column('integer', { nullable: true })
  step: number | null;

  /** The seats whose holders have to be told. */
  @Column('jsonb')
  seats: object;
}
