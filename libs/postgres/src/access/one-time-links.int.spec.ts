import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { asOwner, testDatabase, type TestDatabase } from '../testing/index.js';
import { OneTimeLinks } from './one-time-links.js';

let database: TestDatabase;
let links: OneTimeLinks;
beforeAll(async () => {
  database = await testDatabase();
  links = new OneTimeLinks(database.pool);
});
afterAll(() => database.drop());

it('lets its person in once, also when it is used twice at one moment', async () => {
  const code = await links.create('an');
  const used = await Promise.all([links.use(code), links.use(code), links.use(code)]);
  expect(used.filter((person) => person !== undefined)).toEqual(['an']);
  expect(await links.use(code)).toBeUndefined();
  expect(await links.use('another')).toBeUndefined();
});

it('lets nobody in when it has run out, and is not kept as it was told', async () => {
  const code = await links.create('an');
  await asOwner(database.url, async (client) => {
    const { rows } = await client.query<{ all: string }>(`select json_agg(l)::text as all from ops.one_time_links l`);
    expect(rows[0]?.all).toContain('an');
    expect(rows[0]?.all).not.toContain(code);
    await client.query(`update ops.one_time_links set expires_at = clock_timestamp() - interval '1 second'`);
  });
  expect(await links.use(code)).toBeUndefined();
});
