import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Instant } from '#eventsourcing';
import { ImpedimentWatchDesk, OfficeClock, RegimeDesk } from '#office';
import { AgendaReads, inlineTables } from '#postgres';
import { type Answer, type Asker, type TestOffice, testOffice } from '../../apps/api/src/testing/index.js';

/*
 * Ward 1 cannot move its market while the drains are not mended, and says so with its report of July. The compiling office puts it to the
 * office of works, which is late, is asked again after a dispute, and removes it.
 */

let office: TestOffice;
let reporter: Asker;
let head: Asker;
let clerk: Asker;
let works: Asker;
beforeAll(async () => {
  office = await testOffice('2023-07-10T02:00:00.000Z');
  await office.look('Q3-P-01');
  reporter = office.as('reporter', 'Q3-P-01');
  head = office.as('head', 'Q3-P-01');
  clerk = office.as('finance_clerk', 'Q3-TCKH');
  works = office.as('head', 'Q3-QLDT');
});
afterAll(() => office.close());

const report = '/obligations/Q3-P-01/monthly/2023-07';
const flooded = '/impediments/2023-001';
const words = { kind: 'obstacle', level: 'office', text: 'Chợ ngập, chưa di dời được.', solution: 'Thông cống trước mùa mưa.' };
const problem = (status: number, code: string) => ({ status, body: { code } });
const at = (day: string, time = '08:00'): Instant => new Date(`2023-${day}T${time}:00+07:00`).toISOString() as Instant;

/** What its watch does at this hour. */
const watch = async (now: Instant): Promise<string[]> => {
  await office.putOn(now);
  const [reads, regime, clock] = [office.api.get(AgendaReads), office.api.get(RegimeDesk), office.api.get(OfficeClock)];
  const desk = new ImpedimentWatchDesk({ store: office.store, reads, regime, clock, inline: inlineTables });
  const { due } = await desk.look({ id: '2023-001', at: new Date().toISOString() as Instant });
  expect((await desk.carryOut(due)).refused).toEqual([]);
  return due.map(({ type }) => type);
};
const shown = async (who = clerk): Promise<Answer['body']> => (await who.get(flooded)).body;

it('a unit raises it with its report, once under one key; the next gets a number of its own', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const first = await reporter.post(`${report}/impediments`, words, key);
  expect(first).toMatchObject({ status: 201, body: { impediment: '2023-001', version: 1, position: 'impediment/2023-001:1' } });
  expect(await reporter.post(`${report}/impediments`, words, key)).toMatchObject({ status: 200, body: first.body as object });
  const both = await Promise.all(
    [1, 2].map(() => head.post('/impediments', { ...words, unit: 'Q3-P-01', kind: 'proposal', level: 'superior' })),
  );
  expect(both.map(({ body }) => (body as { impediment: string }).impediment).sort()).toEqual(['2023-002', '2023-003']);
  expect(await shown(head)).toMatchObject({
    status: 'raised',
    unitName: { vi: 'Phường 1' },
    about: 'obligation/Q3-P-01/monthly/2023-07',
    recipient: 'Q3-TCKH',
    text: words.text,
    solution: words.solution,
    owner: null,
    lastDay: null,
  });
});

it('nobody raises it for another unit, nor about another’s report', async () => {
  expect(await reporter.post('/impediments', { ...words, unit: 'Q3-P-02' })).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
  const about = 'obligation/Q3-P-02/monthly/2023-07';
  expect(await reporter.post('/impediments', { ...words, unit: 'Q3-P-01', about })).toMatchObject(problem(422, 'SUBJECT_OF_OTHERS'));
  expect(await reporter.post('/impediments', { ...words, unit: 'Q3-P-01', text: ' ' })).toMatchObject(problem(400, 'INPUT_FAULTY'));
});

it('the compiling office is reminded, and says who has to answer by when', async () => {
  expect(await watch(at('07-11'))).toEqual(['RemindOfRouting']);
  const routing = { unit: 'Q3-QLDT', role: 'head', level: 'office', lastDay: '2023-07-21' };
  expect(await reporter.post(`${flooded}/routings`, routing)).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
  expect(await clerk.post(`${flooded}/routings`, { ...routing, unit: 'Q3-P-01' })).toMatchObject(problem(422, 'OWNER_RAISED_IT'));
  expect(await clerk.post('/impediments/2023-999/routings', routing)).toMatchObject(problem(404, 'NO_SUCH_IMPEDIMENT'));
  expect((await works.get(flooded)).status).toBe(403);
  expect((await clerk.post(`${flooded}/routings`, routing)).status).toBe(201);
  expect(await shown(works)).toMatchObject({
    status: 'routed',
    owner: { unit: 'Q3-QLDT', role: 'head' },
    lastDay: '2023-07-21',
    may: [{ act: 'answer_impediment' }],
  });
});

it('its owner is reminded and is late, which is put before the finance head', async () => {
  expect(await watch(at('07-18'))).toEqual(['RemindOfAnswer']);
  expect(await watch(at('07-24'))).toEqual(['MarkAnswerOverdue']);
  expect(await watch(at('07-25'))).toEqual(['ProposeEscalation']);
  expect((await clerk.get('/impediments?overdue=true&owner=Q3-QLDT&level=office')).body).toMatchObject({
    total: 1,
    items: [{ impediment: '2023-001', overdue: true }],
  });
  const cases = (await office.as('finance_head', 'Q3-TCKH').get('/escalations')).body as { items: { case: string }[] };
  expect(cases.items).toMatchObject([
    { subject: 'impediment/2023-001', unit: 'Q3-QLDT', level: 1, approver: 'finance_head', status: 'proposed' },
  ]);
  const { case: id } = cases.items[0]!;
  expect(await works.post(`/escalations/${id}/approvals`)).toMatchObject({ status: 403 });
  expect((await office.as('finance_head', 'Q3-TCKH').post(`/escalations/${id}/approvals`)).status).toBe(201);
});

it('the answer is disputed by the unit’s head alone, and goes back with a new day', async () => {
  const answer = { outcome: 'partly', text: 'Đã thông một đoạn cống.' };
  expect(await reporter.post(`${flooded}/answers`, answer)).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
  expect((await works.post(`${flooded}/answers`, answer)).status).toBe(201);
  expect(await reporter.post(`${flooded}/disputes`, { reason: 'Vẫn ngập.' })).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
  expect(await works.post(`${flooded}/confirmations`)).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
  expect(await watch(at('07-28'))).toEqual(['RemindOfJudgement']);
  expect((await head.post(`${flooded}/disputes`, { reason: 'Vẫn ngập ở cổng sau.' })).status).toBe(201);
  expect(await shown()).toMatchObject({
    status: 'routed',
    lastDay: '2023-08-04',
    overdue: false,
    disputes: 1,
    answer: { outcome: 'partly' },
  });
});

it('it is answered again, confirmed, and tells its whole course in words', async () => {
  expect((await works.post(`${flooded}/answers`, { outcome: 'solved', text: 'Đã thông toàn tuyến.' })).status).toBe(201);
  expect((await head.post(`${flooded}/confirmations`)).status).toBe(201);
  expect(await head.post(`${flooded}/withdrawals`, { reason: 'Thôi.' })).toMatchObject(problem(422, 'IMPEDIMENT_ENDED'));
  expect(await watch(at('07-31'))).toEqual([]);
  const { status, history } = (await shown(head)) as { status: string; history: { what: { vi: string }; who: { vi: string } }[] };
  expect(status).toBe('confirmed');
  const told = history.map(({ what }) => what.vi);
  expect(told[0]).toBe(
    'Nêu vướng mắc, đề nghị phòng, ban chuyên môn giải quyết. Nội dung: Chợ ngập, chưa di dời được. Đề xuất: Thông cống trước mùa mưa.',
  );
  expect(told).toContain('Quá hạn: hết ngày 21/07/2023 mà chưa có câu trả lời.');
  expect(told).toContain('Trả lời lần thứ 1, sau hạn: giải quyết một phần. Nội dung: Đã thông một đoạn cống.');
  expect(told.at(-1)).toBe('Đơn vị xác nhận khó khăn đã được tháo gỡ.');
  expect(history.filter(({ who }) => who.vi === 'hệ thống').length).toBeGreaterThan(3);
});

it('the compiled report of July lists it with those that are still open, by the level that can solve them', async () => {
  expect((await head.post('/impediments/2023-003/withdrawals', { reason: 'Nêu trùng.' })).status).toBe(201);
  const carried = await clerk.get('/impediments/carried?duty=monthly&period=2023-07');
  expect(carried.body).toMatchObject({
    total: 2,
    levels: [
      { level: 'office', levelName: { vi: 'phòng, ban chuyên môn' }, items: [{ impediment: '2023-001', status: 'confirmed' }] },
      { level: 'superior', items: [{ impediment: '2023-002', status: 'raised' }] },
    ],
  });
  // Removed within the days of August's report, and still open, respectively; June's days were over before any was raised.
  const numbers = async (period: string) =>
    (
      (await clerk.get(`/impediments/carried?duty=monthly&period=${period}`)).body as { levels: { items: { impediment: string }[] }[] }
    ).levels
      .flatMap(({ items }) => items)
      .map(({ impediment }) => impediment);
  expect(await numbers('2023-06')).toEqual([]);
  expect(await numbers('2023-08')).toEqual(['2023-001', '2023-002']);
  expect(await numbers('2023-09')).toEqual(['2023-002']);
  expect(await clerk.get('/impediments/carried?duty=monthly&period=2023-13')).toMatchObject(problem(404, 'NO_SUCH_PERIOD'));
  expect((await office.as('head', 'Q3-P-02').get('/impediments/carried?duty=monthly&period=2023-07')).body).toMatchObject({ total: 0 });
});

it('the compiling office closes what was put to the City, for a reason', async () => {
  expect(await head.post('/impediments/2023-002/closings', { reason: 'Xong.' })).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
  expect((await clerk.post('/impediments/2023-002/closings', { reason: 'Đã kiến nghị Thành phố.' })).status).toBe(201);
  expect((await head.get('/impediments/2023-002')).body).toMatchObject({ status: 'closed', may: [] });
});
