import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AppendRequest } from '#eventsourcing';
import { testDatabase, type TestDatabase } from '../testing/index.js';
import type { Queryable } from './event-row.js';
import { SerialAppends } from './serial-appends.js';

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

const request = (stream: string): AppendRequest => ({
  ...{ stream, expectedVersion: 0, actor: 'dung', recordedAt: '2023-04-10T02:00:00.000Z' },
  events: [{ type: 'Happened', data: { stream } }],
});

const demandNoneYet = async (log: Queryable): Promise<void> => {
  const { rowCount } = await log.query(`select from es.streams where stream like 'wanted/%'`);
  if (rowCount !== 0) throw new Error('It is taken.');
};

it('one of many has it, though more wait than there are connections', async () => {
  const serial = new SerialAppends(database.pool);
  const all = Array.from({ length: 50 }, (_, index) => serial.inTurnOver('it', demandNoneYet).append(request(`wanted/${index}`)));
  const answers = await Promise.allSettled(all);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(answers.filter((answer) => answer.status === 'rejected' && String(answer.reason).includes('It is taken.'))).toHaveLength(49);
});
