import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => void (office = await testOffice('2023-07-12T02:00:00.000Z')));
afterAll(() => office.close());

const request = (more: object = {}) => ({
  subject: { vi: 'Tình hình ngập úng', en: 'Flooding' },
  instructions: 'Nêu các điểm ngập, theo mẫu 01.',
  units: ['Q3-P-01', 'Q3-P-02'],
  lastDay: '2023-07-20',
  ...more,
});
const problem = (status: number, code: string) => ({ status, body: { code } });
const clerk = () => office.as('finance_clerk', 'Q3-TCKH');

it('the finance office asks units for a report, once under one key, and each request gets a number of its own', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const [first, same] = await Promise.all([
    clerk().post('/report-requests', request(), key),
    clerk().post('/report-requests', request(), key),
  ]);
  expect([first.status, same.status].sort()).toEqual([200, 201]);
  expect(first.body).toEqual({ request: 'request-2023-001', version: 1, position: 'request/request-2023-001:1' });
  expect(same.body).toEqual(first.body);
  const more = await Promise.all([1, 2, 3].map(() => clerk().post('/report-requests', request({ units: ['Q3-P-03'] }))));
  expect(more.map(({ body }) => (body as { request: string }).request).sort()).toEqual([
    'request-2023-002',
    'request-2023-003',
    'request-2023-004',
  ]);
  expect((await clerk().post('/report-requests', request(), key)).body).toEqual(first.body);
});

it('and becomes a report that the unit owes, can hand in, and is followed up like any other', async () => {
  await office.look('Q3-P-01', 'Q3-P-03');
  const path = '/obligations/Q3-P-01/request-2023-001/2023-001';
  const reporter = office.as('reporter', 'Q3-P-01');
  expect((await reporter.get(path)).body).toMatchObject({
    status: 'open',
    recipient: 'Q3-TCKH',
    lastDay: '2023-07-20',
    dutyName: { vi: 'Tình hình ngập úng' },
    periodName: { vi: 'số 001/2023' },
    deadline: { vi: 'Hạn: hết ngày 20/07/2023 (thứ Năm), vì được yêu cầu báo cáo đột xuất “chậm nhất ngày 20/07/2023”.' },
  });
  const handedIn = await office.as('head', 'Q3-P-01').post(`${path}/submissions`, { content: 'Không ngập', preparedBy: reporter.person });
  expect(handedIn.status).toBe(201);
  expect((await clerk().post(`${path}/acceptances`, { version: 1 })).status).toBe(201);
});

it('is shown with its instructions to those who asked and those who are asked', async () => {
  const list = async (who: ReturnType<TestOffice['as']>) =>
    (await who.get('/report-requests')).body as { items: { request: string }[]; total: number };
  expect((await list(clerk())).items.map(({ request: code }) => code)).toEqual([
    'request-2023-004',
    'request-2023-003',
    'request-2023-002',
    'request-2023-001',
  ]);
  expect(await list(office.as('head', 'Q3-P-01'))).toMatchObject({
    total: 1,
    items: [
      {
        request: 'request-2023-001',
        instructions: 'Nêu các điểm ngập, theo mẫu 01.',
        requestedBy: 'finance_clerk@Q3-TCKH',
        recipient: 'Q3-TCKH',
      },
    ],
  });
});

it.each([
  ['DATE_PASSED', { lastDay: '2023-07-11' }],
  ['UNKNOWN_UNIT', { units: ['Q3-P-99'] }],
  ['UNKNOWN_UNIT', { units: ['HCM-UBND'] }],
  ['OWN_UNIT_ASKED', { units: ['Q3-TCKH'] }],
])('is refused with %s: %j', async (code, more) => {
  expect(await clerk().post('/report-requests', request(more))).toMatchObject(problem(422, code));
});

it('is asked for by no other office', async () => {
  expect(await clerk().post('/report-requests', request({ units: [] }))).toMatchObject(problem(400, 'INPUT_FAULTY'));
  expect(await office.as('head', 'Q3-P-01').post('/report-requests', request())).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
  expect(await office.as('chair', 'Q3-UBND').post('/report-requests', request())).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
});
