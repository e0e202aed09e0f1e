import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DatabaseFailure, migrate } from '#postgres';
import { type TestDatabase, testDatabase } from '#postgres/testing';

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

const failureOf = async (change: Partial<URL>): Promise<DatabaseFailure> => {
  const url = Object.assign(new URL(database.url), change).toString();
  const failure: unknown = await migrate(url).catch((error: unknown) => error);
  if (!(failure instanceof DatabaseFailure)) throw new Error('It did not fail as it should.', { cause: failure });
  return failure;
};

it.each([
  ['no server', { port: '1' }, /No PostgreSQL server answers/],
  ['no such database', { pathname: '/nowhere_test' }, /is not on the server/],
  ['a wrong password', { password: 'wrong' }, /does not accept the user or password/],
] as const)('says in one sentence what stands in the way: %s', async (_, change, words) => {
  const { sentence, message } = await failureOf(change);
  expect(sentence.en).toMatch(words);
  expect(sentence.vi).not.toBe('');
  expect(message).not.toMatch(new RegExp(new URL(database.url).password));
});
