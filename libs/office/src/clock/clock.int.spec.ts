import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { Beats, ClockTimes, PostgresEventStore } from '#postgres';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { CLOCK_BEAT, ClockSetter } from './clock-setter.js';
import { OfficeClock } from './office-clock.js';

let database: TestDatabase;
let setter: ClockSetter;
let beats: Beats;
let store: PostgresEventStore;

/** A process that has just started: it has asked nobody the time yet. */
const process = (): OfficeClock => new OfficeClock(new ClockTimes(database.pool));
const eve: Instant = '2023-11-08T00:58:00.000Z';

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyLog(database.url);
  store = new PostgresEventStore(database.pool);
  beats = new Beats(database.pool);
  setter = new ClockSetter({ store, times: new ClockTimes(database.pool), beats });
});

describe('the clock of the authority', () => {
  it('is the database’s where nobody has set it', async () => {
    const clock = process();
    const asked = Date.now();
    expect(Math.abs(Date.parse(await clock.now()) - asked)).toBeLessThan(5_000);
    expect(await clock.realOf(eve)).toBe(eve);
    expect(await clock.speed()).toBe(1);
  });

  it('starts at a chosen instant and runs as fast as it was told, for every process', async () => {
    const { realAt } = await setter.run(3_600, eve);
    const nows = await Promise.all([process().now(), process().now()]);
    for (const now of nows) {
      expect(now >= eve).toBe(true);
      expect(Date.parse(now) - Date.parse(eve)).toBeLessThan(3_600 * 60_000);
    }
    expect(await process().realOf('2023-11-08T01:58:00.000Z')).toBe(new Date(Date.parse(realAt) + 1_000).toISOString());
  });

  it('says of an instant ahead no more than of this moment', async () => {
    await setter.run(0, eve);
    expect(await process().at('2099-01-01T00:00:00.000Z')).toBe(eve);
  });

  it('tells a look what was set this very moment, even where the time was asked just before', async () => {
    const clock = process();
    await setter.run(0, eve);
    await clock.now();
    await setter.run(1, '2023-11-08T02:00:00.000Z');
    expect((await clock.at('2099-01-01T00:00:00.000Z')) >= '2023-11-08T02:00:00.000Z').toBe(true);
    expect(await clock.realOf('2023-11-08T03:00:00.000Z')).toBeDefined();
  });

  it('stands still when it is paused, and goes on from there', async () => {
    await setter.run(3_600, eve);
    await setter.pause();
    const stood = await process().now();
    expect(await process().now()).toBe(stood);
    expect(await process().realOf('2024-01-01T00:00:00.000Z')).toBeUndefined();
    expect((await setter.run(1)).domainAt).toBe(stood);
    expect((await store.read('clock')).map(({ type }) => type)).toEqual(['ClockAnchored', 'ClockAnchored', 'ClockAnchored']);
  });

  it('does not run back behind what is recorded, nor behind what was last heard of it', async () => {
    await setter.run(0, eve);
    await store.append({
      stream: 'plan/x',
      expectedVersion: 0,
      events: [{ type: 'X', data: {} }],
      actor: 'a',
      recordedAt: '2023-11-09T00:00:00.000Z',
    });
    expect((await setter.run(0)).domainAt).toBe('2023-11-09T00:00:00.000Z');
    await beats.beat(CLOCK_BEAT, { domainAt: '2023-11-10T00:00:00.000Z' });
    expect((await setter.run(0, eve)).domainAt).toBe('2023-11-10T00:00:00.000Z');
  });
});
