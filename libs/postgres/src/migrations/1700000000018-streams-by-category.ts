import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Streams of one kind are found without looking at all others: by who asks how things stood at an instant, and by who reads the rules. */
export class StreamsByCategory1700000000018 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // An append moves a stream's version, which is not in the index: only a new stream writes to it.
    await query.query(`create index streams_by_category on es.streams (category, stream)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop index es.streams_by_category`);
  }
}
