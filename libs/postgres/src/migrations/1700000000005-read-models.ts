import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../application-role.js';

/**
 * `read` holds the tables that are derived from the log, `read_next` those being made anew beside them.
 *
 * A schema of its own, so that tables and indexes made anew have their final names from the start.
 */
export class ReadModels1700000000005 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`create schema read`);
    await query.query(`create schema read_next`);
    await query.query(`grant usage on schema read to ${APPLICATION_ROLE}`);
    await query.query(`alter default privileges in schema read grant select, insert, update, delete on tables to ${APPLICATION_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop schema read_next cascade`);
    await query.query(`drop schema read cascade`);
  }
}
