import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Event } from '#eventsourcing';
import { planFacts } from '#domain';
import { AgendaDesk } from '#office';
import { deskParts, plan, wallAt } from '#office/testing';
import { AgendaReads, LogFollower, PostgresCheckpoints, PostgresEventStore, Sealer } from '#postgres';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { Router } from './router.js';
import { until } from '../../../../test/support/until.js';

let database: TestDatabase;
let store: PostgresEventStore;
let follower: LogFollower;
let desk: AgendaDesk;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyLog(database.url);
  const { pool } = database;
  store = new PostgresEventStore(pool);
  follower = new LogFollower(pool, store);
  desk = new AgendaDesk(deskParts(database, wallAt(at)));
});

const at = '2023-03-31T17:00:00.000Z' as const;

/** Temporal's part, played: it counts pokes, and may be away. */
class Counter {
  readonly poked: string[] = [];
  away = false;

  pokeAll = (scopes: readonly string[]): Promise<void> => {
    if (this.away) return Promise.reject(new Error('Temporal is away.'));
    this.poked.push(...scopes);
    return Promise.resolve();
  };
}

const nobody = { begin: () => Promise.resolve(), handle: () => Promise.resolve() };

const append = async (stream: string, ...events: readonly Event[]): Promise<void> => {
  const expectedVersion = (await store.read(stream)).length;
  await store.append({ stream, expectedVersion, events, actor: 'a', recordedAt: at });
};
const seal = () => new Sealer(database.pool).sealAll();
const adopt = async (): Promise<void> => {
  await store.appendMany(planFacts(plan).map(({ stream, events }) => ({ stream, expectedVersion: 0, events, actor: 'a', recordedAt: at })));
  await seal();
};
const open = async (unit: string): Promise<string> => {
  const { openings } = await desk.look({ scope: unit, at });
  await desk.openObligations(openings);
  return openings[0]!.data.obligation;
};
const checkpoint = () => new PostgresCheckpoints(database.pool).seqOf('router');

describe('the router', () => {
  it('begins at the log’s end, by waking every agenda once', async () => {
    await adopt();
    const counter = new Counter();
    await follower.catchUp(new Router({ reads: new AgendaReads(database.pool), desk, agendas: counter, watches: nobody }));
    expect(counter.poked.sort()).toEqual([...(await desk.scopes()).keys()].sort());
    expect(await checkpoint()).toBe((await store.readLog({ after: 0, limit: 10_000 })).length);
  });

  it('wakes who is concerned, once for a batch, and nobody for a report that comes in', async () => {
    await adopt();
    const counter = new Counter();
    const router = new Router({ reads: new AgendaReads(database.pool), desk, agendas: counter, watches: nobody });
    await follower.catchUp(router);
    const [eleven, twelve] = [await open('Q3-P-11'), await open('Q3-P-12')];
    counter.poked.length = 0;
    await append(eleven, { type: 'ReportSubmitted', data: {} });
    await seal();
    await follower.catchUp(router);
    expect(counter.poked).toEqual([]);
    for (const type of ['ReportReturned', 'ExtensionGranted', 'ExtensionGranted']) await append(eleven, { type, data: {} });
    await append(twelve, { type: 'ObligationTransferred', data: { from: 'Q3-P-12', to: 'Q3-P-13' } });
    await seal();
    await follower.catchUp(router);
    expect(counter.poked.sort()).toEqual(['Q3-P-11', 'Q3-P-12']);
  });

  it('while Temporal is away waits with its checkpoint where it was, and then loses nothing; a burst wakes each once', async () => {
    await adopt();
    const counter = new Counter();
    const faults: unknown[] = [];
    const stopping = new AbortController();
    const router = new Router({
      reads: new AgendaReads(database.pool),
      desk,
      agendas: counter,
      watches: nobody,
      onFault: (fault) => faults.push(fault),
    });
    const running = follower.run(router, stopping.signal);
    const everybody = (await desk.scopes()).size;
    await until(() => counter.poked.length === everybody);
    await until(async () => (await checkpoint()) > 0);
    counter.poked.length = 0;
    counter.away = true;
    const before = await checkpoint();
    for (let i = 0; i < 20; i++) await append('clock', { type: 'ClockAnchored', data: {} });
    await seal();
    await until(() => faults.length >= 2);
    expect(await checkpoint()).toBe(before);
    counter.away = false;
    await until(async () => (await checkpoint()) === before + 20);
    expect(counter.poked).toHaveLength(everybody);
    stopping.abort();
    await running;
  });
});
