import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { AppendRequest } from '#eventsourcing';
import { emptyLog, testDatabase, type TestDatabase } from '../testing/index.js';
import { JointAppends } from './joint-appends.js';
import { PostgresEventStore } from './postgres-event-store.js';

let database: TestDatabase;
let store: PostgresEventStore;
beforeAll(async () => {
  database = await testDatabase();
  store = new PostgresEventStore(database.pool);
});
afterAll(() => database.drop());
beforeEach(() => emptyLog(database.url));

const request = (stream: string, expectedVersion = 0, more: Partial<AppendRequest> = {}): AppendRequest => ({
  ...{ stream, expectedVersion, actor: 'dung', recordedAt: '2023-04-10T02:00:00.000Z' },
  events: [{ type: 'Happened', data: { stream } }],
  ...more,
});
const carrying = (...others: readonly AppendRequest[]) => new JointAppends(database.pool).carrying(() => Promise.resolve(others));
const lengths = async (...streams: readonly string[]) => Promise.all(streams.map(async (stream) => (await store.read(stream)).length));

it('what is carried along stands with what carries it', async () => {
  expect(await carrying(request('b'), request('c')).append(request('a'))).toEqual({ status: 'ok', version: 1 });
  expect(await lengths('a', 'b', 'c')).toEqual([1, 1, 1]);
  expect(await carrying().append(request('d'))).toEqual({ status: 'ok', version: 1 });
});

it('none of it stands when another stream was moved, and its key is free again', async () => {
  await store.append(request('b'));
  const commandKey = { key: 'k', requestHash: 'h', response: {} };
  expect(await carrying(request('b'), request('c')).append(request('a', 0, { commandKey }))).toMatchObject({ status: 'conflict' });
  expect(await lengths('a', 'b', 'c')).toEqual([0, 1, 0]);
  expect(await carrying(request('b', 1), request('c')).append(request('a', 0, { commandKey }))).toMatchObject({ status: 'ok' });
  expect(await lengths('a', 'b', 'c')).toEqual([1, 2, 1]);
});

it('none of it stands again when the request was answered before', async () => {
  const commandKey = { key: 'k', requestHash: 'h', response: { said: 1 } };
  await carrying(request('b')).append(request('a', 0, { commandKey }));
  const again = await carrying(request('b', 1)).append(request('a', 1, { commandKey }));
  expect(again).toEqual({ status: 'duplicate', version: 1, response: { said: 1 } });
  expect(await lengths('a', 'b')).toEqual([1, 1]);
});
