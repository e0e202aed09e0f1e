import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PersonEvent, personStream } from '#domain';
import { ReadModels } from '../read-models/read-models.js';
import { directory as projection } from '../read-models/directory.js';
import { PostgresEventStore } from '../event-log/postgres-event-store.js';
import { Sealer } from '../sealer/sealer.js';
import { SubscriptionRunner } from '../subscriptions/subscription-runner.js';
import { testDatabase, type TestDatabase } from '../testing/index.js';
import { Directory } from './directory.js';

let database: TestDatabase;
let directory: Directory;
let store: PostgresEventStore;
const recordedAt = '2023-01-01T00:00:00.000Z';
const part = (text: string) => ({ text, classification: 'personal' as const });

const happened = async (person: string, ...events: PersonEvent[]): Promise<void> => {
  const stream = personStream(person);
  const expectedVersion = (await store.read(stream)).length;
  expect(await store.append({ stream, expectedVersion, events, actor: 'operator', recordedAt })).toMatchObject({ status: 'ok' });
  await new Sealer(database.pool).sealAll();
  await new SubscriptionRunner(database.pool, store, [projection]).catchUp();
};
const registered = (name: string, address?: string): PersonEvent => ({
  type: 'PersonRegistered',
  data: { language: 'vi', invented: false },
  sealed: { name: part(name), ...(address !== undefined && { address: part(address) }) },
});
const reporter = { unit: 'Q3-PKT', role: 'reporter' } as const;

beforeAll(async () => {
  database = await testDatabase();
  directory = new Directory(database.pool);
  store = new PostgresEventStore(database.pool);
  await happened('an', registered('Nguyễn Văn An', 'an@example.invalid'), {
    type: 'SeatTaken',
    data: { ...reporter, from: '2023-01-01', to: null },
  });
  await happened('binh', registered('Trần Thị Bình'), { type: 'SeatTaken', data: { ...reporter, from: '2023-07-01', to: '2023-12-31' } });
});
afterAll(() => database.drop());

describe('the directory', () => {
  it('knows persons by their ids, with or without an address', async () => {
    expect(await directory.person('an')).toEqual({
      id: 'an',
      name: 'Nguyễn Văn An',
      language: 'vi',
      invented: false,
      address: 'an@example.invalid',
    });
    expect((await directory.person('binh'))?.address).toBeUndefined();
    expect(await directory.person('nobody')).toBeUndefined();
    expect((await directory.list({ limit: 10 })).map(({ id }) => id)).toEqual(['an', 'binh']);
    expect((await directory.list({ after: 'an', limit: 10 })).map(({ id }) => id)).toEqual(['binh']);
  });

  it('knows who holds a seat on a day, the first and the last day included', async () => {
    const on = (day: `${number}-${number}-${number}`) => directory.holders([reporter], day);
    expect(await on('2022-12-31')).toEqual([]);
    expect(await on('2023-06-30')).toEqual(['an']);
    expect(await on('2023-07-01')).toEqual(['an', 'binh']);
    expect(await on('2023-12-31')).toEqual(['an', 'binh']);
    expect(await on('2024-01-01')).toEqual(['an']);
    expect(await directory.holders([{ unit: 'Q3-PKT', role: 'head' }], '2023-07-01')).toEqual([]);
    expect(await directory.seatsOn('binh', '2023-06-30')).toEqual([]);
    expect(await directory.seatsOn('binh', '2023-07-01')).toEqual([reporter]);
    const binh = await directory.person('binh');
    expect(await directory.personOn('binh', '2023-06-30')).toEqual({ ...binh, seats: [] });
    expect(await directory.personOn('binh', '2023-07-01')).toEqual({ ...binh, seats: [reporter] });
    expect(await directory.personOn('nobody', '2023-07-01')).toBeUndefined();
  });

  it('follows what is changed: a seat that is left, an address that is taken away', async () => {
    await happened(
      'an',
      { type: 'SeatLeft', data: { ...reporter, on: '2023-07-01' } },
      { type: 'PersonDetailsChanged', data: { language: 'en' }, sealed: { name: part('Nguyễn An') } },
    );
    expect(await directory.holders([reporter], '2023-07-02')).toEqual(['binh']);
    expect(await directory.seats([reporter])).toEqual([
      { person: 'an', ...reporter, from: '2023-01-01', to: '2023-07-01' },
      { person: 'binh', ...reporter, from: '2023-07-01', to: '2023-12-31' },
    ]);
    expect(await directory.person('an')).toEqual({ id: 'an', name: 'Nguyễn An', language: 'en', invented: false, address: undefined });
  });

  it('is made anew from the log as it was, and forgets what was erased', async () => {
    const models = new ReadModels(database.pool, store, { inline: [], projections: [projection] });
    const before = await models.fingerprint('directory');
    expect(before.rows).toBe(4);
    await models.rebuild('directory');
    expect(await models.fingerprint('directory')).toEqual(before);

    const [first] = await store.read(personStream('binh'));
    await store.erasePart(first!.id, 'name', recordedAt);
    await models.rebuild('directory');
    expect((await directory.person('binh'))?.name).toBeUndefined();
  });
});
