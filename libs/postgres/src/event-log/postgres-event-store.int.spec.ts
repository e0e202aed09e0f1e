import { afterAll, beforeAll } from '@jest/globals';
import { eventStoreContract } from '#eventsourcing/testing';
import { type TestDatabase, testDatabase } from '../testing/index.js';
import { emptyLog } from '../testing/empty-log.js';
import { PostgresEventStore } from './postgres-event-store.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

eventStoreContract('PostgresEventStore', async () => {
  await emptyLog(database.url);
  return {
    store: new PostgresEventStore(database.pool),
    seal: async () => void (await database.pool.query('select * from es.seal(1000)')),
  };
});
