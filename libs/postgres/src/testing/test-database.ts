import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate, poolOf } from '../data-source.js';
import { openDatabase } from '../embedded/open-database.js';
import { asOwner } from './as-owner.js';
import { testMigrations } from './example-table.js';

/** A migrated database of a test file's own. */
export interface TestDatabase {
  /** As the owner of the schema. */
  readonly url: string;
  /** As the application, in its role. */
  readonly dataSource: DataSource;
  readonly pool: pg.Pool;
  drop(): Promise<void>;
}

/** Set by the run's global setup: the folder in which the servers of this run live. */
export const TEST_DATA = 'DUNGHAN_TEST_DATA';

const TEMPLATE = 'dunghan_test_template';

/** Migrated once per run, copied for each test file: a copy takes a tenth of a second. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const server = await testServer();
  const name = `dunghan_test_${randomBytes(6).toString('hex')}`;
  await asOwner(server, async (client) => {
    await client.query(`select pg_advisory_lock(1)`); // one at a time: a template may not be in use
    const { rowCount } = await client.query(`select from pg_database where datname = $1`, [TEMPLATE]);
    if (rowCount === 0) await makeTemplate(server, client);
    await client.query(`create database ${demandTestName(name)} template ${TEMPLATE}`);
  });
  const url = withDatabase(server, name);
  const dataSource = await new DataSource(dataSourceOptions({ url, poolSize: 20 })).initialize();
  return {
    url,
    dataSource,
    pool: poolOf(dataSource),
    drop: async () => {
      await dataSource.destroy();
      await asOwner(server, async (client) => void (await client.query(`drop database ${demandTestName(name)} with (force)`)));
    },
  };
};

/** The server of this test run, as its administrator; started by the first test that asks. Without fsync: what it holds need not outlive the run. */
export const testServer = async (): Promise<string> => {
  const dataDirectory = process.env[TEST_DATA];
  if (!dataDirectory) throw new Error(`${TEST_DATA} is not set: run database tests through jest.`);
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
  return (await openDatabase({ dataDirectory, settings })).url;
};

/** Refuses to touch anything that does not call itself a test. */
export const demandTestName = (name: string): string => {
  if (!/^[a-z0-9_]*test[a-z0-9_]*$/.test(name)) throw new Error(`${name} is not the name of a test database.`);
  return name;
};

export const withDatabase = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).toString();

// Made under another name and renamed when whole, so that a template cut short is never copied.
const makeTemplate = async (server: string, client: pg.Client): Promise<void> => {
  const unfinished = demandTestName(`${TEMPLATE}_unfinished`);
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await client.query(`create database ${unfinished}`);
  await migrate(withDatabase(server, unfinished), testMigrations);
  await client.query(`alter database ${unfinished} rename to ${TEMPLATE}`);
};
