import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an inline table's migration runs: the table, keyed by stream, and the function through which an append writes it.
 *
 * `columns` are the table's own, by name, in SQL: `{ due_at: 'timestamptz not null' }`. A row only moves forward, so that a
 * rebuild and an append may write the same row in any order.
 */
export const inlineTableStatements = (table: string, columns: Readonly<Record<string, string>>): string[] => {
  const names = Object.keys(columns);
  const definitions = names.map((name) => `${name} ${columns[name]}`);
  return [
    `create table read.${table} (stream text primary key, version bigint not null, ${definitions.join(', ')})`,
    upsertFunction(table, names),
  ];
};

/** The function by itself, for a migration that has given the table other columns. */
export const upsertFunction = (table: string, names: readonly string[]): string =>
  `create function read.upsert_${table}(rows jsonb) returns void language sql as $$
      insert into read.${table} as t (stream, version, ${names.join(', ')})
      select stream, version, ${names.join(', ')} from jsonb_populate_recordset(null::read.${table}, rows)
      on conflict (stream) do update set version = excluded.version, ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
      where excluded.version > t.version
    $$`;

/** Takes the table and its function away again. */
export const dropInlineTable = async (query: QueryRunner, table: string): ReturnType<MigrationInterface['down']> => {
  await query.query(`drop function read.upsert_${table}(jsonb)`);
  await query.query(`drop table read.${table}`);
};
