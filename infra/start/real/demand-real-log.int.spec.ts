import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { DEMONSTRATION_STREAM, planFacts } from '#domain';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { readPlan } from '../../../apps/cli/src/read-plan.js';
import { type OfficeLog, openOfficeLog } from '../log/office-log.js';
import { demandRealLog } from './demand-real-log.js';

const recordedAt = '2023-01-02T01:00:00.000Z';

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
beforeEach(() => emptyLog(database.url));

it('real work begins on an empty log, and says that no plan is in force', async () => {
  expect(await demandRealLog(log)).toEqual({ adopted: false });
});

it('goes on where a plan is in force', async () => {
  const facts = planFacts(readPlan('seeds/district3-2023.yaml'));
  await log.store.appendMany(facts.map((fact) => ({ ...fact, expectedVersion: 0, actor: 'an', recordedAt })));
  await log.settle();
  expect(await demandRealLog(log)).toEqual({ adopted: true });
});

it('is never done on the log of a demonstration, sealed or not', async () => {
  const events = [{ type: 'DemonstrationBegun', data: {} }];
  await log.store.append({ stream: DEMONSTRATION_STREAM, expectedVersion: 0, events, actor: 'rehearsal', recordedAt });
  await expect(demandRealLog(log)).rejects.toThrow(/log of a DEMONSTRATION/);
  await log.settle();
  await expect(demandRealLog(log)).rejects.toThrow(/log of a DEMONSTRATION/);
});
