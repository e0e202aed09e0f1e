import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PostgresEventStore, Sealer } from '#postgres';
import { asOwner, type TestDatabase, testDatabase } from '#postgres/testing';
import { chance, meterRequest, readMeter, times } from '../support/meters.js';

let database: TestDatabase;
let store: PostgresEventStore;
beforeAll(async () => {
  database = await testDatabase();
  store = new PostgresEventStore(database.pool);
});
afterAll(() => database.drop());

it('never shows a version before its predecessor, however hot the stream', async () => {
  const stop = new AbortController();
  const sealing = new Sealer(database.pool, { batchSize: 7, idleMilliseconds: 1 }).run(stop.signal);
  await Promise.all(
    times(16, async () => {
      for (let round = 0; round < 40; round++) await readMeter(store, `meter/${chance(4)}`, 1);
    }),
  );
  stop.abort();
  await sealing;
  await new Sealer(database.pool).sealAll();

  const log = await store.readLog({ after: 0, limit: 10_000 });
  expect(log).toHaveLength(16 * 40);
  expect(log.map(({ seq }) => seq)).toEqual(times(log.length, (index) => index + 1));
  for (const stream of new Set(log.map((event) => event.stream))) {
    const versions = log.filter((event) => event.stream === stream).map(({ version }) => version);
    expect(versions).toEqual(times(versions.length, (index) => index + 1));
  }
});

it('stops sealing rather than show a log out of order', async () => {
  await store.append(meterRequest('meter/forged', 0));
  await asOwner(database.url, async (client) => {
    await client.query(`set session_replication_role = replica`);
    await client.query(`update es.events set version = 2 where stream = 'meter/forged'`);
  });
  await expect(new Sealer(database.pool).run(AbortSignal.timeout(60_000))).rejects.toThrow('version 2 of meter/forged');
});

it('refuses an append in a transaction that has already written', async () => {
  const client = await database.pool.connect();
  await client.query('begin');
  await client.query(`insert into es.checkpoints (name, seq) values ('early', 0)`);
  await expect(new PostgresEventStore(client).append(meterRequest('meter/late', 0))).rejects.toThrow('first write');
  await client.query('rollback');
  await client.query('begin');
  await client.query(`insert into es.checkpoints (name, seq) values ('early', 0)`);
  await expect(new PostgresEventStore(client).appendMany([meterRequest('meter/late', 0)])).rejects.toThrow('first write');
  await client.query('rollback');
  client.release();
});
