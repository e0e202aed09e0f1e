import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ReminderIssued } from '#domain';
import type { Instant } from '#eventsourcing';
import { plan } from '#office/testing';
import { type TestOffice, testOffice } from '../../apps/api/src/testing/index.js';

let office: TestOffice;
beforeAll(async () => void (office = await testOffice('2023-05-10T02:00:00.000Z')));
afterAll(() => office.close());

const unit = 'Q3-P-01';
const [may, june] = [`obligation/${unit}/monthly/2023-05`, `obligation/${unit}/monthly/2023-06`];
const administrator = () => office.as('administrator', 'Q3-UBND');
const financeHead = () => office.as('finance_head', 'Q3-TCKH');
const lookOn = async (at: Instant): Promise<void> => {
  await office.putOn(at);
  await office.look(unit);
  await office.settle();
};
const shown = async (stream: string): Promise<unknown> =>
  (await office.as('reporter', unit).get(`/${stream.replace('obligation', 'obligations')}`)).body;
const remindersOf = async (stream: string): Promise<string[]> => {
  const issued = (await office.store.read(stream)).filter(({ type }) => type === 'ReminderIssued');
  return issued.map(({ data }) => `${(data as ReminderIssued['data']).issuedOn} step ${(data as ReminderIssued['data']).step}`);
};
const calendar = plan.calendar.years.find(({ year }) => year === 2023)!;
const monthly = plan.duties.find(({ code }) => code === 'monthly')!;
const shifted = {
  ...monthly,
  levels: monthly.levels.map((level) => ({ ...level, due: { ...level.due, shift: 'next_working_day' } })),
};
const dayOff = (day: string) => ({ from: day, to: day, name: { vi: 'Nghỉ theo quyết định', en: 'Day off by decision' } });
const daysOff = [...calendar.daysOff, dayOff('2023-06-12'), dayOff('2023-06-14')];
const enter = async (items: object, reason = 'Theo công văn của Thành phố'): Promise<string> => {
  const entered = await administrator().post('/rules/changes', { items, reason });
  expect(entered.status).toBe(201);
  return (entered.body as { change: string }).change;
};
const approve = async (change: string) => {
  const answer = await financeHead().post(`/rules/changes/${change}/approvals`);
  await office.settle();
  return answer;
};

it('May’s report falls due and is overdue, June’s is open until the 14th', async () => {
  await lookOn('2023-05-10T02:00:00.000Z');
  await lookOn('2023-06-02T02:00:00.000Z');
  expect(await shown(may)).toMatchObject({ status: 'open', overdue: true, lastDay: '2023-05-14' });
  expect(await shown(june)).toMatchObject({ status: 'open', overdue: false, lastDay: '2023-06-14' });
});

it('the administrator enters a rule and a day off, and nothing changes by it; he may not approve it himself', async () => {
  const change = await enter({ calendarYears: [{ ...calendar, daysOff }], duties: [shifted] });
  await lookOn('2023-06-02T03:00:00.000Z');
  expect(await shown(june)).toMatchObject({ lastDay: '2023-06-14' });
  expect(await administrator().post(`/rules/changes/${change}/approvals`)).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_ROLE' } });
  expect((await administrator().get(`/rules/changes/${change}`)).body).toMatchObject({ status: 'proposed', may: [] });
});

it('the finance head reads what differs, in both languages, and approves', async () => {
  const { items } = (await financeHead().get('/rules/changes?status=proposed')).body as {
    items: { change: string; differences: { vi: string; en: string }[] }[];
  };
  expect(items).toMatchObject([{ enteredBy: administrator().person, reason: 'Theo công văn của Thành phố', may: ['decide'] }]);
  expect(items[0]!.differences).toEqual([
    {
      vi: 'Lịch làm việc VN-public-office/2023 – ngày nghỉ: thêm 12/06/2023 (Nghỉ theo quyết định); 14/06/2023 (Nghỉ theo quyết định)',
      en: 'Working calendar VN-public-office/2023 – days off: added 12/06/2023 (Day off by decision); 14/06/2023 (Day off by decision)',
    },
    {
      vi: 'Nghĩa vụ báo cáo monthly – cấp 1, thời hạn, khi trùng ngày nghỉ: none → next_working_day',
      en: 'Duty monthly – level 1, due rule, when on a day off: none → next_working_day',
    },
  ]);
  expect(await approve(items[0]!.change)).toMatchObject({ status: 201, body: { version: 2 } });
  expect(await approve(items[0]!.change)).toMatchObject({ status: 200, body: { version: 2 } });
  expect((await financeHead().get(`/rules/changes/${items[0]!.change}`)).body).toMatchObject({
    status: 'approved',
    decidedBy: financeHead().person,
    may: [],
  });
});

it('June’s date moves by an event and says why, May’s does not', async () => {
  await lookOn('2023-06-02T04:00:00.000Z');
  expect(await shown(june)).toMatchObject({
    lastDay: '2023-06-15',
    deadline: { vi: expect.stringContaining('hết ngày 15/06/2023') as unknown },
  });
  expect((await office.store.read(june)).at(-1)).toMatchObject({ type: 'DueDateRecalculated', actor: 'clock' });
  expect(await shown(may)).toMatchObject({ lastDay: '2023-05-14' });
  expect((await office.store.read(may)).map(({ type }) => type)).not.toContain('DueDateRecalculated');
});

it('and it is reminded of towards the new date, on working days as they are now', async () => {
  for (const day of ['05', '06', '08', '09', '13', '14', '15']) await lookOn(`2023-06-${day}T02:00:00.000Z` as Instant);
  // By the old calendar the third working day before was the 9th, and the last day the 14th.
  expect(await remindersOf(june)).toEqual(['2023-06-08 step 3', '2023-06-13 step 1', '2023-06-15 step 0']);
});
