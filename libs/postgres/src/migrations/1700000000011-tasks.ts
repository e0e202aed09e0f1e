import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropInlineTable, inlineTableStatements } from '../read-models/inline-table.js';

/** The register of tasks. */
export class Tasks1700000000011 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    const statements = [
      ...inlineTableStatements('task_register', COLUMNS),
      `create index task_register_by_lead on read.task_register (lead, status)`,
      `create index task_register_by_due on read.task_register (due_at)`,
      RECORDED,
    ];
    for (const statement of statements) await query.query(statement);
  }

  async down(query: QueryRunner): Promise<void> {
    await dropInlineTable(query, 'task_register');
  }
}

const COLUMNS = {
  code: 'text not null',
  status: 'text not null',
  lead: 'text',
  coordinators: 'text[] not null',
  last_day: 'date',
  first_last_day: 'date',
  due_at: 'timestamptz',
  overdue: 'boolean not null',
  percent: 'integer not null',
  result: 'text not null',
  extensions: 'integer not null',
};

// Until now a task could only be recorded. A log with a plan in it needs no rebuild for that.
const RECORDED = `
  insert into read.task_register (stream, version, code, status, coordinators, overdue, percent, result, extensions)
  select stream, version, body::jsonb #>> '{data,task,code}', 'recorded', '{}', false, 0, 'not_assigned', 0
  from es.events where type = 'TaskRecorded' and version = 1`;
