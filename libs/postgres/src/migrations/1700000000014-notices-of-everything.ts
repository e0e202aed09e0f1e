import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices tell of whatever is followed up, not of reports alone. */
export class NoticesOfEverything1700000000014 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const statement of UP) await query.query(statement);
  }

  async down(query: QueryRunner): Promise<void> {
    for (const statement of DOWN) await query.query(statement);
  }
}

// Made anew from the log in its new shape. What was told stays told: that stands in the register of notices.
const ANEW = [`truncate read.owed_fact`, `delete from es.checkpoints where name = 'owed-facts'`];

const UP = [
  ...ANEW,
  `alter table read.owed_fact rename column obligation to subject`,
  `alter table read.owed_fact
    add column stream text not null,
    add column persons jsonb not null,
    add column line jsonb,
    add column asks text,
    alter column duty drop not null,
    alter column period drop not null,
    alter column last_day drop not null`,
  `alter table read.notice_item rename column obligation to subject`,
  `alter index read.notice_item_by_obligation rename to notice_item_by_subject`,
];

const DOWN = [
  ...ANEW,
  `alter index read.notice_item_by_subject rename to notice_item_by_obligation`,
  `alter table read.notice_item rename column subject to obligation`,
  `alter table read.owed_fact
    drop column stream, drop column persons, drop column line, drop column asks,
    alter column duty set not null,
    alter column period set not null,
    alter column last_day set not null`,
  `alter table read.owed_fact rename column subject to obligation`,
];
