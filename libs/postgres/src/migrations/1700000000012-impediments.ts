import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropInlineTable, inlineTableStatements } from '../read-models/inline-table.js';

/** The register of difficulties. */
export class Impediments1700000000012 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    const statements = [
      ...inlineTableStatements('impediment_register', COLUMNS),
      `create index impediment_register_by_unit on read.impediment_register (unit, status)`,
      `create index impediment_register_by_owner on read.impediment_register (owner_unit, status)`,
      `create index impediment_register_by_raised on read.impediment_register (raised_at)`,
    ];
    for (const statement of statements) await query.query(statement);
  }

  async down(query: QueryRunner): Promise<void> {
    await dropInlineTable(query, 'impediment_register');
  }
}

const COLUMNS = {
  unit: 'text not null',
  recipient: 'text not null',
  about: 'text',
  duty: 'text',
  period: 'text',
  kind: 'text not null',
  level: 'text not null',
  status: 'text not null',
  owner_unit: 'text',
  owner_role: 'text',
  overdue: 'boolean not null',
  unjudged: 'boolean not null',
  raised_at: 'timestamptz not null',
  last_day: 'date',
  answers: 'integer not null',
  disputes: 'integer not null',
  ended_at: 'timestamptz',
};
