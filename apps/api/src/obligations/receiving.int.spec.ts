import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { inWords: true });
  await office.look('Q3-PKT', 'Q3-P-01');
  await office.putOn('2023-04-17T02:00:00.000Z');
  await office.look('Q3-PKT', 'Q3-P-01');
});
afterAll(() => office.close());

const of = (unit: string, what = '') => `/obligations/${unit}/monthly/2023-04${what}`;
const problem = (status: number, code: string) => ({ status, body: { code } });
const head = (unit: string) => office.as('head', unit);
const clerk = () => office.as('finance_clerk', 'Q3-TCKH');
const financeHead = () => office.as('finance_head', 'Q3-TCKH');
const paper = (unit: string, change: object = {}) => ({
  receivedAt: '2023-04-14T16:00:00+07:00',
  channel: 'paper',
  preparedBy: `reporter@${unit}`,
  signedBy: `head@${unit}`,
  content: 'Thu đạt 95%',
  evidence: 'Dấu công văn đến số 214',
  ...change,
});

describe('a report that came on paper', () => {
  it('is entered by a clerk with its true receipt, proof and persons', async () => {
    const enter = (change?: object, who = clerk()) => who.post(of('Q3-PKT', '/receipts'), paper('Q3-PKT', change));
    expect((await clerk().get(of('Q3-PKT'))).body).toMatchObject({ overdue: true, may: ['urge', 'enter_receipt'] });
    expect(await enter({}, head('Q3-PKT'))).toMatchObject({ status: 403 });
    for (const receivedAt of ['2023-04-14', '14/04/2023 16:00', '2023-04-14T16:00:00', '2023-02-30T16:00:00Z', 1])
      expect([receivedAt, await enter({ receivedAt })]).toMatchObject([receivedAt, problem(400, 'INPUT_FAULTY')]);
    expect(await enter({ receivedAt: '2023-04-17T09:00:01+07:00' })).toMatchObject(problem(422, 'RECEIPT_IN_THE_FUTURE'));
    expect(await enter({ receivedAt: '2023-03-31T23:59:59+07:00' })).toMatchObject(problem(422, 'RECEIPT_BEFORE_OPENING'));
    expect(await enter({ signedBy: 'head@Q3-P-01' })).toMatchObject(problem(422, 'SIGNER_NOT_HEAD'));
    expect(await enter({ preparedBy: 'reporter@Q3-P-01' })).toMatchObject(problem(422, 'PREPARER_NOT_OF_UNIT'));
    expect(await enter({ preparedBy: 'head@Q3-PKT' })).toMatchObject(problem(422, 'PREPARED_BY_SIGNER'));
    expect(await enter({ channel: 'pigeon' })).toMatchObject(problem(400, 'INPUT_FAULTY'));
    expect(await enter({ nilReason: 'Không thu' })).toMatchObject(problem(400, 'INPUT_FAULTY'));
    expect((await enter()).status).toBe(201);
    expect(await enter()).toMatchObject(problem(422, 'RECEIPT_WAITS'));
  });

  it('counts once another has confirmed it: on time by its true receipt, although it was marked overdue', async () => {
    expect((await clerk().get(of('Q3-PKT'))).body).toMatchObject({ status: 'open', overdue: true, reports: [] });
    expect(await clerk().post(of('Q3-PKT', '/receipt-confirmations'))).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect((await financeHead().post(of('Q3-PKT', '/receipt-confirmations'))).status).toBe(201);
    const body: unknown = (await financeHead().get(of('Q3-PKT'))).body;
    expect(body).toMatchObject({
      ...{ status: 'submitted', timeliness: 'on_time', overdue: false, firstReceivedAt: '2023-04-14T09:00:00.000Z' },
      reports: [{ version: 1, content: 'Thu đạt 95%', submittedBy: 'head@Q3-PKT', onTime: true }],
    });
    expect(
      (body as { history: { type: string; what: { vi: string } }[] }).history.find(({ type }) => type === 'ReportReceivedOutOfBand'),
    ).toMatchObject({
      what: { vi: expect.stringMatching(/^Xác nhận đã nhận báo cáo bằng bản giấy \(người ghi nhận: [^@]+\)/) as unknown },
    });
    expect((await clerk().post(of('Q3-PKT', '/acceptances'), { version: 1 })).status).toBe(201);
  });

  it('may be rejected, or taken back, and entered anew', async () => {
    const enter = () => clerk().post(of('Q3-P-01', '/receipts'), paper('Q3-P-01'));
    await enter();
    expect(await financeHead().post(of('Q3-P-01', '/receipt-rejections'))).toMatchObject(problem(400, 'INPUT_FAULTY'));
    expect((await financeHead().post(of('Q3-P-01', '/receipt-rejections'), { reason: 'Nhầm kỳ' })).status).toBe(201);
    expect(await financeHead().post(of('Q3-P-01', '/receipt-confirmations'))).toMatchObject(problem(422, 'NO_RECEIPT'));
    expect((await enter()).status).toBe(201);
  });

  it('is not confirmed by who entered it, though he might', async () => {
    await financeHead().post(of('Q3-P-01', '/receipt-rejections'), { reason: 'Ghi lại' });
    expect((await financeHead().post(of('Q3-P-01', '/receipts'), paper('Q3-P-01'))).status).toBe(201);
    expect(await financeHead().post(of('Q3-P-01', '/receipt-confirmations'))).toMatchObject(problem(422, 'OWN_ENTRY'));
  });
});

describe('an accepted report that turns out to be wrong', () => {
  const mend = (change: object = {}) =>
    head('Q3-PKT').post(of('Q3-PKT', '/corrected-versions'), { content: 'Thu đạt 93%', preparedBy: 'reporter@Q3-PKT', ...change });

  it('is corrected only after the finance head has let it', async () => {
    expect(await mend()).toMatchObject(problem(422, 'NO_CORRECTION'));
    expect(await head('Q3-PKT').post(of('Q3-PKT', '/correction-requests'))).toMatchObject(problem(400, 'INPUT_FAULTY'));
    const ask = () => office.as('reporter', 'Q3-PKT').post(of('Q3-PKT', '/correction-requests'), { reason: 'Cộng sai biểu 2' });
    expect((await ask()).status).toBe(201);
    expect((await ask()).status).toBe(200);
    expect(await clerk().post(of('Q3-PKT', '/correction-approvals'))).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect((await financeHead().get(of('Q3-PKT'))).body).toMatchObject({ may: ['decide_correction', 'request_explanation'] });
    expect((await financeHead().post(of('Q3-PKT', '/correction-declines'), { reason: 'Đã đúng' })).status).toBe(201);
    expect((await ask()).status).toBe(201);
    expect((await financeHead().post(of('Q3-PKT', '/correction-approvals'))).status).toBe(201);
  });

  it('by a version that counts when it is accepted, and leaves it on time', async () => {
    expect(await mend({ preparedBy: 'head@Q3-PKT' })).toMatchObject(problem(422, 'PREPARED_BY_SIGNER'));
    expect((await mend()).status).toBe(201);
    expect((await clerk().get(of('Q3-PKT'))).body).toMatchObject({
      ...{ acceptedVersion: 1, reportVersions: 2, may: ['review'] },
      corrections: [{ version: 2, content: 'Thu đạt 93%' }],
    });
    expect((await clerk().post(of('Q3-PKT', '/corrected-returns'), { reason: 'Vẫn sai' })).status).toBe(201);
    expect((await mend({ content: 'Thu đạt 94%' })).status).toBe(201);
    expect(await head('Q3-PKT').post(of('Q3-PKT', '/corrected-acceptances'), { version: 3 })).toMatchObject({ status: 403 });
    expect(await clerk().post(of('Q3-PKT', '/corrected-acceptances'), { version: 2 })).toMatchObject(
      problem(422, 'NOT_THE_LATEST_VERSION'),
    );
    expect((await clerk().post(of('Q3-PKT', '/corrected-acceptances'), { version: 3 })).status).toBe(201);
    expect((await clerk().get(of('Q3-PKT'))).body).toMatchObject({
      ...{ status: 'accepted', timeliness: 'on_time', acceptedVersion: 3, reportVersions: 3 },
      reports: [{ version: 1 }],
    });
    const listed = (await clerk().get('/obligations?unit=Q3-PKT&period=2023-04&duty=monthly')).body as { items: object[] };
    expect(listed.items).toMatchObject([{ reportVersions: 3, timeliness: 'on_time' }]);
  });
});
