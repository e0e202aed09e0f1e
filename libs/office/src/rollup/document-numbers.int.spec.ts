import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { inlineTables, ReadModels } from '#postgres';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { CompilingOffice, november, PEOPLE } from './testing/compiling-office.js';

const WARD = 'Q3-P-01';
const DAY: Instant = '2023-12-19T02:00:00.000Z';

let database: TestDatabase;
let ofNovember: CompilingOffice;
let ofDecember: CompilingOffice;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyLog(database.url);
  ofNovember = new CompilingOffice(database);
  ofDecember = new CompilingOffice(database, { ...november, period: '2023-12' });
  await ofNovember.found();
});

/** A month is compiled up to its signature: without the only unit that owes it. */
const signed = async (office: CompilingOffice, opens: Instant): Promise<string> => {
  office.now = opens;
  await office.look(WARD);
  await office.watches();
  office.now = DAY;
  await office.watches();
  const data = { units: [WARD], reason: 'Không chờ' };
  await office.does(PEOPLE.financeHead, 'decide_missing', { type: 'RecordMissingUnits', data });
  return office.signs();
};
const bothSigned = async (): Promise<readonly [string, string]> => [
  await signed(ofNovember, '2023-11-01T02:00:00.000Z'),
  await signed(ofDecember, '2023-12-01T02:00:00.000Z'),
];

it('a number is given once in the year to all that an office compiles, also by two at the same moment', async () => {
  const [november, december] = await bothSigned();
  const answers = await Promise.allSettled([ofNovember.publishes(november, '150/BC-UBND'), ofDecember.publishes(december, '150/BC-UBND')]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'DOCUMENT_NUMBER_USED' } });

  const [other, digest] = answers[0].status === 'rejected' ? ([ofNovember, november] as const) : ([ofDecember, december] as const);
  await other.publishes(digest, '151/BC-UBND');
  expect(await other.said()).toContain('CompilationIssued');
});

it('also that of a recalled edition, which the register knows from the log alone', async () => {
  const [november, december] = await bothSigned();
  await ofNovember.publishes(november, '150/BC-UBND');
  await ofNovember.does(PEOPLE.chair, 'recall_compilation', { type: 'RecallDocument', data: { edition: 1, reason: 'Sai thể thức' } });
  await new ReadModels(database.pool, ofNovember.store, { inline: inlineTables, projections: [] }).rebuild('rollup_register');
  await expect(ofDecember.publishes(december, '150/BC-UBND')).rejects.toMatchObject({ code: 'DOCUMENT_NUMBER_USED' });
});
