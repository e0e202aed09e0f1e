import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { caseId, type EscalationEvent, escalationStream, obligationId } from '#domain';
import { decided, type Instant } from '#eventsourcing';
import { PostgresEventStore } from '../event-log/postgres-event-store.js';
import { CasesOfAnything1700000000010 } from '../migrations/1700000000010-cases-of-anything.js';
import { escalationRegister } from '../read-models/escalation-register.js';
import { ReadModels } from '../read-models/read-models.js';
import { asOwner } from '../testing/as-owner.js';
import { testDatabase, type TestDatabase } from '../testing/index.js';

/*
 * A proposal as it was written before cases could be about anything but a report: the file is never changed, and neither is what the log
 * holds of it.
 */

const golden = JSON.parse(readFileSync('libs/domain/src/escalation/testing/escalation-proposed.v1.json', 'utf8')) as { obligation: string };
const april = obligationId('Q3-PKT', 'monthly', '2023-04');
const stream = escalationStream(caseId(april, 0, 1, 1));
const recordedAt: Instant = '2023-04-18T01:00:00.000Z';

let database: TestDatabase;
let store: PostgresEventStore;
beforeAll(async () => {
  database = await testDatabase();
  store = new PostgresEventStore(database.pool);
  const then = new PostgresEventStore(database.pool, {});
  const events = [{ type: 'EscalationProposed', data: golden, occurredAt: recordedAt }];
  await then.append({ stream, expectedVersion: 0, events, actor: 'clock', recordedAt });
});
afterAll(() => database.drop());

const proposal = async () => (await store.read<EscalationEvent>(stream))[0]!;
const shape = async (of: string): Promise<unknown> =>
  (await database.pool.query<{ schema_version: number }>(`select schema_version from es.events where stream = $1`, [of])).rows;

it('is read in today’s shape, and left as it was', async () => {
  expect((await proposal()).data).toMatchObject({ subject: april, unit: 'Q3-PKT', level: 1 });
  expect((await proposal()).data).not.toHaveProperty('obligation');
  expect(await shape(stream)).toEqual([{ schema_version: 1 }]);
  expect((await store.readManyToDecide(['x', stream])).get(stream)?.[0]?.data).toMatchObject({ subject: april });
});

it('has its row in the register, made anew from the log', async () => {
  await new ReadModels(database.pool, store, { inline: [escalationRegister], projections: [] }).rebuild('escalation_register');
  const { rows } = await database.pool.query(`select subject, unit, decider_role, decider_unit from read.escalation_register`);
  expect(rows).toEqual([{ subject: april, unit: 'Q3-PKT', decider_role: 'finance_head', decider_unit: null }]);
});

it('keeps its row when the register is given its new columns', async () => {
  await asOwner(database.url, async (client) => {
    const migration = new CasesOfAnything1700000000010();
    const query = { query: (sql: string) => client.query(sql) } as unknown as Parameters<typeof migration.up>[0];
    await migration.down(query);
    expect((await client.query(`select obligation from read.escalation_register`)).rows).toEqual([{ obligation: april }]);
    await migration.up(query);
  });
  const { rows } = await database.pool.query(`select subject, unit, decider_role, unanswered from read.escalation_register`);
  expect(rows).toEqual([{ subject: april, unit: 'Q3-PKT', decider_role: 'finance_head', unanswered: false }]);
});

it('whoever proposes now writes the second shape, which is read as it is', async () => {
  const anew = escalationStream(caseId(april, 0, 1, 2));
  const event = decided(await proposal());
  await store.append({ stream: anew, expectedVersion: 0, events: [{ type: event.type, data: event.data }], actor: 'clock', recordedAt });
  expect(await shape(anew)).toEqual([{ schema_version: 2 }]);
  expect((await store.read(anew))[0]?.data).toEqual(event.data);
});
