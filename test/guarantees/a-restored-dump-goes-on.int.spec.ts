import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate, openDatabase, PostgresEventStore, poolOf, Sealer, verify } from '#postgres';
import { asOwner, type TestDatabase, testDatabase } from '#postgres/testing';
import { meterRequest, reading, times } from '../support/meters.js';

const TABLES = ['streams', 'events', 'unsealed', 'log', 'sealed_parts', 'command_keys', 'outbox', 'checkpoints'];

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'dunghan-dump-'));
  chmodSync(folder, 0o777); // the servers write and read the tables' files themselves
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** What pg_dump does with data: every table as one snapshot sees it, and where its sequences stand. */
const dump = (url: string): Promise<string> =>
  asOwner(url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    for (const table of TABLES) await client.query(`copy es.${table} to '${folder}/${table}'`);
    const { rows } = await client.query<{ position: string }>(`select last_value as position from es.events_position_seq`);
    return rows[0]?.position ?? '0';
  });

const restore = (url: string, position: string): Promise<void> =>
  asOwner(url, async (client) => {
    for (const table of TABLES) await client.query(`copy es.${table} from '${folder}/${table}'`);
    await client.query(`select setval('es.events_position_seq', $1)`, [position]);
  });

it('seals and verifies in a new cluster, whose transaction ids begin anew, what was left unsealed in the old one', async () => {
  const old = new PostgresEventStore(database.pool);
  const late = await database.pool.connect();
  await late.query('begin');
  await new PostgresEventStore(late).append(meterRequest('meter/late', 0, ...times(3, reading)));
  for (let unit = 0; unit < 30; unit++) await old.append(meterRequest(`meter/${unit}`, 0, ...times(2, reading)));
  await new Sealer(database.pool).sealAll();
  await late.query('commit'); // behind what is sealed, and dumped before the sealer comes
  late.release();
  const before = await verify(database.pool);
  expect(before).toMatchObject({ ok: true, events: 60, unsealed: 3 });
  const position = await dump(database.url);

  const server = await openDatabase({ dataDirectory: join(folder, 'new'), settings: ['fsync=off'] });
  await migrate(server.url);
  await restore(server.url, position);
  const source = await new DataSource(dataSourceOptions({ url: server.url })).initialize();
  const store = new PostgresEventStore(poolOf(source));

  expect((await verify(poolOf(source))).head).toEqual(before.head);
  expect(await store.append(meterRequest('meter/3', 2))).toEqual({ status: 'ok', version: 3 });
  expect(await store.append(meterRequest('meter/late', 2))).toEqual({ status: 'conflict', version: 3 });
  expect(await store.append(meterRequest('meter/new', 0))).toEqual({ status: 'ok', version: 1 });
  await new Sealer(poolOf(source)).sealAll();
  expect(await verify(poolOf(source))).toMatchObject({ ok: true, events: 65, unsealed: 0 });
  expect((await store.readLog({ after: 60, limit: 10 })).map(({ stream, version }) => `${stream} ${version}`)).toEqual([
    'meter/late 1',
    'meter/late 2',
    'meter/late 3',
    'meter/3 3',
    'meter/new 1',
  ]);
  await source.destroy();
  await server.close();
});
