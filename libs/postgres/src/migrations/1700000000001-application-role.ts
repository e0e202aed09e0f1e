import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../application-role.js';

/**
 * The role in which the application works. It owns nothing, so no privilege it was not given can be taken by it.
 *
 * A role belongs to the whole cluster while a migration belongs to one database: the role may be there already, and another
 * database's migration may be making it at this moment.
 */
export class ApplicationRole1700000000001 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${APPLICATION_ROLE}') then
          create role ${APPLICATION_ROLE} nologin;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$`);
    // Being a member and being allowed to take the role are one thing before PostgreSQL 16, and two since.
    await query.query(`
      do $$
      declare
        needed text := case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end;
      begin
        if not pg_has_role(current_user, '${APPLICATION_ROLE}', needed) then
          grant ${APPLICATION_ROLE} to current_user;
        end if;
      end $$`);
    await query.query(`create collation if not exists public.vi (provider = icu, locale = 'vi')`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop collation public.vi`);
  }
}
