import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../application-role.js';

/** The tables of the log, who may do what with them, and what nobody may. */
export class EventLog1700000000002 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...APPEND_ONLY, ...GRANTS]) await query.query(statement);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop schema es cascade`);
  }
}

const TABLES = [
  `create schema es`,

  // The guard of each stream: who appends moves it from the version that was read. Room is left on the page, so that the move is cheap.
  `create table es.streams (
    stream text primary key,
    category text not null,
    version bigint not null check (version > 0)
  ) with (fillfactor = 70)`,

  // body is text and not jsonb: what is hashed is stored, to the byte. Instants are the text that is hashed, too.
  `create table es.events (
    position bigint generated always as identity unique,
    stream text not null,
    version bigint not null,
    event_id uuid not null unique,
    type text not null,
    schema_version int not null,
    body text not null,
    occurred_at text not null,
    recorded_at text not null,
    actor text not null,
    correlation_id text not null,
    causation_id text,
    inserted_at timestamptz not null default clock_timestamp(),
    primary key (stream, version)
  )`,

  // The queue of the sealer: positions of events that have no seq yet.
  `create table es.unsealed (position bigint primary key)`,

  `create table es.log (
    seq bigint primary key,
    position bigint not null unique,
    hash bytea not null
  )`,

  `create table es.sealed_parts (
    event_id uuid not null,
    name text not null,
    salt bytea,
    text text,
    classification text not null,
    erased_at text,
    primary key (event_id, name),
    check ((text is null) = (erased_at is not null) and (salt is null) = (text is null))
  )`,

  // json and not jsonb: the answer is repeated as it was given.
  `create table es.command_keys (
    actor text not null,
    key text not null,
    request_hash text not null,
    response json not null,
    stream text not null,
    version bigint not null,
    inserted_at timestamptz not null default clock_timestamp(),
    primary key (actor, key)
  )`,
  `create index on es.command_keys (inserted_at)`,

  `create table es.outbox (
    id text primary key,
    kind text not null,
    payload json not null,
    inserted_at timestamptz not null default clock_timestamp()
  )`,

  `create table es.checkpoints (name text primary key, seq bigint not null)`,
];

/** Not even for the owner: who must change the past has to disable a trigger first, and the chain still tells. */
const APPEND_ONLY = [
  `create function es.refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% on %.% is refused: the log is append-only', tg_op, tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
  end $$`,
  ...['events', 'log'].map(
    (table) =>
      `create trigger append_only before update or delete or truncate on es.${table} for each statement execute function es.refuse_change()`,
  ),
];

const GRANTS = [
  `grant usage on schema es to ${APPLICATION_ROLE}`,
  `grant select on all tables in schema es to ${APPLICATION_ROLE}`,
  `grant insert on es.streams, es.events, es.unsealed, es.log, es.sealed_parts, es.command_keys, es.outbox, es.checkpoints to ${APPLICATION_ROLE}`,
  `grant update on es.streams, es.outbox, es.checkpoints to ${APPLICATION_ROLE}`,
  `grant update (salt, text, erased_at) on es.sealed_parts to ${APPLICATION_ROLE}`,
  `grant delete on es.unsealed, es.command_keys, es.outbox to ${APPLICATION_ROLE}`,
];
