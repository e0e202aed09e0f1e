import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropInlineTable, inlineTableStatements } from '../read-models/inline-table.js';

/** The register of what is compiled, and a way from a duty and period to the reports of it. */
export class Rollups1700000000015 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    const statements = [
      ...inlineTableStatements('rollup_register', COLUMNS),
      `create index rollup_register_by_period on read.rollup_register (duty, period)`,
      `create index rollup_register_by_stage on read.rollup_register (stage)`,
      `create index obligation_register_by_period on read.obligation_register (duty, period, stream)`,
    ];
    for (const statement of statements) await query.query(statement);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop index read.obligation_register_by_period`);
    await dropInlineTable(query, 'rollup_register');
  }
}

const COLUMNS = {
  duty: 'text not null',
  period: 'text not null',
  unit: 'text not null',
  stage: 'text not null',
  edition: 'integer not null',
  cut_off_at: 'timestamptz not null',
  document_number: 'text',
  issued_at: 'timestamptz',
  missing: 'integer not null',
  drafted_digest: 'text',
  holders: 'text[] not null',
  numbers: 'text[] not null',
};
