import { Column, Entity, Index, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { type Event, type InlineTable, inlineTable, type Projection } from '#eventsourcing';
import { dropInlineTable, inlineTableStatements } from '../read-models/inline-table.js';
import type { ReadModelTransaction } from '../read-models/read-model-transaction.js';

/** What happens in the examples: a meter is read, and each reading adds to its total. */
export type MeterRead = Event<'MeterRead', { amount: number; note?: string }>;

/** An example of an inline table: the total of each meter. */
export const meterTotals: InlineTable = inlineTable<{ total: number; readings: number; last: string }, MeterRead>({
  table: 'meter_total',
  handles: (stream) => stream.startsWith('meter/'),
  initialState: { total: 0, readings: 0, last: '' },
  evolve: ({ total, readings }, { data, recordedAt }) => ({ total: total + data.amount, readings: readings + 1, last: recordedAt }),
  columns: ({ total, readings, last }) => ({ total, readings, last_read_at: last }),
});

@Entity({ schema: 'read', name: 'meter_total', synchronize: true })
export class MeterTotal {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'meter_total_pkey' })
  stream: string;

  @Column('bigint')
  version: string;

  @Column('bigint')
  @Index('meter_total_by_total')
  total: string;

  @Column('integer')
  readings: number;

  @Column('timestamptz')
  last_read_at: Date;
}

/** An example of a table that follows: how often each amount was read. */
export const amountCounts: Projection<ReadModelTransaction> = {
  name: 'amount-counts',
  tables: ['amount_count'],
  handle: async (events, { query, table }) => {
    const amounts = events.filter(({ type }) => type === 'MeterRead').map(({ data }) => (data as MeterRead['data']).amount);
    await query(
      `insert into ${table('amount_count')} as t (amount, count) select a, count(*) from unnest($1::int[]) a group by a
       on conflict (amount) do update set count = t.count + excluded.count`,
      [amounts],
    );
  },
};

class ExampleTables1900000000001 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    const columns = { total: 'bigint not null', readings: 'integer not null', last_read_at: 'timestamptz not null' };
    for (const statement of inlineTableStatements('meter_total', columns)) await query.query(statement);
    await query.query(`create index meter_total_by_total on read.meter_total (total)`);
    await query.query(`create table read.amount_count (amount int primary key, count bigint not null)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table read.amount_count`);
    await dropInlineTable(query, 'meter_total');
  }
}

export const testMigrations = [ExampleTables1900000000001];
