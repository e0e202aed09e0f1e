import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { logHealth, PostgresEventStore, Sealer } from '#postgres';
import { type TestDatabase, testDatabase } from '#postgres/testing';
import { meterRequest } from '../support/meters.js';

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

it('seals what others append, shows the alarm, and is ended by the server', async () => {
  const { pool } = database;
  const store = new PostgresEventStore(pool);
  const forgotten = await pool.connect();
  const ended = new Promise((resolve) => forgotten.once('error', resolve));
  await forgotten.query('begin');
  await forgotten.query(`set local idle_in_transaction_session_timeout = '8s'`);
  await new PostgresEventStore(forgotten).append(meterRequest('meter/forgotten', 0));

  await store.append(meterRequest('meter/other', 0));
  await new Sealer(pool).sealAll();
  expect((await store.readLog({ after: 0, limit: 10 })).map(({ stream }) => stream)).toEqual(['meter/other']);

  await pause(300);
  const health = await logHealth(pool, { unsealed: 100, transaction: 200 });
  expect(health).toMatchObject({ headSeq: 1, unsealed: 0, alarms: ['transaction-open-for-long'] });
  expect(health.oldestTransactionMilliseconds).toBeGreaterThan(200);

  expect(String(await ended)).toMatch(/idle-in-transaction/);
  forgotten.release(true);
  expect(await store.read('meter/forgotten')).toEqual([]);
});

it('gives application connections ten seconds', async () => {
  const { rows } = await database.pool.query<{ user: string; idle: string; statement: string }>(
    `select current_user as user, current_setting('idle_in_transaction_session_timeout') as idle, current_setting('statement_timeout') as statement`,
  );
  expect(rows).toEqual([{ user: 'dunghan_app', idle: '10s', statement: '30s' }]);
});

it('shows the alarm when nobody seals', async () => {
  await new PostgresEventStore(database.pool).append(meterRequest('meter/waiting', 0));
  await pause(150);
  expect(await logHealth(database.pool, { unsealed: 100, transaction: 10_000 })).toMatchObject({
    unsealed: 1,
    alarms: ['not-sealed-for-long'],
  });
});
