import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PostgresEventStore, Sealer, verify } from '#postgres';
import { type TestDatabase, testDatabase } from '#postgres/testing';
import { meterRequest, times } from '../support/meters.js';

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

it('gives each event one seq though several sealers run', async () => {
  const { pool } = database;
  const store = new PostgresEventStore(pool);
  const stop = new AbortController();
  const faults: unknown[] = [];
  const sealers = times(4, () =>
    new Sealer(pool, { batchSize: 20, idleMilliseconds: 1, onFault: (fault) => faults.push(fault) }).run(stop.signal),
  );

  await Promise.all(
    times(8, async (unit) => {
      for (let round = 0; round < 60; round++) await store.append(meterRequest(`meter/${unit}/${round}`, 0));
    }),
  );
  stop.abort();
  await Promise.all(sealers);
  await new Sealer(pool).sealAll();

  expect(faults).toEqual([]);
  expect((await store.readLog({ after: 0, limit: 1_000 })).map(({ seq }) => seq)).toEqual(times(480, (index) => index + 1));
  expect(await verify(pool)).toMatchObject({ ok: true, events: 480, unsealed: 0 });
});

it('tells readers once per batch', async () => {
  const { pool } = database;
  const listener = await pool.connect();
  const told: unknown[] = [];
  listener.on('notification', ({ payload }) => told.push(payload));
  await listener.query('listen dunghan_log');
  await new PostgresEventStore(pool).appendMany(times(30, (index) => meterRequest(`meter/told/${index}`, 0)));
  await new Sealer(pool, { batchSize: 10 }).sealAll();
  await listener.query('select 1');
  listener.release(true);
  expect(told).toEqual(['490', '500', '510']);
});
