import type { MigrationInterface, QueryRunner } from 'typeorm';
import { upsertFunction } from '../read-models/inline-table.js';

/** A case is about anything that is followed up, and the register says whose decision it waits for. */
export class CasesOfAnything1700000000010 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const statement of UP) await query.query(statement);
  }

  async down(query: QueryRunner): Promise<void> {
    for (const statement of DOWN) await query.query(statement);
  }
}

const TABLE = 'escalation_register';
const COLUMNS_BEFORE = ['obligation', 'status', 'level', 'attempt', 'due_revision', 'proposed_by', 'proposed_at'];
const COLUMNS = [
  ...['subject', ...COLUMNS_BEFORE.slice(1)],
  ...['unit', 'decider_role', 'decider_unit', 'decider_person', 'unanswered', 'deferred_until'],
];

const UP = [
  `alter table read.${TABLE} rename column obligation to subject`,
  `alter index read.escalation_register_by_obligation rename to escalation_register_by_subject`,
  `alter table read.${TABLE} add column unit text, add column decider_role text, add column decider_unit text, add column decider_person text,
     add column unanswered boolean not null default false, add column deferred_until date`,
  // No case had been passed on before, so that each waits for the approver whom its proposal names.
  `update read.${TABLE} r set unit = p.proposed ->> 'unit', decider_role = p.proposed ->> 'approver'
     from (select stream, body::json -> 'data' as proposed from es.events where type = 'EscalationProposed' and version = 1) p
     where p.stream = r.stream`,
  `alter table read.${TABLE} alter column unit set not null, alter column decider_role set not null, alter column unanswered drop default`,
  `create index escalation_register_by_decider on read.${TABLE} (status, decider_role)`,
  `drop function read.upsert_${TABLE}(jsonb)`,
  upsertFunction(TABLE, COLUMNS),
];

const DOWN = [
  `drop function read.upsert_${TABLE}(jsonb)`,
  `drop index read.escalation_register_by_decider`,
  `alter table read.${TABLE} drop column unit, drop column decider_role, drop column decider_unit, drop column decider_person,
     drop column unanswered, drop column deferred_until`,
  `alter index read.escalation_register_by_subject rename to escalation_register_by_obligation`,
  `alter table read.${TABLE} rename column subject to obligation`,
  upsertFunction(TABLE, COLUMNS_BEFORE),
];
