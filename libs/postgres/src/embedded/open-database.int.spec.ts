import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { explain } from './explain.js';
import { openDatabase } from './open-database.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dunghan-embedded-'));
  chmodSync(home, 0o755);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const options = { settings: ['fsync=off'] };
const ask = async (url: string, sql: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql).finally(() => client.end());
  return rows[0];
};

/** The id of a process that has ended. */
const deadProcess = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('the embedded database', () => {
  it('is joined by the second to come, and stopped by the last to leave', async () => {
    const first = await openDatabase({ dataDirectory: home, ...options });
    const second = await openDatabase({ dataDirectory: home, ...options });
    expect(second.url).toBe(first.url);
    await first.close();
    expect(await ask(second.url, `select current_database() as name, current_setting('server_encoding') as encoding`)).toEqual({
      name: 'dunghan',
      encoding: 'UTF8',
    });
    await second.close();
    await expect(ask(second.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('listens on this machine alone, behind a password only its owner may read', async () => {
    const database = await openDatabase({ dataDirectory: home, ...options });
    expect(await ask(database.url, `select current_setting('listen_addresses') as at`)).toEqual({ at: '127.0.0.1' });
    expect(statSync(join(home, 'postgres', 'password')).mode & 0o777).toBe(0o600);
    await expect(ask(database.url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow('password authentication failed');
    await database.close();
  });

  it('starts when two ask at once', async () => {
    const both = await Promise.all([openDatabase({ dataDirectory: home, ...options }), openDatabase({ dataDirectory: home, ...options })]);
    expect(both[0].url).toBe(both[1].url);
    await Promise.all(both.map((database) => database.close()));
  });

  it('keeps its data, and does not mind what a killed server or a dead process has left', async () => {
    const first = await openDatabase({ dataDirectory: home, ...options });
    await ask(first.url, `create table kept ()`);
    const pid = Number.parseInt(readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8'), 10);
    process.kill(pid, 'SIGKILL');
    writeFileSync(join(home, 'postgres', 'gate'), String(deadProcess()));
    const second = await openDatabase({ dataDirectory: home, ...options });
    expect(await ask(second.url, `select count(*)::int as rows from kept`)).toEqual({ rows: 0 });
    await first.close();
  });

  it('is stopped by the last to leave, though others have died without leaving', async () => {
    const first = await openDatabase({ dataDirectory: home, ...options });
    writeFileSync(join(home, 'postgres', 'users', `${deadProcess()}-1`), '');
    const heir = await openDatabase({ dataDirectory: home, ...options });
    await first.close();
    await heir.close();
    expect(existsSync(join(home, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
  });

  it('is left alone when another is named', async () => {
    const named = await openDatabase({ databaseUrl: 'postgres://elsewhere/dunghan', dataDirectory: home });
    expect(named.url).toBe('postgres://elsewhere/dunghan');
    expect(existsSync(join(home, 'postgres'))).toBe(false);
    await named.close();
  });

  it('says in one sentence why it could not start', async () => {
    const first = await openDatabase({ dataDirectory: home, ...options });
    await first.close();
    writeFileSync(join(home, 'postgres', 'data', 'PG_VERSION'), '12\n');
    await expect(openDatabase({ dataDirectory: home, ...options })).rejects.toMatchObject({
      name: 'DatabaseFailure',
      sentence: {
        en: expect.stringContaining('another version of PostgreSQL') as unknown,
        vi: expect.stringContaining('phiên bản') as unknown,
      },
    });
  });

  it.each([
    ['could not bind IPv4 address "127.0.0.1": Address already in use', 'port'],
    ['could not extend file "base/5/1": No space left on device', 'disk is full'],
    ['could not open file: Permission denied', 'may not read or write'],
    ['something new', 'something new'],
  ])('explains: %s', (output, words) => {
    expect(explain(output).sentence.en).toContain(words);
  });
});
