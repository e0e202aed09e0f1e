import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look('Q3-PKT', 'Q3-P-01', 'Q3-P-02', 'Q3-TCKH', 'Q3-P-03');
});
afterAll(() => office.close());

const of = (unit: string, what = '') => `/obligations/${unit}/monthly/2023-04${what}`;
const problem = (status: number, code: string) => ({ status, body: { code } });
const head = (unit: string) => office.as('head', unit);
const clerk = () => office.as('finance_clerk', 'Q3-TCKH');
const financeHead = () => office.as('finance_head', 'Q3-TCKH');
const chair = () => office.as('chair', 'Q3-UBND');
const reason = 'Chờ số liệu thống kê';

describe('a unit asks for more time', () => {
  it('by its head, to a later day, and both are offered', async () => {
    expect((await head('Q3-PKT').get(of('Q3-PKT'))).body).toMatchObject({
      may: ['draft', 'submit', 'request_extension', 'request_excuse'],
    });
    const asked = { lastDay: '2023-04-19', reason };
    expect(await office.as('reporter', 'Q3-PKT').post(of('Q3-PKT', '/extension-requests'), asked)).toMatchObject(
      problem(403, 'NOT_YOUR_ROLE'),
    );
    expect(await head('Q3-PKT').post(of('Q3-PKT', '/extension-requests'), { ...asked, lastDay: '2023-04-14' })).toMatchObject(
      problem(422, 'NOT_AN_EXTENSION'),
    );
    expect(await head('Q3-PKT').post(of('Q3-PKT', '/extension-requests'), { ...asked, lastDay: '2033-04-14' })).toMatchObject(
      problem(422, 'DATE_TOO_FAR'),
    );
    expect(await head('Q3-PKT').post(of('Q3-PKT', '/extension-requests'), { lastDay: '2023-04-19' })).toMatchObject(
      problem(400, 'INPUT_FAULTY'),
    );
    expect((await head('Q3-PKT').post(of('Q3-PKT', '/extension-requests'), asked)).status).toBe(201);
    expect((await head('Q3-PKT').post(of('Q3-PKT', '/extension-requests'), asked)).status).toBe(200);
  });

  it('a short time is the finance head’s to give, a longer one a manager’s, and neither the clerk’s', async () => {
    const give = (who: ReturnType<TestOffice['as']>, lastDay: string) => who.post(of('Q3-PKT', '/extensions'), { lastDay, reason });
    expect(await give(clerk(), '2023-04-19')).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect(await give(head('Q3-PKT'), '2023-04-19')).toMatchObject({ status: 403 });
    expect(await give(financeHead(), '2023-04-20')).toMatchObject(problem(403, 'LONG_EXTENSION'));
    expect((await give(financeHead(), '2023-04-19')).status).toBe(201);
    // Three working days once are not three and three.
    expect(await give(financeHead(), '2023-04-21')).toMatchObject(problem(403, 'LONG_EXTENSION'));
    expect((await give(chair(), '2023-04-28')).status).toBe(201);
    expect((await head('Q3-PKT').get(of('Q3-PKT'))).body).toMatchObject({
      lastDay: '2023-04-28',
      dueAt: '2023-04-28T17:00:00.000Z',
      deadline: { vi: expect.stringContaining('do được gia hạn từ ngày 19/04/2023') as unknown },
    });
  });

  it('a request is declined with a reason by who might have granted it', async () => {
    await head('Q3-P-01').post(of('Q3-P-01', '/extension-requests'), { lastDay: '2023-04-28', reason });
    const decline = (who: ReturnType<TestOffice['as']>) => who.post(of('Q3-P-01', '/extension-declines'), { reason: 'Không đủ lý do' });
    expect(await decline(financeHead())).toMatchObject(problem(403, 'LONG_EXTENSION'));
    expect((await decline(chair())).status).toBe(201);
    expect(await decline(chair())).toMatchObject(problem(422, 'NOTHING_ASKED'));
    const { body } = (await head('Q3-P-01').get(of('Q3-P-01'))) as { body: { history: { type: string; what: { vi: string } }[] } };
    expect(body.history.at(-1)).toMatchObject({ type: 'ExtensionDeclined', what: { vi: 'Không đồng ý gia hạn. Lý do: Không đủ lý do' } });
  });

  it('the finance office’s own is the chief of the Office’s to give', async () => {
    const give = (who: ReturnType<TestOffice['as']>) => who.post(of('Q3-TCKH', '/extensions'), { lastDay: '2023-04-18', reason });
    expect(await give(financeHead())).toMatchObject({ status: 403 });
    expect((await give(office.as('office_chief', 'Q3-VP'))).status).toBe(201);
  });
});

describe('an explanation', () => {
  it('is asked for by a day and given by the head', async () => {
    const question = { text: 'Vì sao số liệu giảm?', lastDay: '2023-04-13' };
    expect(await head('Q3-P-01').post(of('Q3-P-01', '/explanation-requests'), question)).toMatchObject({ status: 403 });
    expect(await head('Q3-P-01').post(of('Q3-P-01', '/explanations'), { text: 'Do mưa' })).toMatchObject(problem(422, 'NOTHING_ASKED'));
    expect((await financeHead().post(of('Q3-P-01', '/explanation-requests'), question)).status).toBe(201);
    expect(await chair().post(of('Q3-P-01', '/explanation-requests'), question)).toMatchObject(problem(422, 'EXPLANATION_WAITS'));
    expect((await head('Q3-P-01').get(of('Q3-P-01'))).body).toMatchObject({ may: expect.arrayContaining(['give_explanation']) as unknown });
    expect((await head('Q3-P-01').post(of('Q3-P-01', '/explanations'), { text: 'Do mưa' })).status).toBe(201);
  });
});

describe('what is owed', () => {
  it('goes on to another unit by a manager, if there is such a unit', async () => {
    const move = (who: ReturnType<TestOffice['as']>, to: string) => who.post(of('Q3-P-02', '/transfers'), { to, reason: 'Sáp nhập' });
    expect(await move(financeHead(), 'Q3-P-03')).toMatchObject({ status: 403 });
    expect(await move(chair(), 'Q3-P-99')).toMatchObject(problem(422, 'UNKNOWN_UNIT'));
    expect(await move(chair(), 'Q3-TCKH')).toMatchObject(problem(422, 'TRANSFER_TO_RECIPIENT'));
    expect((await move(chair(), 'Q3-P-03')).status).toBe(201);
    expect((await move(chair(), 'Q3-P-03')).status).toBe(200);
    expect((await head('Q3-P-03').get(of('Q3-P-02'))).body).toMatchObject({ owner: 'Q3-P-03', unit: 'Q3-P-02' });
  });

  it('is cancelled by a manager with a reason, and then nothing is asked for any more', async () => {
    expect(await chair().post(of('Q3-P-03', '/cancellations'), {})).toMatchObject(problem(400, 'INPUT_FAULTY'));
    expect(await financeHead().post(of('Q3-P-03', '/cancellations'), { reason: 'Giải thể' })).toMatchObject({ status: 403 });
    expect((await chair().post(of('Q3-P-03', '/cancellations'), { reason: 'Giải thể' })).status).toBe(201);
    expect((await chair().get(of('Q3-P-03'))).body).toMatchObject({ status: 'cancelled', may: [] });
  });
});

describe('after the instant', () => {
  beforeAll(async () => {
    await office.putOn('2023-04-17T02:00:00.000Z');
    await office.look('Q3-P-01');
  });

  it('no more time is given: it can only be excused', async () => {
    const asked = { lastDay: '2023-04-21', reason };
    for (const answer of [
      await head('Q3-P-01').post(of('Q3-P-01', '/extension-requests'), asked),
      await chair().post(of('Q3-P-01', '/extensions'), asked),
    ])
      expect(answer).toMatchObject({
        ...problem(422, 'EXTENSION_AFTER_DUE'),
        body: { sentence: { vi: 'Hạn đã hết vào cuối ngày 14/04/2023. Hãy xin miễn thay vì xin gia hạn.' } },
      });
    expect((await head('Q3-P-01').get(of('Q3-P-01'))).body).toMatchObject({ overdue: true, may: ['draft', 'submit', 'request_excuse'] });
  });

  it('the head asks to be excused, and a manager declines or excuses', async () => {
    const ask = () => head('Q3-P-01').post(of('Q3-P-01', '/excuse-requests'), { reason: 'Ngập lụt toàn phường' });
    expect((await ask()).status).toBe(201);
    expect((await ask()).status).toBe(200);
    expect(await financeHead().post(of('Q3-P-01', '/excuses'), { reason })).toMatchObject({ status: 403 });
    expect((await chair().post(of('Q3-P-01', '/excuse-declines'), { reason: 'Không đủ lý do' })).status).toBe(201);
    expect((await ask()).status).toBe(201);
    expect((await chair().post(of('Q3-P-01', '/excuses'), { reason: 'Thiên tai' })).status).toBe(201);
    expect((await head('Q3-P-01').get(of('Q3-P-01'))).body).toMatchObject({ status: 'excused', timeliness: 'excused', may: [] });
  });
});
