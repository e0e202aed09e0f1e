import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropInlineTable, inlineTableStatements } from '../read-models/inline-table.js';

/** Who is to be told what, what was told, and the way of a letter out of the house. */
export class PersonsAndNotices1700000000008 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const statement of [...DIRECTORY, ...OWED_FACTS, ...REGISTER, ...LEDGER, ...OUTBOX]) await query.query(statement);
  }

  async down(query: QueryRunner): Promise<void> {
    for (const statement of [...OUTBOX_DOWN, ...LEDGER_DOWN]) await query.query(statement);
    await dropInlineTable(query, 'notice_register');
    for (const table of ['ops.marks', 'read.owed_fact', 'read.seat', 'read.address', 'read.person'])
      await query.query(`drop table ${table}`);
  }
}

const DIRECTORY = [
  // The name is missing once it has been erased.
  `create table read.person (id text primary key, name text, language text not null, invented boolean not null)`,
  `create table read.address (person text, kind text, address text not null, primary key (person, kind))`,
  `create table read.seat (person text, unit text, role text, from_day date, to_day date, primary key (person, unit, role, from_day))`,
  `create index seat_by_unit on read.seat (unit, role)`,
];

const OWED_FACTS = [
  `create table read.owed_fact (
    fact text primary key,
    seq bigint not null,
    kind text not null,
    at timestamptz not null,
    obligation text not null,
    unit text not null,
    duty text not null,
    period text not null,
    last_day date not null,
    step integer,
    seats jsonb not null
  )`,
  `create index owed_fact_by_seq on read.owed_fact (seq)`,

  // Up to which seq somebody who goes through the log has finished. If it is lost he begins anew, and finds everything done.
  `create table ops.marks (name text primary key, seq bigint not null)`,
];

const REGISTER = [
  ...inlineTableStatements('notice_register', { person: 'text', facts: 'text[] not null' }),
  `create index notice_register_by_fact on read.notice_register using gin (facts)`,
  // A log that was filled before this table was there.
  `insert into read.notice_register (stream, version, person, facts)
   select e.stream, s.version, d.data ->> 'person',
     array(select f ->> 'id' from jsonb_array_elements((d.data -> 'facts') || (d.data -> 'suppressed')) f)
   from es.events e join es.streams s using (stream), lateral (select e.body::jsonb -> 'data' as data) d
   where s.category = 'notice' and e.type = 'NoticeComposed'`,
];

const LEDGER = [
  // Made anew from the log in its new shape.
  `truncate read.notice_ledger`,
  `delete from es.checkpoints where name = 'notice-ledger'`,
  `alter table read.notice_ledger
    alter column person drop not null,
    add column language text,
    add column message_id text,
    add column sent_again integer not null default 0,
    add column outcome_at timestamptz,
    add column code integer,
    add column reason text`,
  `create index notice_ledger_by_outcome on read.notice_ledger (outcome, composed_at)`,
  `create table read.notice_item (
    notice text,
    fact text,
    kind text,
    obligation text,
    suppressed text,
    primary key (notice, fact)
  )`,
  `create index notice_item_by_obligation on read.notice_item (obligation)`,
];
const LEDGER_DOWN = [
  `drop table read.notice_item`,
  `drop index read.notice_ledger_by_outcome`,
  `truncate read.notice_ledger`,
  `delete from es.checkpoints where name = 'notice-ledger'`,
  `alter table read.notice_ledger
    alter column person set not null,
    drop column language, drop column message_id, drop column sent_again, drop column outcome_at, drop column code, drop column reason`,
];

// waiting: to be handed over at `not_before`; sending: on its way, nobody knows how far; done. A claim is a lease in real time.
const OUTBOX = [
  `alter table es.outbox
    add column state text not null default 'waiting' check (state in ('waiting', 'sending', 'done')),
    add column attempts integer not null default 0,
    add column not_before timestamptz not null default clock_timestamp(),
    add column claimed_by text,
    add column claimed_until timestamptz`,
  `create index outbox_open on es.outbox (kind, not_before) where state <> 'done'`,
];
const OUTBOX_DOWN = [
  `drop index es.outbox_open`,
  `alter table es.outbox drop column state, drop column attempts, drop column not_before, drop column claimed_by, drop column claimed_until`,
];
