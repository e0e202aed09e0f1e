import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { lookAtTask, type TestOffice, testOffice } from '../../apps/api/src/testing/index.js';

/*
 * Task III.2.4, the old apartment blocks: the plan names neither who does it nor until when. The finance office proposes the urban
 * management office, the chair assigns it, and it ends a year of reminders, more time and lateness later than it should have.
 */

const at = (day: string, time = '09:00'): Instant => new Date(`2023-${day}T${time}:00+07:00`).toISOString() as Instant;
const BLOCKS = '/tasks/III.2.4';
const proposal = { lead: 'Q3-QLDT', coordinators: ['Q3-TNMT'], lastDay: '2023-06-30', product: 'Hồ sơ kiểm định 12 chung cư' };

let office: TestOffice;
beforeAll(async () => void (office = await testOffice(at('05-04'))));
afterAll(() => office.close());

const clerk = () => office.as('finance_clerk', 'Q3-TCKH');
const chair = () => office.as('chair', 'Q3-UBND');
const head = () => office.as('head', 'Q3-QLDT');
const reporter = () => office.as('reporter', 'Q3-QLDT');
const coordinator = () => office.as('head', 'Q3-TNMT');
const stranger = () => office.as('head', 'Q3-P-01');

type Asker = ReturnType<TestOffice['as']>;
const ask = (who: Asker, what: string, body: object = {}) => who.post(`${BLOCKS}/${what}`, body);
const problem = (status: number, code: string) => ({ status, body: { code } });
const done = { status: 201, body: { task: 'III.2.4' } };
const seen = async (who = head()) => (await who.get(BLOCKS)).body as { history: { what: { vi: string } }[]; may: { act: string }[] };

describe('a sentence of the plan becomes a task', () => {
  it('that everybody can read and nobody has', async () => {
    expect(await stranger().get('/tasks?status=recorded&limit=1')).toMatchObject({ status: 200, body: { total: 40 } });
    expect(await stranger().get(BLOCKS)).toMatchObject({
      status: 200,
      body: {
        ...{ status: 'recorded', lead: null, lastDay: null, result: 'not_assigned', may: [] },
        text: expect.stringContaining('chung cư cũ được xây dựng trước năm 1975') as unknown,
      },
    });
  });

  it('is proposed by the finance office, not by a unit; and not assigned by who proposed it', async () => {
    expect(await ask(chair(), 'assignments', { documentNumber: '45/QĐ-UBND' })).toMatchObject(problem(422, 'TASK_NOT_PROPOSED'));
    expect(await ask(head(), 'proposals', proposal)).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect(await ask(chair(), 'proposals', { ...proposal, lastDay: '2023-09-30' })).toMatchObject(done);
    expect(await ask(chair(), 'assignments', { documentNumber: '45/QĐ-UBND' })).toMatchObject(problem(422, 'OWN_PROPOSAL'));
    expect(await ask(clerk(), 'proposals', proposal)).toMatchObject(done);
    expect(await ask(clerk(), 'assignments', { documentNumber: '45/QĐ-UBND' })).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
  });

  it('is assigned by the chair, by a document, and is no longer everybody’s to read', async () => {
    await office.putOn(at('05-08'));
    expect(await ask(chair(), 'assignments', { documentNumber: '45/QĐ-UBND' })).toMatchObject({ ...done, body: { version: 4 } });
    expect(await stranger().get(BLOCKS)).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
    expect((await stranger().get('/tasks')).body).toMatchObject({ total: 39 });
    expect((await coordinator().get('/tasks?status=assigned')).body).toMatchObject({
      items: [{ task: 'III.2.4', lead: 'Q3-QLDT', lastDay: '2023-06-30', result: 'within_time' }],
    });
  });
});

describe('its lead', () => {
  it('takes it; another unit cannot, and nobody works on it before', async () => {
    expect(await ask(reporter(), 'progress', { percent: 5, text: 'Bắt đầu' })).toMatchObject(problem(422, 'TASK_NOT_RECEIVED'));
    expect(await ask(stranger(), 'receipts')).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
    expect(await ask(reporter(), 'receipts')).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect(await ask(head(), 'receipts')).toMatchObject(done);
    expect(await ask(head(), 'receipt-disputes', { reason: 'Sai đơn vị' })).toMatchObject(problem(422, 'TASK_NOT_IN_THIS_STATE'));
  });

  it('gives it to one of its own, and asks the coordinating unit, which alone gives its part', async () => {
    expect(await ask(head(), 'internal-delegations', { person: stranger().person })).toMatchObject(problem(422, 'PERSON_NOT_OF_UNIT'));
    expect(await ask(head(), 'internal-delegations', { person: reporter().person })).toMatchObject(done);
    const request = { unit: 'Q3-TNMT', lastDay: '2023-05-31', text: 'Cung cấp hồ sơ đất' };
    expect(await ask(coordinator(), 'input-requests', request)).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
    expect(await ask(head(), 'input-requests', request)).toMatchObject(done);
    expect((await seen(coordinator())).may).toMatchObject([{ act: 'provide_coordinator_input' }]);
    expect(await ask(head(), 'inputs', { number: 1, text: 'Tự làm' })).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect(await ask(coordinator(), 'inputs', { number: 1, text: 'Gửi kèm 12 hồ sơ' })).toMatchObject(done);
  });

  it('reports how far it is, and is reminded of the date three working days before it', async () => {
    expect(await ask(reporter(), 'progress', { percent: 40, text: 'Xong 5 chung cư', evidence: 'Biên bản 12' })).toMatchObject(done);
    await office.putOn(at('06-27', '08:00'));
    expect(await lookAtTask(office, 'III.2.4')).toEqual(['IssueTaskReminder']);
    expect(await lookAtTask(office, 'III.2.4')).toEqual([]);
    expect((await seen()).history.at(-1)?.what.vi).toBe('Nhắc hạn: còn 3 ngày làm việc. Bỏ qua mốc nhắc: 7.');
  });

  it('asks for more time, which another gives', async () => {
    expect(await ask(reporter(), 'extension-requests', { lastDay: '2023-07-14', reason: 'Chờ' })).toMatchObject(
      problem(403, 'NOT_YOUR_ROLE'),
    );
    expect(await ask(head(), 'extension-requests', { lastDay: '2023-07-14', reason: 'Chờ kiểm định' })).toMatchObject(done);
    expect(await ask(head(), 'extensions', { reason: 'Tự cho' })).toMatchObject(problem(403, 'OWN_UNIT'));
    expect(await ask(chair(), 'extensions', { reason: 'Đồng ý' })).toMatchObject(done);
    expect(await chair().get(BLOCKS)).toMatchObject({
      body: { lastDay: '2023-07-14', firstLastDay: '2023-06-30', extensions: 1, result: 'extended', percent: 40 },
    });
  });
});

describe('when the time is over', () => {
  it('it is marked, more time cannot be asked for, and it is put before somebody higher', async () => {
    await office.putOn(at('07-15', '00:10'));
    expect(await lookAtTask(office, 'III.2.4')).toEqual(['MarkTaskOverdue']);
    expect(await ask(head(), 'extension-requests', { lastDay: '2023-07-31', reason: 'Chờ' })).toMatchObject(
      problem(422, 'EXTENSION_AFTER_DUE'),
    );
    await office.putOn(at('07-18'));
    expect(await lookAtTask(office, 'III.2.4')).toEqual(['ProposeEscalation']);
    expect((await office.as('finance_head', 'Q3-TCKH').get('/escalations')).body).toMatchObject({
      items: [{ subject: 'task/III.2.4', unit: 'Q3-QLDT', level: 1, status: 'proposed' }],
    });
  });

  it('the lead reports it done, late; the finance office recommends, and the chair confirms: never who did it', async () => {
    expect(await ask(coordinator(), 'completions', { product: 'Hồ sơ' })).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
    expect(await ask(head(), 'completions', { product: 'Hồ sơ kiểm định 12 chung cư, bản ký số' })).toMatchObject(done);
    expect(await ask(chair(), 'confirmations', { number: 1 })).toMatchObject(problem(422, 'COMPLETION_NOT_REVIEWED'));
    const review = { number: 1, recommends: 'confirm', remarks: 'Đủ hồ sơ' };
    expect(await ask(head(), 'completion-reviews', review)).toMatchObject(problem(403, 'OWN_UNIT'));
    expect(await ask(clerk(), 'completion-reviews', review)).toMatchObject(done);
    expect(await ask(head(), 'confirmations', { number: 1 })).toMatchObject(problem(403, 'OWN_UNIT'));
    expect(await ask(clerk(), 'confirmations', { number: 1 })).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
    expect(await ask(chair(), 'confirmations', { number: 1 })).toMatchObject(done);
    expect(await head().get(BLOCKS)).toMatchObject({
      body: { status: 'confirmed', result: 'completed_late', completions: [{ number: 1, onTime: false }], may: [] },
    });
    expect(await lookAtTask(office, 'III.2.4')).toEqual([]);
  });

  it('and its whole course can be read', async () => {
    const { history } = await seen(office.as('auditor', 'Q3-UBND'));
    expect(history.filter(({ what }) => !what.vi.includes('trình')).map(({ what }) => what.vi)).toEqual([
      'Ghi nhận theo kế hoạch, mục III.2.4; chưa giao.',
      expect.stringMatching(/^Đề xuất giao; chủ trì: .*; thời hạn hết ngày 30\/09\/2023\. Sản phẩm: Hồ sơ kiểm định 12 chung cư$/),
      expect.stringMatching(/^Đề xuất giao; chủ trì: .*; thời hạn hết ngày 30\/06\/2023\./),
      expect.stringMatching(/^Giao nhiệm vụ theo văn bản số 45\/QĐ-UBND; chủ trì: /),
      'Tiếp nhận nhiệm vụ.',
      expect.stringMatching(/^Phân công .* thực hiện\.$/),
      expect.stringMatching(/phối hợp, hạn hết ngày 31\/05\/2023\. Nội dung: Cung cấp hồ sơ đất$/),
      expect.stringMatching(/trả lời phối hợp\. Nội dung: Gửi kèm 12 hồ sơ$/),
      'Báo cáo tiến độ: 40%. Nội dung: Xong 5 chung cư Minh chứng: Biên bản 12',
      'Nhắc hạn: còn 3 ngày làm việc. Bỏ qua mốc nhắc: 7.',
      'Xin gia hạn đến hết ngày 14/07/2023. Lý do: Chờ kiểm định',
      'Gia hạn lần thứ 1, đến hết ngày 14/07/2023. Lý do: Đồng ý',
      expect.stringMatching(/^Quá hạn: hết ngày 14\/07\/2023 mà chưa có báo cáo hoàn thành\./),
      expect.stringMatching(/^Báo cáo hoàn thành lần thứ 1, nhận lúc 09:00 ngày 18\/07\/2023, sau hạn\. Sản phẩm: /),
      'Đề nghị xác nhận hoàn thành. Ý kiến: Đủ hồ sơ',
      'Xác nhận hoàn thành.',
    ]);
  });
});
