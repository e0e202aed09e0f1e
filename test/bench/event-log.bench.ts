import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate, PostgresEventStore, poolOf, ReadModels, Sealer } from '#postgres';
import { meterTotals, testMigrations } from '#postgres/testing';
import { type Bench, median, rate } from './bench.js';
import { withServer } from './support/bench-server.js';
import { byClients } from './support/by-clients.js';
import { meterBody, meterRequest } from './support/meter-request.js';

const ROUNDS = 5;
const CLIENTS = 8;
const APPENDS = 1_600;
const STREAMS_PER_CALL = 500;
const CALLS = 16;

/** Appending, sealing and rebuilding, on a server that keeps its promises: fsync and synchronous_commit are on. */
export const eventLogBench: Bench = {
  name: 'The event log',
  run: (say) =>
    withServer(async (server) => {
      const url = await server.database('dunghan_log');
      await migrate(url, testMigrations);
      const source = await new DataSource(dataSourceOptions({ url, poolSize: CLIENTS })).initialize();
      try {
        return await measure(poolOf(source), say);
      } finally {
        await source.destroy();
      }
    }),
};

const measure: (pool: Pool, say: (line: string) => void) => ReturnType<Bench['run']> = async (pool, say) => {
  const store = new PostgresEventStore(pool);
  const sealer = new Sealer(pool);
  const readModels = new ReadModels(pool, store, { inline: [meterTotals], projections: [] });
  await makeBaseline(pool);

  const rates = {
    insert: [] as number[],
    append: [] as number[],
    appendMany: [] as number[],
    seal: [] as number[],
    rebuild: [] as number[],
  };
  for (let round = 0; round <= ROUNDS; round++) {
    const measured = {
      insert: await rate(() => counted((n) => insertBare(pool, n))),
      append: await rate(() => counted((n) => store.append(meterRequest(`meter/single-${round}-${n}`, 0)))),
      appendMany: await rate(() => appendToManyStreams(store, round)),
      seal: await rate(() => sealer.sealAll()),
      rebuild: await rate(() => rebuildAll(pool, readModels)),
    };
    if (round === 0) continue; // to warm up
    for (const key of Object.keys(rates) as (keyof typeof rates)[]) rates[key].push(measured[key]);
  }

  const { rows } = await pool.query<{ version: string }>(`select current_setting('server_version') as version`);
  say(`  PostgreSQL ${rows[0]?.version}, events of ${meterBody(0).length} bytes, median of ${ROUNDS} rounds`);
  const of = (key: keyof typeof rates): number => median(rates[key]);
  // Round by round: what else the machine is doing then weighs on both sides.
  const ratio = (key: keyof typeof rates, base: keyof typeof rates): number =>
    median(rates[key].map((value, round) => value / (rates[base][round] ?? NaN)));
  for (const key of Object.keys(rates) as (keyof typeof rates)[]) {
    say(`  ${key.padEnd(10)} ${of(key).toFixed(0).padStart(8)} events/s   [${rates[key].map((value) => value.toFixed(0)).join(', ')}]`);
  }
  return [
    {
      what: `append of one event by ${CLIENTS} clients, against a bare INSERT of one row`,
      measured: ratio('append', 'insert'),
      least: 0.5,
    },
    { what: `append_many of ${STREAMS_PER_CALL} streams, against single appends`, measured: ratio('appendMany', 'append'), least: 4 },
    { what: 'sealing, against single appends', measured: ratio('seal', 'append'), least: 2 },
    { what: 'rebuilding an inline table, against append_many', measured: ratio('rebuild', 'appendMany'), least: 2 },
  ];
};

const counted = async (work: (n: number) => Promise<unknown>): Promise<number> => (await byClients(CLIENTS, APPENDS, work)).length;

// Each call adds one event to each of 500 obligations' streams, as a wave of reminders does; after 16 calls a stream has 16 events.
const appendToManyStreams = async (store: PostgresEventStore, round: number): Promise<number> => {
  for (let version = 0; version < CALLS; version++) {
    await store.appendMany(Array.from({ length: STREAMS_PER_CALL }, (_, n) => meterRequest(`meter/many-${round}-${n}`, version)));
  }
  return CALLS * STREAMS_PER_CALL;
};

const rebuildAll = async (pool: Pool, readModels: ReadModels): Promise<number> => {
  await readModels.rebuild(meterTotals.table);
  const { rows } = await pool.query<{ events: number }>(`select count(*)::int as events from es.events`);
  return rows[0]?.events ?? 0;
};

const makeBaseline = async (pool: Pool): Promise<void> => {
  const client = await pool.connect();
  await client.query(`set role none`);
  await client.query(`create table read.baseline (id uuid primary key, body text not null)`);
  await client.query(`grant insert on read.baseline to dunghan_app`);
  client.release(true);
};

const insertBare = (pool: Pool, n: number): Promise<unknown> =>
  pool.query({ name: 'baseline', text: `insert into read.baseline (id, body) values ($1, $2)`, values: [randomUUID(), meterBody(n)] });
