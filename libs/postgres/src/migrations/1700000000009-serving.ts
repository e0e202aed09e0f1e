import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../application-role.js';

/** What a process that serves people needs: links that let a person in once, and to see whether the schema is today's. */
export class Serving1700000000009 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // In `ops`: they may be lost, and new ones made.
    await query.query(`create table ops.one_time_links (digest bytea primary key, person text not null, expires_at timestamptz not null)`);
    await query.query(`grant select on migrations to ${APPLICATION_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`revoke select on migrations from ${APPLICATION_ROLE}`);
    await query.query(`drop table ops.one_time_links`);
  }
}
