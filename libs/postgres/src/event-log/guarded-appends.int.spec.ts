import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { AppendRequest } from '#eventsourcing';
import { emptyLog, testDatabase, type TestDatabase, untilWaiting } from '../testing/index.js';
import { inTransaction } from '../subscriptions/postgres-checkpoints.js';
import { GuardedAppends } from './guarded-appends.js';
import { PostgresEventStore } from './postgres-event-store.js';

let database: TestDatabase;
let store: PostgresEventStore;
beforeAll(async () => {
  database = await testDatabase();
  store = new PostgresEventStore(database.pool);
});
afterAll(() => database.drop());
beforeEach(() => emptyLog(database.url));

const request = (stream: string, expectedVersion = 0): AppendRequest => ({
  ...{ stream, expectedVersion, actor: 'dung', recordedAt: '2023-04-10T02:00:00.000Z' },
  events: [{ type: 'Happened', data: { stream } }],
});
/** Resting on these streams as they stand at their first version. */
const restingOn = (...streams: readonly string[]) =>
  new GuardedAppends(database.pool).restingOn(() => Promise.resolve(streams.map((stream) => ({ stream, version: 1 }))));
const begun = async (...streams: readonly string[]) => void (await store.appendMany(streams.map((stream) => request(stream))));

it('stands while all that it rests on stands', async () => {
  await begun('b', 'c');
  expect(await restingOn('c', 'b').append(request('a'))).toEqual({ status: 'ok', version: 1 });
});

it('is left out when one of them was moved, or is not there', async () => {
  await begun('b', 'c');
  await store.append(request('c', 1));
  expect(await restingOn('b', 'c').append(request('a'))).toMatchObject({ status: 'conflict' });
  expect(await restingOn('b', 'd').append(request('a'))).toMatchObject({ status: 'conflict' });
  expect(await store.read('a')).toEqual([]);
});

it('is one question where it rests on nothing', async () => {
  const asked = jest.spyOn(database.pool, 'query');
  expect(await restingOn().append(request('a'))).toEqual({ status: 'ok', version: 1 });
  expect(asked).toHaveBeenCalledTimes(1);
  asked.mockRestore();
});

it('of two that rest on each other one is through, and the other is to be decided again', async () => {
  await begun('a gate', 'b', 'c');
  const { appending } = await inTransaction(database.pool, async (client) => {
    await client.query(`select from es.streams where stream = 'a gate' for update`);
    const both = [restingOn('c', 'a gate').append(request('b', 1)), restingOn('b', 'a gate').append(request('c', 1))];
    await untilWaiting(database.pool, 2); // each has appended, and asks for the gate first
    return { appending: both };
  });
  const answers = await Promise.all(appending);
  expect(answers.map(({ status }) => status).sort()).toEqual(['conflict', 'ok']);
});
