import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate, openDatabase, PostgresEventStore, poolOf, Sealer, verify } from '#postgres';
import { meterRequest, reading, times } from '../support/meters.js';

// A server of its own, with everything on that makes a commit last.
let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'dunghan-killed-'));
  chmodSync(home, 0o755);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const connect = async (url: string): Promise<DataSource> => {
  const source = await new DataSource(dataSourceOptions({ url, poolSize: 12 })).initialize();
  poolOf(source).on('error', () => undefined); // connections die with the server
  return source;
};

it('has every acknowledged append after the server is killed and started again, and none by half', async () => {
  const first = await openDatabase({ dataDirectory: home });
  await migrate(first.url);
  const source = await connect(first.url);
  const acknowledged: string[] = [];
  let killed = false;
  const appenders = times(8, async (appender) => {
    const store = new PostgresEventStore(poolOf(source));
    for (let round = 0; !killed; round++) {
      const stream = `meter/${appender}-${round}`;
      const answer = await store.append(meterRequest(stream, 0, ...times(3, reading))).catch(() => undefined);
      if (answer?.status === 'ok') acknowledged.push(stream);
    }
  });
  const stopSealing = new AbortController();
  const sealing = new Sealer(poolOf(source), { idleMilliseconds: 1 }).run(stopSealing.signal);

  await pause(1_000);
  process.kill(Number.parseInt(readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8'), 10), 'SIGKILL');
  await pause(50);
  killed = true;
  stopSealing.abort();
  await Promise.all([...appenders, sealing]);
  await source.destroy().catch(() => undefined);

  const second = await openDatabase({ dataDirectory: home });
  const again = await connect(second.url);
  const { rows } = await poolOf(again).query<{ stream: string; events: number }>(
    `select stream, count(*)::int as events from es.events group by stream`,
  );
  const events = new Map(rows.map((row) => [row.stream, row.events]));
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(acknowledged.filter((stream) => !events.has(stream))).toEqual([]);
  expect([...events.values()].filter((count) => count !== 3)).toEqual([]);
  await new Sealer(poolOf(again)).sealAll();
  expect(await verify(poolOf(again))).toMatchObject({ ok: true, events: events.size * 3, unsealed: 0 });
  await again.destroy();
  await second.close();
});
