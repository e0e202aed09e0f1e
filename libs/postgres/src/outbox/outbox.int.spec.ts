import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { PostgresEventStore } from '../event-log/postgres-event-store.js';
import { emptyLog, testDatabase, type TestDatabase } from '../testing/index.js';
import { Outbox } from './outbox.js';

let database: TestDatabase;
let outbox: Outbox;
let store: PostgresEventStore;
const recordedAt: Instant = '2023-04-11T01:00:00.000Z';
const event = { type: 'Example', data: {} };
const appending = { actor: 'clock', recordedAt, events: [event] };

beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyLog(database.url);
  outbox = new Outbox(database.pool);
  store = new PostgresEventStore(database.pool);
});

const ask = (count: number, kind = 'mail') =>
  store.append({
    stream: `example/${kind}`,
    expectedVersion: 0,
    ...appending,
    outbox: Array.from({ length: count }, (_, index) => ({ id: `${kind}/${index}`, kind, payload: { index } })),
  });
const claim = (by: string, limit = 10, leaseMs = 60_000) => outbox.claim({ kind: 'mail', by, leaseMs, limit });
const runOut = () => database.pool.query(`update es.outbox set claimed_until = clock_timestamp() - interval '1 second'`);

describe('effects that wait', () => {
  it('are claimed by one each, however many claim at once', async () => {
    await ask(400);
    const claimer = async (by: string): Promise<string[]> => {
      const mine: string[] = [];
      for (;;) {
        const claimed = await claim(by, 3);
        if (claimed.length === 0) return mine;
        mine.push(...claimed.map(({ id }) => id));
      }
    };
    const claimed = (await Promise.all(Array.from({ length: 12 }, (_, index) => claimer(`claimer ${index}`)))).flat();
    expect(claimed).toHaveLength(400);
    expect(new Set(claimed).size).toBe(400);
  });

  it('are of one kind, and go with what they were asked for', async () => {
    await ask(1);
    await ask(1, 'webhook');
    expect(await claim('one')).toMatchObject([{ id: 'mail/0', payload: { index: 0 }, attempts: 0 }]);
    expect((await outbox.health('webhook')).waiting).toBe(1);
  });

  it('are claimed anew when a claim has run out before they were begun', async () => {
    await ask(1);
    await claim('one');
    expect(await claim('two')).toEqual([]);
    await runOut();
    expect(await claim('two')).toHaveLength(1);
    expect(await outbox.begin('mail/0', { by: 'one', leaseMs: 60_000 })).toBeUndefined();
    expect(await outbox.begin('mail/0', { by: 'two', leaseMs: 60_000 })).toBe(1);
  });
});

describe('effects that were begun', () => {
  it('are nobody’s to begin again, even when their claim has run out', async () => {
    await ask(1);
    await claim('one');
    expect(await outbox.begin('mail/0', { by: 'one', leaseMs: 60_000 })).toBe(1);
    expect(await outbox.begin('mail/0', { by: 'one', leaseMs: 60_000 })).toBeUndefined();
    await runOut();
    expect(await claim('two')).toEqual([]);
    expect(await outbox.claimAbandoned({ kind: 'mail', by: 'two', leaseMs: 60_000, limit: 10 })).toMatchObject([{ attempts: 1 }]);
    expect(await outbox.claimAbandoned({ kind: 'mail', by: 'three', leaseMs: 60_000, limit: 10 })).toEqual([]);
  });

  it('are put off by whoever has them, and by nobody else', async () => {
    await ask(1);
    await claim('one');
    await outbox.begin('mail/0', { by: 'one', leaseMs: 60_000 });
    expect(await outbox.defer('mail/0', 'two', 0)).toBe(false);
    expect(await outbox.defer('mail/0', 'one', 3_600_000)).toBe(true);
    expect(await claim('two')).toEqual([]);
    expect(await outbox.health('mail')).toMatchObject({ waiting: 1, sending: 0 });
  });
});

describe('an effect that came to its end', () => {
  it('is done in the same transaction that says what became of it', async () => {
    await ask(1);
    const answer = await outbox.finish('mail/0', { stream: 'outcome/0', expectedVersion: 0, ...appending });
    expect(answer).toEqual({ status: 'ok', version: 1 });
    expect(await outbox.health('mail')).toEqual({ waiting: 0, sending: 0, oldestMs: 0 });
  });

  it('is not done while others were first to say something', async () => {
    await ask(1);
    await store.append({ stream: 'outcome/0', expectedVersion: 0, ...appending });
    expect(await outbox.finish('mail/0', { stream: 'outcome/0', expectedVersion: 0, ...appending })).toMatchObject({ status: 'conflict' });
    expect((await outbox.health('mail')).waiting).toBe(1);
  });

  it('is forgotten after a month', async () => {
    await ask(2);
    await outbox.finish('mail/0');
    expect(await outbox.purge()).toBe(0);
    await database.pool.query(`update es.outbox set inserted_at = inserted_at - interval '31 days'`);
    expect(await outbox.purge()).toBe(1);
    expect(await claim('one')).toMatchObject([{ id: 'mail/1' }]);
  });
});
