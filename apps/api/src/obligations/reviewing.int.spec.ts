import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { inWords: true });
  await office.look('Q3-PKT', 'Q3-P-01', 'Q3-P-02', 'Q3-TCKH');
});
afterAll(() => office.close());

const of = (unit: string) => `/obligations/${unit}/monthly/2023-04`;
const problem = (status: number, code: string) => ({ status, body: { code } });
const clerk = () => office.as('finance_clerk', 'Q3-TCKH');
const handIn = (unit: string) =>
  office.as('head', unit).post(`${of(unit)}/submissions`, { content: `Báo cáo của ${unit}`, preparedBy: `reporter@${unit}` });

describe('a report is reviewed', () => {
  it('sent back with a reason and the usual term, mended, and accepted', async () => {
    expect((await handIn('Q3-PKT')).status).toBe(201);
    expect(await clerk().post(`${of('Q3-PKT')}/returns`, { reason: 'Thiếu phụ lục' })).toMatchObject({ status: 201 });
    // Two working days after the 10th would be the 12th; the report's own last day is the 14th.
    const returned = await office.as('reporter', 'Q3-PKT').get(of('Q3-PKT'));
    expect(returned.body).toMatchObject({ status: 'returned', nextDueAt: '2023-04-14T17:00:00.000Z', may: ['draft'] });
    expect((await handIn('Q3-PKT')).status).toBe(201);
    expect(await clerk().post(`${of('Q3-PKT')}/acceptances`, { version: 1 })).toMatchObject(problem(422, 'NOT_THE_LATEST_VERSION'));
    expect((await clerk().post(`${of('Q3-PKT')}/acceptances`, { version: 2 })).status).toBe(201);
    expect((await clerk().get(of('Q3-PKT'))).body).toMatchObject({ status: 'accepted', timeliness: 'on_time', reportVersions: 2 });
  });

  it('by a version that is a number, not by what only looks like one', async () => {
    for (const version of [true, '1', '01', ' 1 ', '0x1', ['1'], [1], null, 1.5])
      expect([version, await clerk().post(`${of('Q3-PKT')}/acceptances`, { version })]).toMatchObject([
        version,
        { ...problem(400, 'INPUT_FAULTY'), body: { faults: [{ field: 'version' }] } },
      ]);
    expect((await clerk().post(`${of('Q3-PKT')}/acceptances`, [{ version: 2 }])).status).toBe(400);
  });

  it('with another term where one is named', async () => {
    await handIn('Q3-P-02');
    expect(await clerk().post(`${of('Q3-P-02')}/returns`, { reason: 'Sai', lastDay: '2023-04-12' })).toMatchObject(
      problem(422, 'CURE_BEFORE_DUE'),
    );
    expect((await clerk().post(`${of('Q3-P-02')}/returns`, { reason: 'Sai', lastDay: '2023-04-20' })).status).toBe(201);
    expect((await clerk().get(of('Q3-P-02'))).body).toMatchObject({ nextDueAt: '2023-04-20T17:00:00.000Z' });
  });

  it('never by its own unit: the compiling office’s own is for the Office', async () => {
    await handIn('Q3-TCKH');
    const accept = { version: 1 };
    expect(await clerk().post(`${of('Q3-TCKH')}/acceptances`, accept)).toMatchObject(problem(403, 'OWN_UNIT'));
    expect(await office.as('head', 'Q3-P-02').post(`${of('Q3-TCKH')}/acceptances`, accept)).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
    expect((await office.as('office_chief', 'Q3-VP').post(`${of('Q3-TCKH')}/acceptances`, accept)).status).toBe(201);
  });
});

it('a unit is urged for what it owes, with a text that is kept', async () => {
  const urge = (who: ReturnType<TestOffice['as']>) => who.post(`${of('Q3-P-01')}/urgings`, { text: 'Đề nghị gửi ngay' });
  expect(await urge(office.as('head', 'Q3-P-01'))).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
  expect((await urge(clerk())).status).toBe(201);
  expect((await urge(office.as('chair', 'Q3-UBND'))).status).toBe(201);
  expect((await clerk().get(of('Q3-P-01'))).body).toMatchObject({ urgings: 2 });
});

describe('what is shown', () => {
  it('is how it came to stand so, in sentences, with names and the authority’s time', async () => {
    await office.settle();
    const { body } = (await clerk().get(of('Q3-PKT'))) as {
      body: { deadline: { vi: string }; history: { localTime: string; who: { vi: string }; what: { vi: string } }[] };
    };
    expect(body.deadline.vi).toMatch(/^Hạn bổ sung: hết ngày 14\/04\/2023 \(thứ Sáu\), vì báo cáo bị trả lại/);
    expect(body.history.map(({ what }) => what.vi.split(/[.,:]/)[0])).toEqual([
      'Mở kỳ báo cáo',
      'Nhắc hạn',
      'Gửi báo cáo',
      'Trả lại bản thứ 1 để bổ sung',
      'Gửi lại báo cáo',
      'Chấp nhận bản thứ 2',
    ]);
    expect(body.history[3]).toMatchObject({
      localTime: '10/04/2023 09:00',
      what: { vi: expect.stringContaining('Lý do: Thiếu phụ lục') as unknown },
    });
    expect(body.history[2]?.who.vi).not.toContain('@');
  });

  it('is one’s own to a unit’s people, and all to those who compile', async () => {
    const seen = async (who: ReturnType<TestOffice['as']>, query = '') => {
      const { body } = (await who.get(`/obligations${query}`)) as { body: { items: { unit: string; period: string }[]; total: number } };
      return { units: [...new Set(body.items.map(({ unit }) => unit))].sort(), total: body.total };
    };
    expect((await seen(office.as('reporter', 'Q3-P-01'))).units).toEqual(['Q3-P-01']);
    expect((await seen(clerk(), '?period=2023-04&duty=monthly')).units).toEqual(['Q3-P-01', 'Q3-P-02', 'Q3-PKT', 'Q3-TCKH']);
    expect(await seen(clerk(), '?status=accepted&period=2023-04')).toEqual({ units: ['Q3-PKT', 'Q3-TCKH'], total: 2 });
    expect((await seen(clerk(), '?timeliness=on_time,late&unit=Q3-PKT')).units).toEqual(['Q3-PKT']);
    expect((await seen(clerk(), '?overdue=true&dueFrom=2023-04-01&dueTo=2023-04-30')).total).toBe(0);
    expect(await office.as('reporter', 'Q3-P-01').get(of('Q3-PKT'))).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
    expect(await clerk().get('/obligations/Q3-PKT/monthly/1999-01')).toMatchObject(problem(404, 'OBLIGATION_NOT_OPENED'));
  });

  it('is a page of a list, in the order that was asked for', async () => {
    const page = async (query: string) =>
      (await clerk().get(`/obligations?period=2023-04&${query}`)).body as {
        items: { owner: string }[];
        nextOffset: number | null;
        total: number;
      };
    const first = await page('sort=unit&limit=3');
    expect([first.items.map(({ owner }) => owner), first.nextOffset, first.total]).toEqual([['Q3-P-01', 'Q3-P-02', 'Q3-PKT'], 3, 4]);
    const second = await page('sort=unit&limit=3&offset=3');
    expect([second.items.map(({ owner }) => owner), second.nextOffset]).toEqual([['Q3-TCKH'], null]);
    expect((await page('sort=-unit&limit=1')).items[0]?.owner).toBe('Q3-TCKH');
    expect(await clerk().get('/obligations?sort=password')).toMatchObject(problem(400, 'INPUT_FAULTY'));
  });
});

it('the plan, its units and its duties explain themselves', async () => {
  const head = office.as('head', 'Q3-P-01');
  expect((await head.get('/plan')).body).toMatchObject({ code: 'district3-2023', year: 2023, issuer: 'Q3-UBND', zone: 'Asia/Ho_Chi_Minh' });
  const units = (await head.get('/units')).body as { code: string; reports: boolean }[];
  expect(units.filter(({ reports }) => reports)).toHaveLength(29);
  expect((await head.get('/duties')).body).toMatchObject([
    {
      code: 'monthly',
      cadence: 'month',
      levels: [{ rule: { vi: 'trước ngày 15 hàng tháng' }, recipient: 'Q3-TCKH', recipientOfItsOwn: 'Q3-VP' }],
    },
    { code: 'quarterly' },
    { code: 'yearly' },
  ]);
});

it('agendas show what they saw, to each his own', async () => {
  expect(((await clerk().get('/agendas')).body as unknown[]).length).toBe(4);
  expect((await office.as('head', 'Q3-P-01').get('/agendas')).body).toMatchObject([
    { scope: 'Q3-P-01', duties: expect.arrayContaining([expect.objectContaining({ duty: 'monthly', period: '2023-04' })]) as unknown },
  ]);
});
