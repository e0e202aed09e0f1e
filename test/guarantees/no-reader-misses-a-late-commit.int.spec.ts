import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Projection } from '#eventsourcing';
import { PostgresEventStore, type ReadModelTransaction, Sealer, SubscriptionRunner } from '#postgres';
import { type TestDatabase, testDatabase } from '#postgres/testing';
import { chance, meterRequest, reading, times } from '../support/meters.js';

const APPENDERS = 16;
const EVENTS = 8_000;

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

it(`delivers each of ${EVENTS} events once, though transactions linger and fail`, async () => {
  const { pool } = database;
  const stop = new AbortController();
  const delivered: string[] = [];
  const collecting: Projection<ReadModelTransaction> = {
    name: 'collecting',
    tables: [],
    handle: (events) => Promise.resolve(void delivered.push(...events.map(({ id }) => id))),
  };
  const faults: unknown[] = [];
  const onFault = (...fault: unknown[]): unknown => faults.push(fault);
  const sealing = new Sealer(pool, { idleMilliseconds: 2, onFault }).run(stop.signal);
  const store = new PostgresEventStore(pool);
  const reader = new SubscriptionRunner(pool, store, [collecting], { batchSize: 100, onFault }).run(stop.signal);

  const committed: string[] = [];
  const appender = async (): Promise<void> => {
    const client = await pool.connect();
    const log = new PostgresEventStore(client);
    while (committed.length < EVENTS) {
      const events = times(1 + chance(8), (index) => ({ ...reading(index), id: randomUUID() }));
      await client.query('begin');
      await log.append(meterRequest(`meter/${randomUUID()}`, 0, ...events));
      if (chance(3) === 0) await pause(chance(60));
      if (chance(10) === 0) await client.query('rollback');
      else {
        await client.query('commit');
        committed.push(...events.map(({ id }) => id));
      }
    }
    client.release();
  };
  await Promise.all(times(APPENDERS, appender));

  for (let waited = 0; delivered.length < committed.length && waited < 60_000; waited += 20) await pause(20);
  stop.abort();
  await Promise.all([sealing, reader]);

  expect(faults).toEqual([]);
  const arrived = new Set(delivered);
  expect(committed.filter((id) => !arrived.has(id))).toEqual([]);
  expect(arrived.size).toBe(delivered.length);
  expect(delivered).toHaveLength(committed.length);
});
