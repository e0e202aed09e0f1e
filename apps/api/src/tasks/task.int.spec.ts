import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { lookAtTask } from '../testing/look-at-task.js';
import { type TestOffice, testOffice } from '../testing/test-office.js';

const at = (day: string, time = '09:00'): Instant => new Date(`2023-${day}T${time}:00+07:00`).toISOString() as Instant;

let office: TestOffice;
beforeAll(async () => void (office = await testOffice(at('05-08'))));
afterAll(() => office.close());

type Asker = ReturnType<TestOffice['as']>;
const clerk = () => office.as('finance_clerk', 'Q3-TCKH');
const chair = () => office.as('chair', 'Q3-UBND');
const head = () => office.as('head', 'Q3-QLDT');
const other = () => office.as('head', 'Q3-TNMT');

const problem = (status: number, code: string) => ({ status, body: { code } });
const document = { documentNumber: '45/QĐ-UBND' };
const proposal = { lead: 'Q3-QLDT', lastDay: '2023-06-30', product: 'Báo cáo kết quả' };
const ask = async (who: Asker, code: string, what: string, body: object = {}) => who.post(`/tasks/${code}/${what}`, body);

/** Asks for each in turn; all have to be done. */
const go = async (code: string, ...steps: readonly (readonly [Asker, string, object?])[]): Promise<void> => {
  for (const [who, what, body = {}] of steps) expect(await ask(who, code, what, body)).toMatchObject({ status: 201 });
};
const assigned = (code: string) => go(code, [clerk(), 'proposals', proposal], [chair(), 'assignments', document]);
const received = async (code: string) => {
  await assigned(code);
  await go(code, [head(), 'receipts']);
};
const viewOf = async (code: string, who = head()) => (await who.get(`/tasks/${code}`)).body as object;

describe('the list', () => {
  it('has the plan’s tasks in pages, those of defence and security among them, for everybody', async () => {
    const ward = office.as('reporter', 'Q3-P-01');
    const page = (await ward.get('/tasks?limit=30')).body as { items: { task: string }[]; total: number; nextOffset: number };
    expect([page.items.length, page.total, page.nextOffset]).toEqual([30, 40, 30]);
    expect(await ward.get('/tasks/III.4.2')).toMatchObject({ status: 200, body: { status: 'recorded' } });
    expect(await ward.get('/tasks?status=nonsense')).toMatchObject(problem(400, 'INPUT_FAULTY'));
    expect(await ward.get('/tasks/III.9.9')).toMatchObject(problem(404, 'NO_SUCH_TASK'));
  });
});

describe('a task that no plan holds', () => {
  const anew = { ...proposal, title: { vi: 'Khảo sát điểm ngập', en: 'Survey of floods' }, text: 'Khảo sát các điểm ngập sau mưa.' };

  it('gets the next number of the year, once under one key', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await clerk().post('/tasks', anew, key);
    expect(first).toMatchObject({ status: 201, body: { task: 'N-2023-001', version: 1 } });
    expect(await clerk().post('/tasks', anew, key)).toMatchObject({ status: 200, body: { task: 'N-2023-001' } });
    expect((await clerk().post('/tasks', anew)).body).toMatchObject({ task: 'N-2023-002' });
    expect(await viewOf('N-2023-001')).toMatchObject({
      status: 'proposed',
      title: { vi: 'Khảo sát điểm ngập' },
      text: 'Khảo sát các điểm ngập sau mưa.',
      product: 'Báo cáo kết quả',
      lastDay: '2023-06-30',
    });
  });

  it('is proposed by those who compile or decide, and not without its words', async () => {
    expect(await head().post('/tasks', anew)).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect(await clerk().post('/tasks', proposal)).toMatchObject(problem(400, 'INPUT_FAULTY'));
    expect(await clerk().post('/tasks', { ...anew, lead: 'Q3-KHONG' })).toMatchObject(problem(422, 'UNKNOWN_UNIT'));
    expect(await clerk().post('/tasks', { ...anew, coordinators: ['Q3-QLDT'] })).toMatchObject(problem(422, 'LEAD_AMONG_COORDINATORS'));
  });

  it('may take the place of another, which has to be there', async () => {
    await received('III.1.1');
    const supersede = (replacement: string) => ask(chair(), 'III.1.1', 'supersessions', { replacement, reason: 'Gộp' });
    expect(await supersede('N-2023-999')).toMatchObject(problem(422, 'NO_SUCH_REPLACEMENT'));
    expect(await ask(head(), 'III.1.1', 'supersessions', { replacement: 'N-2023-001', reason: 'Gộp' })).toMatchObject(
      problem(403, 'NOT_YOUR_ROLE'),
    );
    expect(await supersede('N-2023-001')).toMatchObject({ status: 201 });
    expect(await viewOf('III.1.1')).toMatchObject({ status: 'superseded', result: 'superseded' });
  });
});

describe('the receipt', () => {
  it('is disputed by the head within the term; a manager gives it to another unit', async () => {
    await assigned('III.1.2');
    expect(await viewOf('III.1.2')).toMatchObject({ disputableUntil: '2023-05-11' });
    await go('III.1.2', [head(), 'receipt-disputes', { reason: 'Không thuộc chức năng' }]);
    const again = { ...document, lead: 'Q3-TNMT', reason: 'Đúng lĩnh vực' };
    expect(await ask(head(), 'III.1.2', 'reassignments', again)).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    await go('III.1.2', [chair(), 'reassignments', again]);
    expect(await viewOf('III.1.2', other())).toMatchObject({ status: 'assigned', lead: 'Q3-TNMT', lastDay: '2023-06-30' });
    expect(await head().get('/tasks/III.1.2')).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
  });

  it('or a manager abides by it', async () => {
    await assigned('III.1.3');
    await go('III.1.3', [head(), 'receipt-disputes', { reason: 'Sai' }], [chair(), 'dispute-dismissals', { reason: 'Đúng chức năng' }]);
    expect(await viewOf('III.1.3')).toMatchObject({ status: 'received' });
  });
});

describe('what is reported done', () => {
  const review = { number: 1, recommends: 'reject', remarks: 'Thiếu bản vẽ' };

  it('may be sent back for rework by a new last day', async () => {
    await received('III.1.4');
    await go('III.1.4', [head(), 'completions', { product: 'Bản vẽ' }], [clerk(), 'completion-reviews', review]);
    const reject = (lastDay: string) => ask(chair(), 'III.1.4', 'rejections', { number: 1, lastDay, reason: 'Thiếu bản vẽ' });
    expect(await reject('2023-06-29')).toMatchObject(problem(422, 'REWORK_BEFORE_DUE'));
    expect(await reject('2023-07-07')).toMatchObject({ status: 201 });
    expect(await viewOf('III.1.4')).toMatchObject({ status: 'rework', lastDay: '2023-07-07', firstLastDay: '2023-06-30', review: null });
    await go('III.1.4', [head(), 'completions', { product: 'Bản vẽ đủ' }]);
    expect(await viewOf('III.1.4')).toMatchObject({
      completions: [
        { number: 1, product: 'Bản vẽ' },
        { number: 2, product: 'Bản vẽ đủ' },
      ],
    });
  });

  it('is judged on the version that was looked at', async () => {
    expect(await ask(clerk(), 'III.1.4', 'completion-reviews', review)).toMatchObject(problem(422, 'NOT_THE_LATEST_COMPLETION'));
    const confirmation = { 'if-match': '"v1"' };
    expect(await chair().post('/tasks/III.1.4/confirmations', { number: 2 }, confirmation)).toMatchObject(problem(412, 'VERSION_CHANGED'));
  });
});

describe('a manager ends it', () => {
  it.each([
    ['III.2.1', 'recalls', 'recalled'],
    ['III.2.2', 'infeasibilities', 'not_feasible'],
  ])('%s by %s', async (code, what, status) => {
    await received(code);
    expect(await ask(clerk(), code, what, { reason: 'Theo chỉ đạo' })).toMatchObject({ status: 403 });
    expect(await ask(chair(), code, what, {})).toMatchObject(problem(400, 'INPUT_FAULTY'));
    await go(code, [chair(), what, { reason: 'Theo chỉ đạo' }]);
    expect(await viewOf(code)).toMatchObject({ status, result: status, may: [] });
    expect(await ask(chair(), code, what, { reason: 'Theo chỉ đạo' })).toMatchObject({ status: 200 });
  });
});

it('an extension is declined by another, with a reason', async () => {
  await received('III.2.5');
  await go('III.2.5', [head(), 'extension-requests', { lastDay: '2023-07-31', reason: 'Chờ vốn' }]);
  expect(await viewOf('III.2.5')).toMatchObject({ extensionAsked: { lastDay: '2023-07-31', requestedBy: head().person } });
  await go('III.2.5', [chair(), 'extension-declines', { reason: 'Không đủ lý do' }]);
  expect(await viewOf('III.2.5')).toMatchObject({ extensionAsked: null, lastDay: '2023-06-30' });
});

it('what the compiling office itself leads is proposed by it, and judged by others', async () => {
  await go('IV.3', [clerk(), 'proposals', { ...proposal, lead: 'Q3-TCKH' }], [chair(), 'assignments', document]);
  await go('IV.3', [office.as('head', 'Q3-TCKH'), 'receipts'], [office.as('head', 'Q3-TCKH'), 'completions', { product: 'Báo cáo' }]);
  const review = { number: 1, recommends: 'confirm', remarks: 'Đủ' };
  expect(await ask(clerk(), 'IV.3', 'completion-reviews', review)).toMatchObject(problem(403, 'OWN_UNIT'));
  await go('IV.3', [office.as('office_chief', 'Q3-VP'), 'completion-reviews', review], [chair(), 'confirmations', { number: 1 }]);
  expect(await viewOf('IV.3', clerk())).toMatchObject({ result: 'completed_early' });
});

it('silence is taken for receipt when the term is over', async () => {
  await assigned('III.2.6');
  await office.putOn(at('05-12', '00:02'));
  expect(await lookAtTask(office, 'III.2.6')).toEqual(['AssumeReceipt']);
  expect(await viewOf('III.2.6')).toMatchObject({ status: 'received', disputableUntil: null });
  expect(await ask(head(), 'III.2.6', 'receipt-disputes', { reason: 'Sai' })).toMatchObject(problem(422, 'DISPUTE_TOO_LATE'));
});
