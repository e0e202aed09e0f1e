import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RollupPage, RollupView } from '#contracts';
import type { Instant } from '#eventsourcing';
import { type Answer, type Asker, lookAtRollup, type TestOffice, testOffice } from '../testing/index.js';

/*
 * The monthly reports of June 2023, which wards 1 and 2 owe here. On 12/06 the report of ward 2 goes over to ward 3; the reports are cut off
 * at the end of 16/06, and what is compiled of none is issued on 19/06, recalled and taken in hand again on 20/06, and issued once more on 21/06.
 */

const at = (day: string, time = '09:00'): Instant => new Date(`2023-${day}T${time}:00+07:00`).toISOString() as Instant;
const ID = 'monthly/2023-06/Q3-TCKH';
const [FINANCE, AUTHORITY, OFFICE] = ['Q3-TCKH', 'Q3-UBND', 'Q3-VP'];
const [WARD, GIVES, TAKES, HOLDS, APART] = ['Q3-P-01', 'Q3-P-02', 'Q3-P-03', 'Q3-P-09', 'Q3-QLDT'];

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice(at('06-08'), { commandsPerMinute: 1_000_000 });
  await office.look(WARD, GIVES);
  await does(clerk(), 'starts');
  await office.putOn(at('06-12'));
  const transfer = { to: TAKES, reason: 'Sáp nhập' };
  expect(await chair().post(`/obligations/${GIVES}/monthly/2023-06/transfers`, transfer)).toMatchObject({ status: 201 });
  await office.putOn(at('06-17'));
  await lookAtRollup(office, ID);
  await does(office.as('finance_head', FINANCE), 'missing-units', { reason: 'Chờ sắp xếp' });
  await office.putOn(at('06-19'));
  await issues('120/BC-UBND');
  await office.putOn(at('06-20'));
  await does(chair(), 'recalls', { edition: 1, reason: 'Sai thể thức' });
  await does(clerk(), 'revisions', { reason: 'Bản 1 đã thu hồi' });
  await office.putOn(at('06-21'));
  await issues('121/BC-UBND');
  await office.putOn(at('06-22'));
});
afterAll(() => office.close());

const clerk = (): Asker => office.as('finance_clerk', FINANCE);
const chair = (): Asker => office.as('chair', AUTHORITY);
const head = (unit: string): Asker => office.as('head', unit);

const does = async (who: Asker, what: string, body: object = {}): Promise<Answer> => {
  const answer = await who.post(`/rollups/${ID}/${what}`, body);
  expect(answer.status).toBeLessThan(300);
  return answer;
};

const issues = async (documentNumber: string): Promise<void> => {
  const { digest } = (await does(clerk(), 'drafts')).body as { digest: string };
  await does(office.as('office_chief', OFFICE), 'reviews', { digest });
  await does(chair(), 'signatures', { digest });
  await does(office.as('records_office', AUTHORITY), 'issues', { digest, documentNumber, recipients: [HOLDS] });
};

const listed = async (query = '', who = chair()): Promise<RollupPage> => (await who.get(`/rollups?${query}`)).body as RollupPage;
const problem = (status: number, code: string) => ({ status, body: { code } });

it.each([
  ['06-10', { stage: 'collecting', edition: 0, documentNumber: null, issuedAt: null, missing: 0, version: 1 }],
  ['06-18', { stage: 'cut_off', edition: 0, documentNumber: null, issuedAt: null, missing: 2, version: 3 }],
  ['06-19', { stage: 'issued', stageName: { en: 'issued' }, edition: 1, documentNumber: '120/BC-UBND', issuedAt: at('06-19') }],
  ['06-20', { stage: 'cut_off', edition: 1, documentNumber: '120/BC-UBND', issuedAt: at('06-19') }],
  ['06-21', { stage: 'issued', edition: 2, documentNumber: '121/BC-UBND', issuedAt: at('06-21') }],
])('as of %s it is listed as it stood then', async (day, item) => {
  expect(await listed(`asOf=2023-${day}`)).toMatchObject({ total: 1, nextOffset: null, items: [{ unit: FINANCE, ...item }] });
});

it('is known to the millisecond in which it was issued, and not before', async () => {
  expect(await listed(`asOf=${at('06-19')}`)).toMatchObject({ items: [{ stage: 'issued', edition: 1 }] });
  const before = new Date(Date.parse(at('06-19')) - 1).toISOString();
  expect(await listed(`asOf=${before}`)).toMatchObject({ items: [{ stage: 'cut_off', edition: 0 }], asOf: { at: before, events: 3 } });
});

it('as of now it is what is listed now, and says on what it rests', async () => {
  const now = await listed();
  const { version } = (await clerk().get(`/rollups/${ID}`)).body as RollupView;
  expect(now).toMatchObject({ total: 1, asOf: null });
  expect(await listed('asOf=2023-06-22')).toEqual({
    ...now,
    asOf: expect.objectContaining({ at: at('06-22'), events: version }) as unknown,
  });
});

it('nothing had begun before the first report was owed', async () => {
  expect(await listed('asOf=2023-06-05')).toMatchObject({ total: 0, items: [], asOf: { events: 0, seq: null } });
});

it('is shown to the units that held an edition then, or whose reports went into it then', async () => {
  const seenBy = async (unit: string) => {
    const days = ['06-10', '06-18', '06-20', '06-22'];
    return (await Promise.all(days.map((day) => listed(`asOf=2023-${day}`, head(unit))))).map(({ total }) => total);
  };
  expect(await seenBy(WARD)).toEqual([1, 1, 1, 1]);
  expect(await seenBy(GIVES)).toEqual([1, 0, 0, 0]);
  expect(await seenBy(TAKES)).toEqual([0, 1, 1, 1]);
  expect(await seenBy(HOLDS)).toEqual([0, 0, 1, 1]);
  expect(await seenBy(APART)).toEqual([0, 0, 0, 0]);
});

it('is found by what it was then, and by pages', async () => {
  const total = async (query: string) => (await listed(query)).total;
  expect(await total('asOf=2023-06-18&stage=issued')).toBe(0);
  expect(await total('asOf=2023-06-18&stage=cut_off,drafted')).toBe(1);
  expect(await total(`asOf=2023-06-18&duty=monthly&period=2023-06&unit=${FINANCE}`)).toBe(1);
  for (const other of ['duty=quarterly', 'period=2023-05', `unit=${AUTHORITY}`]) expect(await total(`asOf=2023-06-18&${other}`)).toBe(0);
  expect(await listed('asOf=2023-06-18&offset=1&limit=1')).toMatchObject({ items: [], nextOffset: null });
});

it('says why it has no answer', async () => {
  expect(await chair().get('/rollups?asOf=2023-06-23')).toMatchObject(problem(422, 'AS_OF_AHEAD'));
  expect(await chair().get('/rollups?asOf=2023-05-31')).toMatchObject(problem(422, 'AS_OF_BEFORE_LOG'));
  expect(await chair().get('/rollups?asOf=yesterday')).toMatchObject(problem(400, 'INPUT_FAULTY'));
});
