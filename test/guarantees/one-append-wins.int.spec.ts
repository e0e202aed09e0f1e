import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PostgresEventStore } from '#postgres';
import { type TestDatabase, testDatabase } from '#postgres/testing';
import { chance, meterRequest, readMeter, reading, times } from '../support/meters.js';

let database: TestDatabase;
let store: PostgresEventStore;
beforeAll(async () => {
  database = await testDatabase();
  store = new PostgresEventStore(database.pool);
});
afterAll(() => database.drop());

const statuses = (answers: readonly { status: string }[]): string[] => answers.map(({ status }) => status).sort();
const oneOf = (first: string, others: string, count: number): string[] => [first, ...times(count - 1, () => others)].sort();

it('lets one of sixteen begin a stream', async () => {
  const answers = await Promise.all(times(16, () => store.append(meterRequest('meter/contested', 0))));
  expect(statuses(answers)).toEqual(oneOf('ok', 'conflict', 16));
  expect(await store.read('meter/contested')).toHaveLength(1);
});

it('lets one of sixteen take the next version', async () => {
  await store.append(meterRequest('meter/next', 0));
  const answers = await Promise.all(times(16, () => store.append(meterRequest('meter/next', 1))));
  expect(statuses(answers)).toEqual(oneOf('ok', 'conflict', 16));
  expect(await store.read('meter/next')).toHaveLength(2);
});

it('records one fact once, whoever repeats it', async () => {
  const fact = meterRequest('meter/fact', 0, { ...reading(1), id: randomUUID() });
  const answers = await Promise.all(times(16, () => store.append(fact)));
  expect(statuses(answers)).toEqual(oneOf('ok', 'duplicate', 16));
});

it('answers all who come with one key alike', async () => {
  const commandKey = { key: randomUUID(), requestHash: 'h', response: { reference: 'A-1' } };
  const answers = await Promise.all(times(16, (index) => store.append({ ...meterRequest(`meter/keyed-${index % 4}`, 0), commandKey })));
  expect(statuses(answers)).toEqual(oneOf('ok', 'duplicate', 16));
  for (const answer of answers) if (answer.status === 'duplicate') expect(answer.response).toEqual({ reference: 'A-1' });
});

it('knows the same key of sixteen actors as sixteen requests', async () => {
  const commandKey = { key: randomUUID(), requestHash: 'h', response: {} };
  const answers = await Promise.all(
    times(16, (index) => store.append({ ...meterRequest(`meter/actor-${index}`, 0), actor: `actor-${index}`, commandKey })),
  );
  expect(statuses(answers)).toEqual(times(16, () => 'ok'));
});

it('lets many appends to the same streams pass, in whatever order they are named', async () => {
  const shuffled = <T>(items: T[]): T[] =>
    items
      .map((item) => [Math.random(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  const caller = async (): Promise<void> => {
    for (let round = 0; round < 12; round++) {
      const streams = shuffled(times(60, (index) => `meter/shared-${index}`)).slice(0, 40);
      const versions = await Promise.all(streams.map(async (stream) => (await store.read(stream)).length));
      await store.appendMany([
        ...streams.map((stream, index) => meterRequest(stream, versions[index] ?? 0)),
        ...shuffled(times(10, (index) => meterRequest(`meter/new-${round}-${index}`, 0))),
      ]);
    }
  };
  await Promise.all([...times(12, caller), readMeter(store, `meter/shared-${chance(60)}`, 1)]);
  const { rows } = await database.pool.query<{ broken: string }>(
    `select count(*) as broken from es.streams s where s.version <> (select count(*) from es.events e where e.stream = s.stream)`,
  );
  expect(rows).toEqual([{ broken: '0' }]);
});
