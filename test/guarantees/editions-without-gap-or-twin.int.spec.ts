import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isRefusal } from '#domain';
import { testDatabase, type TestDatabase } from '#postgres/testing';
import { CompilingOffice, editionsIn, figures, november, PEOPLE } from '#office/testing';

/*
 * Fifty at once hand in, correct, compile, sign and issue, while the database's connections are killed under them: the editions are
 * numbered without gap or twin, and each is what its reports make of it.
 */

const UNITS = ['Q3-PKT', 'Q3-CCT', 'Q3-P-01', 'Q3-P-02', 'Q3-P-03'];
const AT_ONCE = 50;

let database: TestDatabase;
let office: CompilingOffice;
beforeAll(async () => {
  database = await testDatabase();
  database.pool.on('error', () => undefined); // connections are killed
  office = new CompilingOffice(database);
  office.now = '2023-11-01T02:00:00.000Z';
  await office.found();
  for (const unit of UNITS) await office.look(unit);
  await office.watches();
  office.now = '2023-11-20T02:00:00.000Z';
  await office.watches();
}, 120_000);
afterAll(() => database.drop());

const issueOne = async (number: number): Promise<void> => {
  await office.does(PEOPLE.clerk, 'compile', { type: 'ReviseCompilation', data: { reason: 'Có số mới' } }).catch(unlessRefused);
  await office.issues(`${100 + number}/BC-UBND`);
};

/** Others were first, or the connection died: it is somebody else's edition, or nobody's. */
const unlessRefused = (error: unknown): void => {
  if (!isRefusal(error) && !/terminat|changed by others|connection|ECONNRESET/i.test(String(error))) throw error;
};

const killSome = (): Promise<unknown> =>
  database.pool
    .query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() order by random() limit 3`,
    )
    .catch(() => undefined);

it('numbers editions 1, 2, 3 …, each of which can be made again', async () => {
  await Promise.all(UNITS.map((unit) => office.reports(unit, {})));
  await issueOne(0);
  const work = Array.from({ length: AT_ONCE }, (_, index) => {
    const unit = UNITS[index % UNITS.length]!;
    const act = index % 3 === 0 ? office.corrects(unit, figures({ T10: `${index}` }), 2 + Math.floor(index / 15)) : issueOne(index);
    return act.catch(unlessRefused);
  });
  const killing = setInterval(() => void killSome(), 150);
  await Promise.all(work);
  clearInterval(killing);
  await office.corrects('Q3-PKT', figures({ T02: '7' }), 9).catch(unlessRefused);
  await issueOne(99).catch(unlessRefused);

  const editions = editionsIn(await office.rollups.history(november)).map(({ data }) => data);
  expect(editions.length).toBeGreaterThan(1);
  expect(editions.map(({ edition }) => edition)).toEqual(editions.map((_, index) => index + 1));
  expect(new Set(editions.map(({ digest }) => digest)).size).toBe(editions.length);
  for (const { edition } of editions) expect(await office.rollups.verify(november, edition)).toMatchObject({ kept: true, verdict: 'same' });
}, 120_000);
