import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PostgresEventStore, Sealer, type Verification, verify } from '#postgres';
import { asOwner, emptyLog, type TestDatabase, testDatabase } from '#postgres/testing';
import { meterRequest, reading, times } from '../support/meters.js';

let database: TestDatabase;
let store: PostgresEventStore;
beforeAll(async () => {
  database = await testDatabase();
  store = new PostgresEventStore(database.pool);
});
afterAll(() => database.drop());

const EVENTS = 20;
const sealed = { note: { text: 'Bà Nguyễn Thị Lan, 0903 000 000', classification: 'personal' } } as const;

beforeEach(async () => {
  await emptyLog(database.url);
  for (const unit of times(5, (index) => index)) {
    await store.append({ ...meterRequest(`meter/${unit}`, 0, ...times(3, reading)), causationId: 'c' });
    await store.append(meterRequest(`meter/${unit}`, 3, { ...reading(9), sealed }));
  }
  await new Sealer(database.pool).sealAll();
});

/** As somebody with the owner's password, who switches the guards off. */
const tamper = async (...statements: string[]): Promise<Verification> => {
  await asOwner(database.url, async (client) => {
    await client.query(`set session_replication_role = replica`);
    for (const statement of statements) await client.query(statement);
  });
  return verify(database.pool, { pageSize: 6 });
};

const AT_8 = `where stream = 'meter/1' and version = 4`;

it('finds an untouched log whole, page by page', async () => {
  const seen: number[] = [];
  const verification = await verify(database.pool, { pageSize: 6, onProgress: (verified) => seen.push(verified) });
  expect(verification).toMatchObject({ ok: true, events: EVENTS, unsealed: 0, strays: 0, cutStreams: [], badParts: [] });
  expect(verification.head).toEqual({ seq: EVENTS, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
  expect(seen).toEqual([6, 12, 18, 20]);
});

describe('names the first bad event after a change of', () => {
  it.each([
    [`body`, `body = overlay(body placing '8' from position('9' in body) for 1)`],
    [`type`, `type = 'MeterReed'`],
    [`schema_version`, `schema_version = 2`],
    [`event_id`, `event_id = gen_random_uuid()`],
    [`occurred_at`, `occurred_at = '2023-04-03T05:00:00.001Z'`],
    [`recorded_at`, `recorded_at = '2023-04-03T05:00:00.001Z'`],
    [`actor`, `actor = 'binh'`],
    [`correlation_id`, `correlation_id = 'other'`],
    [`causation_id`, `causation_id = ''`],
    [`version`, `version = 5`],
    [`stream`, `stream = 'meter/9'`],
  ])('%s', async (_, change) => {
    expect(await tamper(`update es.events set ${change} ${AT_8}`)).toMatchObject({
      ok: false,
      events: 7,
      firstBad: { seq: 8, reason: 'hash differs' },
    });
  });

  it('its hash', async () => {
    const found = await tamper(`update es.log set hash = set_byte(hash, 31, get_byte(hash, 31) # 1) where seq = 8`);
    expect(found.firstBad).toEqual({ seq: 8, stream: 'meter/1', version: 4, reason: 'hash differs' });
  });
});

it('finds a dropped event', async () => {
  expect(await tamper(`delete from es.events ${AT_8}`)).toMatchObject({ ok: false, firstBad: { seq: 8, reason: 'event missing' } });
});

it('finds an event dropped with its seq', async () => {
  const found = await tamper(`delete from es.log where seq = 8`, `delete from es.events ${AT_8}`);
  expect(found).toMatchObject({ ok: false, firstBad: { seq: 8, reason: 'seq missing' } });
});

it('finds that the seqs were closed over a dropped event', async () => {
  const found = await tamper(
    `delete from es.log where seq = 8`,
    `delete from es.events ${AT_8}`,
    ...times(12, (n) => `update es.log set seq = ${n + 8} where seq = ${n + 9}`),
  );
  expect(found).toMatchObject({ ok: false, events: 7, firstBad: { seq: 8, reason: 'hash differs' } });
});

it('finds the last events cut off', async () => {
  const found = await tamper(`delete from es.log where seq = 20`, `delete from es.events where stream = 'meter/4' and version = 4`);
  expect(found).toMatchObject({ ok: false, events: 19, cutStreams: ['meter/4'] });
});

it('finds two events swapped', async () => {
  const found = await tamper(
    `update es.log set seq = -1 where seq = 8`,
    `update es.log set seq = 8 where seq = 12`,
    `update es.log set seq = 12 where seq = -1`,
  );
  expect(found).toMatchObject({ ok: false, events: 7, firstBad: { seq: 8, reason: 'hash differs' } });
});

it('finds an inserted event', async () => {
  const insert = `insert into es.events (stream, version, event_id, type, schema_version, body, occurred_at, recorded_at, actor, correlation_id)
    select 'meter/forged', 1, gen_random_uuid(), type, 1, body, occurred_at, recorded_at, actor, correlation_id from es.events ${AT_8}`;
  expect(await tamper(insert)).toMatchObject({ ok: false, strays: 1, cutStreams: ['meter/forged'] });
  const logged = await tamper(`insert into es.log select 21, max(position), sha256('guess') from es.events`);
  expect(logged).toMatchObject({ ok: false, events: 20, firstBad: { seq: 21, stream: 'meter/forged', reason: 'hash differs' } });
});

describe('sealed parts', () => {
  const idOf = async (stream: string): Promise<string> => (await store.read(stream))[3]?.id ?? '';

  it('may be erased, and the chain stays whole', async () => {
    const eventId = await idOf('meter/1');
    await store.erasePart(eventId, 'note', '2024-01-01T00:00:00.000Z');
    expect((await store.read('meter/1'))[3]?.sealed).toEqual({
      note: { status: 'erased', erasedAt: '2024-01-01T00:00:00.000Z', classification: 'personal' },
    });
    const { rows } = await database.pool.query(`select salt, text from es.sealed_parts where event_id = $1`, [eventId]);
    expect(rows).toEqual([{ salt: null, text: null }]);
    expect(await verify(database.pool)).toMatchObject({ ok: true, events: EVENTS });
  });

  it('may not be changed', async () => {
    const eventId = await idOf('meter/1');
    expect(await tamper(`update es.sealed_parts set text = 'another' where event_id = '${eventId}'`)).toMatchObject({
      ok: false,
      badParts: [{ eventId, name: 'note', reason: 'digest differs' }],
    });
  });

  it('may not vanish', async () => {
    const eventId = await idOf('meter/1');
    expect(await tamper(`delete from es.sealed_parts where event_id = '${eventId}'`)).toMatchObject({
      ok: false,
      badParts: [{ eventId, name: 'note', reason: 'missing' }],
    });
  });
});
