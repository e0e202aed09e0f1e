import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DelegationEvent, delegationStream, type LocalDay, type PersonEvent, personStream } from '#domain';
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

const happened = (person: string, ...events: PersonEvent[]): Promise<void> => recorded(personStream(person), events);
const granted = (id: string, ...events: DelegationEvent[]): Promise<void> => recorded(delegationStream(id), events);
const recorded = async (stream: string, events: readonly (PersonEvent | DelegationEvent)[]): Promise<void> => {
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

  it('knows what a seat is beside its place', async () => {
    const managing = { unit: 'Q3-UBND', role: 'vice_chair', cleared: true, field: 'culture' } as const;
    await happened('chi', registered('Lê Thị Chi'), { type: 'SeatTaken', data: { ...managing, from: '2023-01-01', to: null } });
    expect((await directory.personOn('chi', '2023-07-01'))?.seats).toEqual([managing]);
    expect((await directory.everySeat()).map(({ person, cleared, field }) => [person, cleared, field])).toEqual([
      ['an', undefined, undefined],
      ['binh', undefined, undefined],
      ['chi', true, 'culture'],
    ]);
  });

  it('knows who is away on a day, until he is back', async () => {
    await happened(
      'chi',
      { type: 'AbsenceEntered', data: { from: '2023-07-03', to: '2023-07-14', enteredBy: 'chi' } },
      { type: 'AbsenceEntered', data: { from: '2023-08-07', to: '2023-08-11', enteredBy: 'chi' } },
    );
    const away = async (day: LocalDay) => [...(await directory.absentOn(['an', 'chi'], day))];
    expect([await away('2023-07-02'), await away('2023-07-03'), await away('2023-07-14'), await away('2023-07-15')]).toEqual([
      [],
      ['chi'],
      ['chi'],
      [],
    ]);
    await happened(
      'chi',
      { type: 'AbsenceEnded', data: { from: '2023-07-03', on: '2023-07-10', endedBy: 'chi' } },
      { type: 'AbsenceEnded', data: { from: '2023-08-07', on: '2023-08-06', endedBy: 'chi' } },
    );
    expect([await away('2023-07-10'), await away('2023-07-11'), await away('2023-08-07')]).toEqual([['chi'], [], []]);
    expect(await directory.absencesWithin('2023-07-01', '2023-12-31')).toEqual([{ person: 'chi', from: '2023-07-03', to: '2023-07-10' }]);
  });

  it('knows in whose seat somebody acts: by a grant that holds on the day, while the principal holds the seat', async () => {
    const seat = { unit: 'Q3-UBND', role: 'chair' } as const;
    const grant = { principal: 'dung', delegate: 'chi', seat, form: 'KT', acts: ['excuse'], documentNumber: '12/UQ-UBND' } as const;
    await happened('dung', registered('Phạm Văn Dũng'), {
      type: 'SeatTaken',
      data: { ...seat, cleared: true, from: '2023-01-01', to: '2023-09-30' },
    });
    await granted('g1', { type: 'AuthorityDelegated', data: { ...grant, from: '2023-07-03', to: '2023-12-31' } });

    const actsIn = async (day: LocalDay) => (await directory.personOn('chi', day))?.seats.filter(({ acting }) => acting !== undefined);
    const acting = { person: 'dung', form: 'KT', delegation: 'g1', acts: ['excuse'] };
    // What may be seen from a cleared seat does not pass on with the acts.
    expect(await actsIn('2023-07-03')).toEqual([{ ...seat, acting }]);
    expect([await actsIn('2023-07-02'), await actsIn('2023-10-01')]).toEqual([[], []]);
    expect((await directory.personOn('chi', '2023-07-03'))?.seats).toHaveLength(2);
    expect(await directory.seatsOn('chi', '2023-07-03')).toHaveLength(1);

    const delegation = { id: 'g1', ...grant, from: '2023-07-03', to: '2023-12-31' };
    expect(await directory.delegationsOn(seat, '2023-07-03')).toEqual([delegation]);
    expect(await directory.delegationsOn(seat, '2023-10-01')).toEqual([]);
    expect(await directory.delegationsOn({ ...seat, role: 'vice_chair' }, '2023-07-03')).toEqual([]);
    expect(await directory.delegations(['g1', 'g2'])).toEqual([delegation]);

    await granted('g1', { type: 'DelegationRevoked', data: { on: '2023-07-31', revokedBy: 'dung' } });
    expect(await actsIn('2023-08-01')).toEqual([]);
    expect(await directory.delegationsWithin('2023-08-01', '2023-08-31')).toEqual([]);
    expect(await directory.delegationsWithin('2023-07-31', '2023-08-31')).toEqual([{ ...delegation, to: '2023-07-31' }]);
  });

  it('is made anew from the log as it was, and forgets what was erased', async () => {
    const models = new ReadModels(database.pool, store, { inline: [], projections: [projection] });
    const before = await models.fingerprint('directory');
    expect(before.rows).toBe(11);
    await models.rebuild('directory');
    expect(await models.fingerprint('directory')).toEqual(before);

    const [first] = await store.read(personStream('binh'));
    await store.erasePart(first!.id, 'name', recordedAt);
    await models.rebuild('directory');
    expect((await directory.person('binh'))?.name).toBeUndefined();
  });

  it('forgets at once who a person was when he is erased, and not what he held', async () => {
    await happened('an', { type: 'PersonErased', data: { erasedBy: 'admin' } });
    expect(await directory.person('an')).toMatchObject({ id: 'an', name: undefined, address: undefined });
    expect(await directory.seatsOf('an')).toHaveLength(1);
  });
});
