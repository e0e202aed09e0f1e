import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { recordedFact } from '#eventsourcing';
import { PostgresEventStore, ReadModels, Sealer, SubscriptionRunner } from '#postgres';
import { amountCounts, asOwner, emptyLog, meterTotals, type TestDatabase, testDatabase } from '#postgres/testing';
import { chance, readMeter, times } from '../support/meters.js';

let database: TestDatabase;
let store: PostgresEventStore;
let readModels: ReadModels;
beforeAll(async () => {
  database = await testDatabase();
  store = new PostgresEventStore(database.pool);
  readModels = new ReadModels(database.pool, store, { inline: [meterTotals], projections: [amountCounts] });
});
beforeEach(async () => {
  await emptyLog(database.url);
  await database.pool.query(`delete from read.meter_total`);
  await database.pool.query(`delete from read.amount_count`);
});
afterAll(() => database.drop());

/** Eight people read 40 meters while something else is done. */
const duringWork = async (work: () => Promise<void>): Promise<void> => {
  const stop = new AbortController();
  const sealing = new Sealer(database.pool, { idleMilliseconds: 5 }).run(stop.signal);
  const running = new SubscriptionRunner(database.pool, store, [amountCounts], { batchSize: 50 }).run(stop.signal);
  const people = times(8, async () => {
    while (!stop.signal.aborted) await readMeter(store, `meter/${chance(40)}`, chance(10));
  });
  const readers = times(2, async () => {
    while (!stop.signal.aborted) await database.pool.query(`select count(*), sum(total) from read.meter_total`);
  });
  try {
    await work();
  } finally {
    stop.abort();
    await Promise.all([...people, ...readers, sealing, running]);
  }
  await new Sealer(database.pool).sealAll();
  await new SubscriptionRunner(database.pool, store, [amountCounts]).catchUp();
};

const shape = async (): Promise<unknown> => {
  const { rows } = await database.pool.query(`
    select indexname as name, indexdef as definition from pg_indexes where schemaname = 'read'
    union all select conname, pg_get_constraintdef(c.oid) from pg_constraint c join pg_namespace n on n.oid = connamespace where nspname = 'read'
    union all select table_name || ' ' || privilege_type, grantee from information_schema.role_table_grants where table_schema = 'read' and grantee = 'dunghan_app'
    order by 1, 2`);
  return rows;
};

it('makes an inline table equal to the fold of every stream, row for row', async () => {
  const before = await shape();
  await duringWork(async () => {
    for (let round = 0; round < 6; round++) await readModels.rebuild('meter_total', { pageSize: 100 });
  });

  const { rows } = await database.pool.query<{ stream: string; version: string; total: string; readings: number }>(
    `select stream, version, total, readings from read.meter_total order by stream`,
  );
  const folded = await Promise.all(
    rows.map(async ({ stream }) => {
      const { version, total, readings } = meterTotals.row((await store.read(stream)).map(recordedFact));
      return { stream, version: String(version), total: String(total), readings };
    }),
  );
  expect(rows).toHaveLength(40);
  expect(rows).toEqual(folded);
  expect(await shape()).toEqual(before);
});

it('mends a table that was spoilt', async () => {
  await readMeter(store, 'meter/1', 7);
  await readMeter(store, 'meter/1', 8);
  await database.pool.query(`update read.meter_total set total = 0`);
  expect(await readModels.rebuild('meter_total')).toBe(1);
  const { rows } = await database.pool.query(`select stream, version, total from read.meter_total`);
  expect(rows).toEqual([{ stream: 'meter/1', version: '2', total: '15' }]);
});

it('makes the tables of a projection anew beside its runner', async () => {
  const before = await shape();
  await duringWork(async () => {
    for (let round = 0; round < 6; round++) await readModels.rebuild('amount-counts');
  });
  const log = await store.readLog({ after: 0, limit: 100_000 });
  const counts = times(10, (amount) => log.filter(({ data }) => (data as { amount: number }).amount === amount).length);
  const { rows } = await database.pool.query<{ count: number }>(`select count::int from read.amount_count order by amount`);
  expect(rows.map(({ count }) => count)).toEqual(counts);
  expect(await shape()).toEqual(before);
});

it('hands the runner on where the rebuild has got to', async () => {
  const runner = new SubscriptionRunner(database.pool, store, [amountCounts]);
  const readTwice = async (): Promise<void> => {
    for (const meter of [1, 2]) await readMeter(store, `meter/${meter}`, 5);
    await new Sealer(database.pool).sealAll();
  };
  await readTwice();
  await runner.catchUp();
  await readTwice(); // which the runner has not yet seen, and the rebuild will
  expect(await readModels.rebuild('amount-counts')).toBe(4);
  await readTwice();
  await runner.catchUp();
  const { rows } = await database.pool.query(`select amount, count::int from read.amount_count`);
  expect(rows).toEqual([{ amount: 5, count: 6 }]);
});

it('lets two runners of one projection handle each event once', async () => {
  await duringWork(async () => {
    const rival = new SubscriptionRunner(database.pool, store, [amountCounts], { batchSize: 30 });
    await rival.run(AbortSignal.timeout(3_000));
  });
  const { rows } = await database.pool.query(
    `select (select sum(count) from read.amount_count) = (select count(*) from es.log) as all, (select seq from es.checkpoints) = (select max(seq) from es.log) as through`,
  );
  expect(rows).toEqual([{ all: true, through: true }]);
});

it('lets one rebuild of a table run at a time, and names what there is', async () => {
  await expect(readModels.rebuild('nothing')).rejects.toThrow('meter_total, amount-counts');
  await asOwner(database.url, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('dunghan'), hashtext('rebuild meter_total'))`);
    await expect(readModels.rebuild('meter_total')).rejects.toThrow('somebody else');
  });
});
