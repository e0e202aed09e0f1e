import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { type TestOffice, testOffice } from '../../apps/api/src/testing/index.js';

/*
 * A ward's report of April does not come; the finance head closes it as missing. In May it comes after all: it takes its full course,
 * handed in, returned, mended and accepted, and April's statistics still say that it was missing.
 */

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { inWords: true });
  await office.look('Q3-P-01');
});
afterAll(() => office.close());

const report = '/obligations/Q3-P-01/monthly/2023-04';
const head = () => office.as('head', 'Q3-P-01');
const clerk = () => office.as('finance_clerk', 'Q3-TCKH');
const financeHead = () => office.as('finance_head', 'Q3-TCKH');

const morning = async (day: string): Promise<void> => {
  await office.putOn(`${day}T01:30:00.000Z` as Instant);
  await office.look('Q3-P-01');
};

interface Shown {
  readonly may: readonly string[];
  readonly history: readonly { readonly type: string }[];
}
const seenBy = async (who: ReturnType<TestOffice['as']>): Promise<Shown> => (await who.get(report)).body as Shown;
const saidSince = async (count: number): Promise<string[]> => (await seenBy(clerk())).history.slice(count).map(({ type }) => type);
const handIn = (content: string) => head().post(`${report}/submissions`, { content, preparedBy: 'reporter@Q3-P-01' });

it('it is not closed while it may still come in time, nor by a clerk', async () => {
  expect(await financeHead().post(`${report}/closings`)).toMatchObject({ status: 422, body: { code: 'NOT_OVERDUE' } });
  await morning('2023-04-17');
  expect((await seenBy(financeHead())).may).toContain('close_missing');
  expect(await clerk().post(`${report}/closings`)).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_ROLE' } });
});

it('closed as missing, nothing is asked for any more, but it may still be handed in', async () => {
  expect((await financeHead().post(`${report}/closings`)).status).toBe(201);
  expect((await financeHead().post(`${report}/closings`)).status).toBe(200);
  const { history } = await seenBy(clerk());
  for (const day of ['2023-04-18', '2023-04-24', '2023-05-08']) await morning(day);
  expect(await saidSince(history.length)).toEqual([]);
  expect(await head().get(report)).toMatchObject({
    body: { status: 'closed_missing', timeliness: 'missing', firstReceivedAt: null, may: ['draft', 'submit'] },
  });
  expect(await clerk().post(`${report}/urgings`, { text: 'Gửi ngay' })).toMatchObject({ status: 422, body: { code: 'NOTHING_OWED' } });
  expect(await head().post(`${report}/excuse-requests`, { reason: 'Ngập' })).toMatchObject({ status: 422, body: { code: 'NOTHING_OWED' } });
});

it('the late report is reviewed, sent back and mended like any other, and nobody is reminded of it', async () => {
  expect((await handIn('Thu đạt 80%')).status).toBe(201);
  expect((await clerk().post(`${report}/returns`, { reason: 'Thiếu phụ lục' })).status).toBe(201);
  const { history } = await seenBy(clerk());
  for (const day of ['2023-05-09', '2023-05-10', '2023-05-15']) await morning(day);
  expect(await saidSince(history.length)).toEqual([]);
  expect((await handIn('Thu đạt 80%, kèm phụ lục')).status).toBe(201);
  expect((await clerk().post(`${report}/acceptances`, { version: 2 })).status).toBe(201);
});

it('accepted, it counts, and is still missing in April’s statistics, with the day on which it came', async () => {
  expect((await clerk().get(report)).body).toMatchObject({
    ...{ status: 'accepted', timeliness: 'missing', acceptedVersion: 2, firstReceivedAt: '2023-05-08T01:30:00.000Z' },
    reports: [{ onTime: false }, { onTime: false }],
  });
  const listed = (await clerk().get('/obligations?timeliness=missing&period=2023-04')).body as { items: object[] };
  expect(listed.items).toMatchObject([{ owner: 'Q3-P-01', status: 'accepted' }]);
});

it('and may be corrected like any other', async () => {
  await head().post(`${report}/correction-requests`, { reason: 'Cộng sai' });
  expect((await financeHead().post(`${report}/correction-approvals`)).status).toBe(201);
  await head().post(`${report}/corrected-versions`, { content: 'Thu đạt 81%', preparedBy: 'reporter@Q3-P-01' });
  expect((await clerk().post(`${report}/corrected-acceptances`, { version: 3 })).status).toBe(201);
  expect((await clerk().get(report)).body).toMatchObject({ timeliness: 'missing', acceptedVersion: 3 });
});
