import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { demonstrationPersons, personEvents, planFacts } from '#domain';
import type { Event } from '#eventsourcing';
import { testDatabase, type TestDatabase } from '#postgres/testing';
import { readPlan } from '../../../apps/cli/src/read-plan.js';
import { gapsNews } from './gaps-news.js';
import { type OfficeLog, openOfficeLog } from './office-log.js';

const recordedAt = '2023-01-02T01:00:00.000Z';
const plan = readPlan('seeds/district3-2023.yaml');

let database: TestDatabase;
let log: OfficeLog;
beforeAll(async () => {
  database = await testDatabase();
  log = await openOfficeLog(database.url);
});
afterAll(async () => {
  await log.close();
  await database.drop();
});

const happened = async (facts: readonly { readonly stream: string; readonly events: readonly Event[] }[]): Promise<void> => {
  await log.store.appendMany(facts.map(({ stream, events }) => ({ stream, events, expectedVersion: 0, actor: 'an', recordedAt })));
  await log.settle();
};

it('a start says that nobody may decide, as long as nobody sits where it is decided', async () => {
  await happened(planFacts(plan));
  expect((await gapsNews(log))?.en).toMatch(/^ {2}1 gap\(s\) of authority .* npx dunghan persons check$/); // the plan is over: its rules alone
  await happened(demonstrationPersons(plan).map(personEvents));
  expect(await gapsNews(log)).toBeUndefined();
});
