import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostgresEventStore, Sealer } from '#postgres';
import { asOwner, type TestDatabase, testDatabase } from '#postgres/testing';
import { meterRequest } from '../support/meters.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await new PostgresEventStore(database.pool).append(meterRequest('meter/1', 0));
  await new Sealer(database.pool).sealAll();
});
afterAll(() => database.drop());

describe.each([
  `update es.events set body = '{}'`,
  `update es.log set hash = ''`,
  `delete from es.events`,
  `delete from es.log`,
  `truncate es.events`,
  `truncate es.log`,
])('%s', (statement) => {
  it('is refused to the application', async () => {
    await expect(database.pool.query(statement)).rejects.toThrow('permission denied');
  });

  it('is refused to the owner, too', async () => {
    await expect(asOwner(database.url, (client) => client.query(statement))).rejects.toThrow('append-only');
  });
});

it.each([
  `alter table es.events disable trigger all`,
  `drop table es.log`,
  `create table es.other ()`,
  `delete from es.sealed_parts`,
  `truncate es.streams`,
])('leaves the application no way round: %s', async (statement) => {
  await expect(database.pool.query(statement)).rejects.toThrow(/permission denied|must be owner/);
});
