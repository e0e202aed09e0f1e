import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropInlineTable, inlineTableStatements } from '../read-models/inline-table.js';

/** Exports that are written in the background, and calendars that fetch deadlines by themselves. */
export class ExportsAndFeeds1700000000017 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const statement of [...EXPORTS, ...FEEDS, ...OPERATIONS]) await query.query(statement);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table ops.calendar_feed_uses`);
    await query.query(`drop table ops.export_progress`);
    await dropInlineTable(query, 'calendar_feed_register');
    await dropInlineTable(query, 'export_register');
  }
}

const EXPORTS = [
  ...inlineTableStatements('export_register', {
    kind: 'text not null',
    status: 'text not null',
    requested_by: 'text not null',
    requested_at: 'timestamptz not null',
  }),
  `create index export_register_by_asker on read.export_register (requested_by, requested_at)`,
  `create index export_register_waiting on read.export_register (requested_at) where status = 'requested'`,
];

const FEEDS = [
  ...inlineTableStatements('calendar_feed_register', {
    person: 'text not null',
    unit: 'text',
    key_digest: 'text not null',
    opened_at: 'timestamptz not null',
    revoked: 'boolean not null',
  }),
  `create unique index calendar_feed_register_by_key on read.calendar_feed_register (key_digest)`,
  `create index calendar_feed_register_by_person on read.calendar_feed_register (person)`,
];

// In `ops`: all of it may be lost. An export whose progress is lost is begun again.
const OPERATIONS = [
  `create table ops.export_progress (
    stream text primary key,
    claimed_by text,
    claimed_until timestamptz,
    attempts integer not null,
    done bigint not null,
    total bigint
  )`,
  `create table ops.calendar_feed_uses (stream text primary key, used_at timestamptz not null)`,
];
