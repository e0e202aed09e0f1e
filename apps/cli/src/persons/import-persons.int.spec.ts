import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readPlanFile } from '#documents';
import { DEMONSTRATION_STREAM, planFacts } from '#domain';
import type { Instant } from '#eventsourcing';
import { ClockTimes, Directory, PostgresEventStore, projections, Sealer, SubscriptionRunner } from '#postgres';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { checkAuthority } from './check-authority.js';
import { importPersons } from './import-persons.js';

const folder = 'seeds/examples';
const reading = readPlanFile(readFileSync(`${folder}/binh-an-2025.yaml`), (name) => readFileSync(`${folder}/${name}`));
if (reading.status === 'faulty') throw new Error('The example is faulty.');
const { plan } = reading;
const table = readFileSync(`${folder}/persons-binh-an.csv`, 'utf8');
const recordedAt: Instant = '2025-01-01T00:00:00.000Z';

let database: TestDatabase;
let store: PostgresEventStore;
let directory: Directory;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyLog(database.url);
  store = new PostgresEventStore(database.pool);
  directory = new Directory(database.pool);
  await store.appendMany(
    planFacts(plan).map(({ stream, events }) => ({ stream, expectedVersion: 0, events, actor: 'operator', recordedAt })),
  );
});

const log = {
  get store() {
    return store;
  },
  get directory() {
    return directory;
  },
  settle: async () => {
    await new Sealer(database.pool).sealAll();
    await new SubscriptionRunner(database.pool, store, projections).catchUp();
  },
};
const bring = (text: string, dryRun = false) =>
  importPersons(log, new TextEncoder().encode(text), { dryRun, now: '2025-03-03T02:00:00.000Z' });
const eventsOfPersons = async (): Promise<number> => (await store.readCategories(['person'])).length;

describe('bringing persons in', () => {
  it('fills the directory', async () => {
    expect(await bring(table)).toMatchObject({ status: 'imported', persons: 8, registered: 8, seatsTaken: 10, withoutAddress: 1 });
    expect(await directory.person('nv-001')).toEqual({
      id: 'nv-001',
      name: 'Nguyễn Văn An',
      language: 'vi',
      invented: false,
      address: 'an@binh-an.example',
    });
    expect(await directory.holders([{ unit: 'BA-UBND', role: 'office_chief' }], '2025-06-30')).toEqual(['nv-005']);
    expect(await directory.holders([{ unit: 'BA-UBND', role: 'office_chief' }], '2025-07-01')).toEqual(['nv-006']);
  });

  it('only says what would change, when asked to', async () => {
    expect(await bring(table, true)).toMatchObject({ status: 'dry_run', registered: 8, seatsTaken: 10 });
    expect(await eventsOfPersons()).toBe(0);
  });

  it('says nothing new the second time', async () => {
    await bring(table);
    const before = await eventsOfPersons();
    expect(await bring(table)).toMatchObject({ status: 'imported', registered: 0, changed: 0, seatsTaken: 0, seatsLeft: 0 });
    expect(await eventsOfPersons()).toBe(before);
  });

  it('records what has changed, and leaves alone whoever is not named', async () => {
    await bring(table);
    const [head] = table.split('\n');
    const changed = [head, 'nv-001,Nguyễn Văn An,van.an@binh-an.example,vi,BA-AP1,reporter,01/01/2025,31/03/2025'].join('\n');
    expect(await bring(changed)).toMatchObject({ status: 'imported', persons: 1, changed: 1, seatsLeft: 1, registered: 0 });
    expect((await directory.person('nv-001'))?.address).toBe('van.an@binh-an.example');
    expect(await directory.seatsOn('nv-001', '2025-04-01')).toEqual([]);
    expect(await directory.seatsOn('nv-002', '2025-04-01')).toEqual([{ unit: 'BA-AP1', role: 'head' }]);
    expect(await bring(changed)).toMatchObject({ changed: 0, seatsLeft: 0 });

    const reopened = await bring(changed.replace('31/03/2025', ''));
    expect(reopened).toMatchObject({ status: 'faulty', faults: [{ line: 2, column: 'to', code: 'seat_has_ended' }] });
    expect(reopened.faults[0]?.sentence.vi).toContain('31/03/2025');
  });

  it('takes what a seat is beside its place, and does not change it behind the back of the log', async () => {
    const [head, ...rows] = table.trimEnd().split('\n');
    const cleared = [`${head},cleared`, ...rows.map((row, index) => `${row},${index === 0 ? 'x' : ''}`)].join('\n');
    await bring(cleared);
    expect((await directory.seatsOf('nv-001')).map((seat) => seat.cleared)).toEqual([true]);
    expect((await directory.seatsOf('nv-002')).map((seat) => seat.cleared)).toEqual([undefined]);
    expect(await bring(cleared)).toMatchObject({ seatsTaken: 0, faults: [] });
    expect(await bring(table)).toMatchObject({ status: 'faulty', faults: [{ line: 2, code: 'seat_differs' }] });
  });

  it('tells where a rule of two persons cannot be kept afterwards, before anything is recorded, too', async () => {
    const planned = await bring(table, true);
    const signing = planned.gaps.filter(({ act }) => act === 'submit');
    expect(signing.flatMap(({ units }) => units)).not.toContain('BA-AP1');
    expect((await bring(table)).gaps).toEqual(planned.gaps);
    const checked = { ...log, agenda: { times: new ClockTimes(database.pool) } };
    expect(await checkAuthority(checked, { json: false, from: '2025-03-03', to: '2025-06-01' })).toEqual(planned.gaps);
    const [head] = table.split('\n');
    const left = [head, 'nv-002,Trần Thị Bình,binh@binh-an.example,vi,BA-AP1,head,01/01/2025,31/03/2025'].join('\n');
    const gap = (await bring(left, true)).gaps.find(({ act, units }) => act === 'submit' && units.includes('BA-AP1'));
    expect(gap).toMatchObject({ from: '2025-04-01', to: '2025-06-01' });
    expect(gap?.sentence.vi).toMatch(/^Từ 01\/04\/2025 đến 01\/06\/2025 không ai có thể ký gửi báo cáo cho /);
  });

  it('names by its line what the log itself does not allow', async () => {
    await bring(table);
    const [head] = table.split('\n');
    const again = [head, 'nv-001,Nguyễn Văn An,an@binh-an.example,vi,BA-AP1,reporter,01/06/2025,'].join('\n');
    expect(await bring(again)).toMatchObject({ status: 'faulty', faults: [{ line: 2, code: 'SEAT_OVERLAPS' }] });
  });

  it('records nothing where one line is wrong', async () => {
    expect(await bring(`${table}nv-009,Mai,mai,vi,BA-VP,head,01/01/2025,\n`)).toMatchObject({
      status: 'faulty',
      faults: [{ line: 12, column: 'email', code: 'bad_address' }],
    });
    expect(await eventsOfPersons()).toBe(0);
  });
});

describe('real persons are not brought into', () => {
  it('a log without a plan', async () => {
    await emptyLog(database.url);
    await expect(bring(table)).rejects.toMatchObject({ code: 'NO_PLAN' });
  });

  it('a demonstration', async () => {
    await emptyLog(database.url);
    const begun = { type: 'DemonstrationBegun', data: {} };
    await store.append({ stream: DEMONSTRATION_STREAM, expectedVersion: 0, events: [begun], actor: 'rehearsal', recordedAt });
    await expect(bring(table)).rejects.toMatchObject({ code: 'LOG_IS_A_DEMONSTRATION' });
  });
});
