import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropInlineTable, inlineTableStatements } from '../read-models/inline-table.js';

/** The registers of obligations and escalations, and the ledger of notices. */
export class Registers1700000000006 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    const statements = [
      ...inlineTableStatements('obligation_register', OBLIGATION_REGISTER_COLUMNS),
      `create index obligation_register_by_owner on read.obligation_register (owner, status)`,
      `create index obligation_register_by_due on read.obligation_register (due_at)`,
      ...inlineTableStatements('escalation_register', ESCALATION_REGISTER_COLUMNS),
      `create index escalation_register_by_obligation on read.escalation_register (obligation)`,
      `create table read.notice_ledger (
        notice text primary key,
        person text not null,
        opened_at timestamptz not null,
        composed_at timestamptz not null,
        items integer not null,
        suppressed integer not null,
        outcome text
      )`,
      `create index notice_ledger_by_person on read.notice_ledger (person, composed_at)`,
    ];
    for (const statement of statements) await query.query(statement);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table read.notice_ledger`);
    await dropInlineTable(query, 'escalation_register');
    await dropInlineTable(query, 'obligation_register');
  }
}

const OBLIGATION_REGISTER_COLUMNS = {
  unit: 'text not null',
  owner: 'text not null',
  recipient: 'text not null',
  duty: 'text not null',
  period: 'text not null',
  status: 'text not null',
  timeliness: 'text not null',
  overdue: 'boolean not null',
  opens_at: 'timestamptz not null',
  original_due_at: 'timestamptz not null',
  due_at: 'timestamptz not null',
  last_day: 'date not null',
  next_due_at: 'timestamptz not null',
  due_revision: 'integer not null',
  versions: 'integer not null',
  first_received_at: 'timestamptz',
  counted_received_at: 'timestamptz',
  urgings: 'integer not null',
};

const ESCALATION_REGISTER_COLUMNS = {
  obligation: 'text not null',
  status: 'text not null',
  level: 'integer not null',
  attempt: 'integer not null',
  due_revision: 'integer not null',
  proposed_by: 'text not null',
  proposed_at: 'timestamptz not null',
};
