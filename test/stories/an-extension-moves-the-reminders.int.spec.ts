import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { type TestOffice, testOffice } from '../../apps/api/src/testing/index.js';

/*
 * The report of April is due by the end of Friday 14/04/2023. On Wednesday its head asks for three working days more and gets them: what
 * was to be said of the 14th is said no more, and the 19th is counted down instead.
 */

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { inWords: true });
  await office.look('Q3-PKT');
});
afterAll(() => office.close());

const report = '/obligations/Q3-PKT/monthly/2023-04';
const head = () => office.as('head', 'Q3-PKT');
const financeHead = () => office.as('finance_head', 'Q3-TCKH');

/** The morning of a day comes, and the unit's agenda looks. */
const morning = async (day: string): Promise<void> => {
  await office.putOn(`${day}T01:30:00.000Z` as Instant);
  await office.look('Q3-PKT');
};

interface Shown {
  readonly lastDay: string;
  readonly timeliness: string;
  readonly overdue: boolean;
  readonly deadline: { readonly vi: string };
  readonly history: readonly { readonly localTime: string; readonly type: string; readonly what: { readonly vi: string } }[];
}
const shown = async (): Promise<Shown> => (await head().get(report)).body as Shown;
const reminders = async (): Promise<string[]> =>
  (await shown()).history
    .filter(({ type }) => type === 'ReminderIssued')
    .map(({ localTime, what }) => `${localTime.slice(0, 5)} ${what.vi}`);

it('until then it is reminded of the 14th', async () => {
  await morning('2023-04-11');
  expect(await reminders()).toEqual(['10/04 Nhắc hạn: còn 7 ngày làm việc.', '11/04 Nhắc hạn: còn 3 ngày làm việc.']);
});

it('the head asks, and the finance head gives what is short', async () => {
  await morning('2023-04-12');
  const asked = await head().post(`${report}/extension-requests`, { lastDay: '2023-04-19', reason: 'Chờ số liệu của Chi cục Thuế' });
  expect(asked.status).toBe(201);
  expect((await financeHead().get(report)).body).toMatchObject({ may: expect.arrayContaining(['grant_short_extension']) as unknown });
  const granted = await financeHead().post(`${report}/extensions`, { lastDay: '2023-04-19', reason: 'Chi cục Thuế gửi số liệu chậm' });
  expect(granted.status).toBe(201);
  expect(await shown()).toMatchObject({
    lastDay: '2023-04-19',
    deadline: { vi: expect.stringContaining('Hạn: hết ngày 19/04/2023 (thứ Tư), do được gia hạn từ ngày 14/04/2023') as unknown },
  });
});

it('then the 14th passes without a word about it, and the 19th is counted down', async () => {
  for (const day of ['2023-04-13', '2023-04-14', '2023-04-15', '2023-04-17']) await morning(day);
  expect(await shown()).toMatchObject({ overdue: false });
  await morning('2023-04-18');
  await morning('2023-04-19');
  expect((await reminders()).slice(2)).toEqual([
    '14/04 Nhắc hạn: còn 3 ngày làm việc.',
    '18/04 Nhắc hạn: còn 1 ngày làm việc.',
    '19/04 Nhắc hạn: hôm nay là ngày làm việc cuối cùng trước khi hết hạn.',
  ]);
});

it('a report on the 19th is on time, and what was first due stays on record', async () => {
  await head().post(`${report}/submissions`, { content: 'Thu đạt 95%', preparedBy: 'reporter@Q3-PKT' });
  await morning('2023-04-20');
  const { history, ...view } = await shown();
  expect(view).toMatchObject({ timeliness: 'on_time', overdue: false, lastDay: '2023-04-19' });
  expect(history[0]?.what.vi).toMatch('Hạn: hết ngày 14/04/2023');
  expect(history.map(({ type }) => type).filter((type) => type !== 'ReminderIssued')).toEqual([
    'ObligationOpened',
    'ExtensionRequested',
    'ExtensionGranted',
    'ReportSubmitted',
  ]);
});
