import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMONSTRATION_STREAM } from '#domain';
import type { Instant } from '#eventsourcing';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { type OfficeLog, openOfficeLog } from '../log/office-log.js';
import { askedInstant } from './asked-instant.js';
import { readFiles } from './demonstration-files.js';
import { type DemonstrationWanted, prepareDemonstration } from './prepare-demonstration.js';

const at: Instant = '2023-01-13T01:00:00.000Z';
const files = readFiles({ plan: 'seeds/district3-2023.yaml', personas: 'seeds/personas-district3.yaml', seed: 1, hoursAway: 0 });
const wanted: DemonstrationWanted = { ...files, seed: 1, at: undefined, usualAt: at, progress: () => undefined };

let database: TestDatabase;
let log: OfficeLog;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyLog(database.url);
  log = await openOfficeLog(database.url);
});
afterEach(() => log.close());

const events = async (): Promise<number> => (await log.store.readLog({ after: 0, limit: 10_000 })).length;

describe('a demonstration', () => {
  it('fills an empty log up to its instant, and the clock stands there', async () => {
    const { filled, standsAt, begun } = await prepareDemonstration(log, wanted);
    expect(filled).toBeGreaterThan(100);
    expect(standsAt).toBe(at);
    expect(begun).toMatchObject({ plan: 'district3-2023', until: at, seed: 1 });
    expect((await log.times.read()).anchor).toMatchObject({ domainAt: at, speed: 0 });
    expect(await events()).toBe(filled! + 1); // the clock's own event is no part of the fill
  });

  it('goes on from where its clock stood when everything was killed, and is not filled again', async () => {
    await prepareDemonstration(log, wanted);
    await log.clock.run(3_600);
    await log.beats.beat('clock', { domainAt: '2023-01-14T05:00:00.000Z' });
    const { filled, standsAt } = await prepareDemonstration(log, wanted);
    expect(filled).toBeUndefined();
    expect(standsAt).toBe('2023-01-14T05:00:00.000Z');
    expect((await log.times.read()).anchor?.speed).toBe(0);
  });

  it('that was broken off while it was filled is filled to its end', async () => {
    const whole = await prepareDemonstration(log, wanted);
    const all = await events();
    await emptyLog(database.url);
    const half = { ...log, store: new Proxy(log.store, { get: breaksOffAfter(1) }) };
    await expect(prepareDemonstration(half, wanted)).rejects.toThrow('broken off');
    const before = await events();
    expect(before).toBeLessThan(all);
    expect((await prepareDemonstration(log, wanted)).filled).toBe(whole.filled);
    expect(await events()).toBe(all);
  });

  it('cannot begin anew at another instant', async () => {
    await prepareDemonstration(log, wanted);
    const asked = { ...wanted, at: askedInstant('2023-01-14T08:00', files.plan.zone) };
    await expect(prepareDemonstration(log, asked)).rejects.toThrow(
      /began at 13\/01\/2023 08:00 .* cannot begin anew at 14\/01\/2023 08:00/,
    );
    await prepareDemonstration(log, { ...wanted, at });
  });

  it('never enters a log of real work', async () => {
    await log.store.append({ stream: 'plan/real', expectedVersion: 0, events: [{ type: 'X', data: {} }], actor: 'an', recordedAt: at });
    await log.settle();
    await expect(prepareDemonstration(log, wanted)).rejects.toThrow(/holds real data/);
    expect(await log.store.read(DEMONSTRATION_STREAM)).toEqual([]);
  });
});

it('an instant is asked for as a day, by the clocks of the authority, or with its offset', () => {
  const zone = 'Asia/Ho_Chi_Minh';
  expect(askedInstant('2023-11-08', zone)).toBe('2023-11-07T17:00:00.000Z');
  expect(askedInstant('2023-11-08T07:58', zone)).toBe('2023-11-08T00:58:00.000Z');
  expect(askedInstant('2023-11-08T07:58:00+07:00', zone)).toBe('2023-11-08T00:58:00.000Z');
  for (const wrong of ['2023-13-01', '2023-11-08T24:01', 'tomorrow']) expect(() => askedInstant(wrong, zone)).toThrow(/--at/);
});

/** The log's own methods, until so many batches are in it. */
const breaksOffAfter =
  (batches: number): NonNullable<ProxyHandler<OfficeLog['store']>['get']> =>
  (store, name) => {
    if (name === 'appendMany' && batches-- <= 0) return () => Promise.reject(new Error('broken off'));
    const value: unknown = Reflect.get(store, name);
    return typeof value === 'function' ? (value.bind(store) as unknown) : value;
  };
