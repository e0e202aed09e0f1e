import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a seat is beside its place, who is away, and who acts in whose name. */
export class ActingAuthority1700000000013 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const statement of UP) await query.query(statement);
  }

  async down(query: QueryRunner): Promise<void> {
    for (const statement of DOWN) await query.query(statement);
  }
}

// The tables follow the log from where they are: what is new here was never in it before.
const UP = [
  `alter table read.seat add column cleared boolean not null default false, add column field text`,
  `create table read.absence (person text, from_day date, to_day date not null, primary key (person, from_day))`,
  `create table read.delegation (
    id text primary key,
    principal text not null,
    delegate text not null,
    unit text not null,
    role text not null,
    form text not null,
    from_day date not null,
    to_day date not null,
    acts text[] not null,
    document_number text not null
  )`,
  `create index delegation_by_delegate on read.delegation (delegate)`,
  `create index delegation_by_seat on read.delegation (unit, role)`,
];

const DOWN = [`drop table read.delegation`, `drop table read.absence`, `alter table read.seat drop column cleared, drop column field`];
