import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../application-role.js';
import { dropInlineTable, inlineTableStatements } from '../read-models/inline-table.js';

/**
 * What a running authority needs beside its log: the clock's anchor, and in the schema `ops` what processes tell each other about
 * themselves. Nothing in `ops` is a fact of the authority; all of it may be lost.
 */
export class LivingEngine1700000000007 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const statement of [...CLOCK, ...OPS, ...READING]) await query.query(statement);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop index es.streams_by_category`);
    await query.query(`drop schema ops cascade`);
    await dropInlineTable(query, 'clock_anchor');
  }
}

const CLOCK = inlineTableStatements('clock_anchor', {
  real_at: 'timestamptz not null',
  domain_at: 'timestamptz not null',
  speed: 'double precision not null check (speed >= 0)',
});

const OPS = [
  `create schema ops`,
  `grant usage on schema ops to ${APPLICATION_ROLE}`,
  `alter default privileges in schema ops grant select, insert, update, delete on tables to ${APPLICATION_ROLE}`,

  // What an agenda saw when it last looked, in real instants: what the overview shows, and what reconciling compares with.
  `create table ops.agenda_looks (
    scope text primary key,
    looked_at timestamptz not null,
    next_wake_at timestamptz not null,
    duties json not null,
    alarms json not null
  )`,

  // A sign of life of each kind of process, by the database's clock, and what it says of itself.
  `create table ops.beats (name text primary key, at timestamptz not null, says json not null)`,
];

// The rules in force stand in a few hundred streams among millions.
const READING = [`create index streams_by_category on es.streams (category) where category <> 'obligation'`];
