import type pg from 'pg';
import { DataSource, type DataSourceOptions, type Logger, type MigrationInterface } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { APPLICATION_ROLE } from './application-role.js';
import { connect } from './connecting.js';
import { codeOf } from './error-code.js';
import { DatabaseFailure } from './failure.js';
import { migrations } from './migrations/index.js';
import { entities } from './read-models/index.js';

/** Settings of every application connection. A forgotten transaction would keep the sealer's events and the rebuilds waiting. */
const APPLICATION_OPTIONS = [`role=${APPLICATION_ROLE}`, 'idle_in_transaction_session_timeout=10s', 'statement_timeout=30s', 'jit=off']
  .map((setting) => `-c ${setting}`)
  .join(' ');

export interface Connecting {
  readonly url: string;
  /** Connections at most; the default suits one process beside others on a small server. */
  readonly poolSize?: number;
}

/** TypeORM's options for the application: entities of the read models, our migrations for its tools, and never `synchronize`. */
export const dataSourceOptions = ({ url, poolSize = 10 }: Connecting): DataSourceOptions => ({
  type: 'postgres',
  url,
  poolSize,
  entities,
  migrations,
  synchronize: false,
  extra: { options: APPLICATION_OPTIONS },
});

/** Brings the schema to today's state, as the owner and not in the application's role. May be called by several processes at once. */
export const migrate = async (url: string, extra: readonly Migration[] = []): Promise<void> => {
  const owner = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations, ...extra],
    synchronize: false,
    poolSize: 1,
    logger: quiet,
  });
  const gate = await connect(url);
  try {
    await gate.query(`select pg_advisory_lock(hashtext('dunghan'), hashtext('migrate'))`);
    await owner.initialize();
    await owner.runMigrations({ transaction: 'each' });
  } catch (error) {
    throw isRefusedRole(error) ? new DatabaseFailure(ROLE_REFUSED, { cause: error }) : error;
  } finally {
    if (owner.isInitialized) await owner.destroy();
    await gate.end();
  }
};

export type Migration = new () => MigrationInterface;

/** The pg pool beneath a DataSource. The log goes through it directly: TypeORM's own way to a query costs half of an append. */
export const poolOf = (dataSource: DataSource): pg.Pool => (dataSource.driver as PostgresDriver).master as pg.Pool;

const isRefusedRole = (error: unknown): boolean => codeOf(error) === '42501' && /role/.test(String(error));

const ROLE_REFUSED = {
  vi: `Tài khoản cơ sở dữ liệu này không được phép tạo vai trò ${APPLICATION_ROLE}. Nhờ quản trị viên chạy: CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; GRANT ${APPLICATION_ROLE} TO <tài khoản>; rồi thử lại.`,
  en: `This database account may not create the role ${APPLICATION_ROLE}. Have an administrator run: CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; GRANT ${APPLICATION_ROLE} TO <account>; then try again.`,
};

// TypeORM prints what fails; here it is thrown, and whoever catches it finds the words.
const nothing = (): void => undefined;
const quiet: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};
