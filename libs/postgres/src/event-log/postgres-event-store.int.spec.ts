import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventStoreContract } from '#eventsourcing/testing';
import { type TestDatabase, testDatabase } from '../testing/index.js';
import { asOwner } from '../testing/as-owner.js';
import { emptyLog } from '../testing/empty-log.js';
import { PostgresEventStore } from './postgres-event-store.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

eventStoreContract('PostgresEventStore', async () => {
  await emptyLog(database.url);
  return {
    store: new PostgresEventStore(database.pool),
    seal: async () => void (await database.pool.query('select * from es.seal(1000)')),
  };
});

it('reads many streams at once, and without their sealed parts for who only decides', async () => {
  await emptyLog(database.url);
  const store = new PostgresEventStore(database.pool);
  const sealed = { reason: { text: 'Bão số 4.', classification: 'internal' } } as const;
  const append = (stream: string) =>
    store.append({
      stream,
      expectedVersion: 0,
      events: [{ type: 'ReportReturned', data: { version: 1 }, sealed }],
      actor: 'an',
      recordedAt: '2023-04-14T05:00:00.000Z',
    });
  await append('obligation/one');
  await append('obligation/two');
  const streams = ['obligation/one', 'obligation/two', 'obligation/nowhere'];
  const [whole, bare] = [await store.readMany(streams), await store.readManyToDecide(streams)];
  expect([...whole.keys()]).toEqual(['obligation/one', 'obligation/two']);
  expect(whole.get('obligation/one')).toMatchObject([{ sealed: { reason: { status: 'kept', text: 'Bão số 4.' } } }]);
  expect([...bare.values()].flat()).toEqual([...whole.values()].flat().map((event) => ({ ...event, sealed: {}, seq: undefined })));
});

it('forgets what a request was answered after 30 days, and not before', async () => {
  await emptyLog(database.url);
  const store = new PostgresEventStore(database.pool);
  const keyed = (stream: string, key: string) =>
    store.append({
      stream,
      expectedVersion: 0,
      events: [{ type: 'DraftSaved', data: {} }],
      actor: 'an',
      recordedAt: '2023-04-14T05:00:00.000Z',
      commandKey: { key, requestHash: key, response: {} },
    });
  await keyed('obligation/old', 'old');
  await keyed('obligation/young', 'young');
  await asOwner(database.url, async (client) => {
    const age = `update es.command_keys set inserted_at = clock_timestamp() - $2::interval where key = $1`;
    await client.query(age, ['old', '30 days 1 minute']);
    await client.query(age, ['young', '29 days 23 hours']);
  });
  expect(await store.purgeCommandKeys()).toBe(1);
  expect(await keyed('obligation/young', 'young')).toMatchObject({ status: 'duplicate' });
  expect(await keyed('obligation/old', 'old')).toMatchObject({ status: 'conflict' });
});
