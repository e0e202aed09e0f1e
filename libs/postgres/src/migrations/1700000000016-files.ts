import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropInlineTable, inlineTableStatements } from '../read-models/inline-table.js';

/** The register of files. */
export class Files1700000000016 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    const statements = [
      ...inlineTableStatements('file_register', COLUMNS),
      `create index file_register_by_subject on read.file_register (subject, received_at)`,
      `create index file_register_by_digest on read.file_register (digest)`,
    ];
    for (const statement of statements) await query.query(statement);
  }

  async down(query: QueryRunner): Promise<void> {
    await dropInlineTable(query, 'file_register');
  }
}

const COLUMNS = {
  subject: 'text not null',
  digest: 'text not null',
  bytes: 'bigint not null',
  restricted: 'boolean not null',
  received_at: 'timestamptz not null',
  removed: 'boolean not null',
};
