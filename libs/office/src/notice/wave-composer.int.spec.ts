import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addMs, type Language, type NoticeComposed, obligationId } from '#domain';
import type { RecordedEvent } from '#eventsourcing';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { ToldOffice, waveAt, windowMs } from './testing/told-office.js';

let database: TestDatabase;
let office: ToldOffice;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyLog(database.url);
  office = new ToldOffice(database);
});

const ward = 'Q3-P-01';
const yearly = obligationId(ward, 'yearly', '2023');
const monthly = obligationId(ward, 'monthly', '2023-11');

const notices = async (): Promise<readonly RecordedEvent<NoticeComposed>[]> =>
  (await office.events('notice')).filter((event): event is RecordedEvent<NoticeComposed> => event.type === 'NoticeComposed');
const noticeFor = (role: string, told: readonly RecordedEvent<NoticeComposed>[]): RecordedEvent<NoticeComposed> => {
  const found = told.find(({ data }) => data.person === `${role}@${ward}`);
  if (found === undefined) throw new Error(`${role} was told nothing.`);
  return found;
};
const textOf = ({ sealed }: RecordedEvent, part: string): string | undefined => {
  const found = sealed[part];
  return found?.status === 'kept' ? found.text : undefined;
};
const letters = async (): Promise<number> => (await office.outbox.health('mail')).waiting;

describe('a wave', () => {
  it('becomes one letter for each person when its window is over, and not before', async () => {
    await office.found();
    await office.look(ward);
    office.now = addMs(waveAt, windowMs - 1);
    expect(await office.composer().compose()).toMatchObject({ letters: 0 });
    office.now = addMs(waveAt, windowMs);
    expect(await office.composer().compose()).toEqual({ letters: 2, suppressed: 0, withoutAddress: 0, nobody: 0 });
    const told = await notices();
    expect(told.map(({ data: { person, facts } }) => `${person} ${facts.length}`).sort()).toEqual([`head@${ward} 1`, `reporter@${ward} 2`]);
    expect(noticeFor('reporter', told).data).toMatchObject({
      person: `reporter@${ward}`,
      openedAt: waveAt,
      facts: [
        { kind: 'reminder', subject: yearly },
        { kind: 'reminder', subject: monthly },
      ],
      suppressed: [],
      messageId: expect.stringMatching(/^<[0-9a-f-]{36}@office\.example>$/) as unknown,
    });
    expect(await letters()).toBe(2);
    expect(await office.composer().compose()).toMatchObject({ letters: 0 });
  });

  it('stays open longer in the authority’s time where the clock runs faster', async () => {
    await office.found();
    await office.look(ward);
    office.speed = 60;
    office.now = addMs(waveAt, 60 * windowMs - 1);
    expect(await office.composer().compose()).toMatchObject({ letters: 0 });
    office.now = addMs(waveAt, 60 * windowMs);
    expect(await office.composer().compose()).toMatchObject({ letters: 2 });
  });

  it('reaches everybody whose letter can be written, and the others as soon as theirs can', async () => {
    await office.found();
    await office.look(ward);
    const spoken = (language: string) =>
      office.person(`head@${ward}`, {
        type: 'ChangePersonDetails',
        data: { name: 'An', address: 'an@example.invalid', language: language as Language },
      });
    await spoken('a language nobody writes');
    await office.follow();
    office.now = addMs(waveAt, windowMs);
    expect(await office.composer().compose()).toMatchObject({ letters: 1 });
    expect((await notices()).map(({ data }) => data.person)).toEqual([`reporter@${ward}`]);
    expect(office.faults).toHaveLength(1);

    await spoken('en');
    await office.follow();
    expect(await office.composer().compose()).toMatchObject({ letters: 1 });
    expect(await office.composer().compose()).toMatchObject({ letters: 0 });
    expect(await notices()).toHaveLength(2);
  });

  it('is composed once, however many compose it at once', async () => {
    await office.found();
    for (const unit of [ward, 'Q3-P-02', 'Q3-P-03', 'Q3-P-04']) await office.look(unit);
    office.now = addMs(waveAt, windowMs);
    const rounds = await Promise.all([1, 2, 3, 4].map(() => office.composer().compose()));
    rounds.push(await office.composer().compose());
    expect(rounds.reduce((sum, { letters }) => sum + letters, 0)).toBe(8);
    expect(await notices()).toHaveLength(8);
    expect(await letters()).toBe(8);
  });

  it('is followed by another one: what was told is not told again', async () => {
    await office.found();
    await office.look(ward);
    office.now = addMs(waveAt, windowMs);
    await office.composer().compose();
    office.now = '2023-11-09T01:00:00.000Z';
    await office.look(ward);
    office.now = addMs(office.now, windowMs);
    expect(await office.composer().compose()).toMatchObject({ letters: 2 }); // the last day of the yearly one: reporter and head
    const all = (await notices()).flatMap(({ data: { person, facts } }) => facts.map(({ id }) => `${person} ${id}`));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('an urging', () => {
  it('is told to reporter and head, and in their letters in place of the reminder', async () => {
    await office.found();
    await office.look(ward);
    office.now = addMs(waveAt, 60_000);
    await office.act({ type: 'IssueUrging', by: 'chair', now: office.now, data: { obligation: monthly, text: 'Gửi ngay' } });
    office.now = addMs(waveAt, 60_000 + windowMs);
    expect(await office.composer().compose()).toMatchObject({ letters: 2 });
    const told = await notices();
    const line = 'Báo cáo định kỳ hàng tháng, tháng 11/2023 (Phường 1): đôn đốc lần thứ 1, hạn cuối là ngày 14/11/2023';
    for (const role of ['reporter', 'head']) expect(textOf(noticeFor(role, told), 'text')).toMatch(`2. ${line}`);
    expect(noticeFor('reporter', told).data.facts.map(({ kind }) => kind)).toEqual(['reminder', 'reminder', 'urging']);
    expect(textOf(noticeFor('reporter', told), 'subject')).toBe('2 việc về báo cáo cần xử lý');
  });
});

describe('what is left out', () => {
  it('is a report that came in while the wave was open; the rest is told', async () => {
    await office.found();
    await office.look(ward);
    office.now = addMs(waveAt, 60_000);
    await office.submit(yearly, ward);
    office.now = addMs(waveAt, windowMs);
    expect(await office.composer().compose()).toMatchObject({ letters: 1, suppressed: 1 });
    const notice = noticeFor('reporter', await notices());
    expect(notice.data.facts.map(({ subject }) => subject)).toEqual([monthly]);
    expect(notice.data.suppressed).toEqual([{ id: expect.any(String) as unknown, reason: 'handed_in' }]);
    expect(textOf(notice, 'subject')).toBe('1 báo cáo đến hạn trước ngày 15/11/2023');
  });

  it('is everything, where nothing is owed any more: recorded, and no letter', async () => {
    await office.found();
    await office.look(ward);
    office.now = addMs(waveAt, 60_000);
    await office.submit(yearly, ward);
    await office.act({
      type: 'CancelObligation',
      by: 'chair',
      now: office.now,
      data: { obligation: monthly, reason: 'Bỏ chế độ báo cáo này' },
    });
    office.now = addMs(waveAt, windowMs);
    expect(await office.composer().compose()).toEqual({ letters: 0, suppressed: 2, withoutAddress: 0, nobody: 0 });
    await office.follow();
    const { entries } = await office.ledger.list({ person: `reporter@${ward}`, page: 1, size: 10 });
    expect(entries).toMatchObject([{ outcome: 'suppressed', items: 0, suppressed: 2 }]);
    expect((await office.ledger.one(entries[0]!.notice))?.told.map(({ suppressed }) => suppressed).sort()).toEqual([
      'handed_in',
      'settled',
    ]);
    expect(await letters()).toBe(0);
  });
});

describe('whom nothing reaches', () => {
  it('is on record: what is for a seat that nobody holds', async () => {
    await office.found(`head@${ward}`);
    await office.look(ward);
    expect(await office.composer().compose()).toMatchObject({ nobody: 0 });
    office.now = addMs(waveAt, windowMs);
    expect(await office.composer().compose()).toEqual({ letters: 1, suppressed: 0, withoutAddress: 0, nobody: 1 });
    expect(await office.composer().compose()).toMatchObject({ nobody: 0 });
    await office.follow();
    expect(await office.ledger.list({ outcome: 'nobody', page: 1, size: 10 })).toMatchObject({ total: 1 });
    expect((await office.events('notice')).find(({ type }) => type === 'NobodyToTell')?.data).toMatchObject({
      fact: { subject: monthly },
      seats: [{ unit: ward, role: 'reporter' }],
    });
  });

  it('is on record: a person without an address', async () => {
    await office.found();
    await office.person(`reporter@${ward}`, { type: 'ChangePersonDetails', data: { name: 'An', address: null, language: 'vi' } });
    await office.look(ward);
    office.now = addMs(waveAt, windowMs);
    expect(await office.composer().compose()).toEqual({ letters: 1, suppressed: 0, withoutAddress: 1, nobody: 0 });
    await office.follow();
    expect(await office.ledger.list({ outcome: 'bounced', page: 1, size: 10 })).toMatchObject({
      entries: [{ person: `reporter@${ward}`, reason: 'no_address', items: 2 }],
    });
    expect(await letters()).toBe(1);
  });
});

describe('a letter', () => {
  const letter = async (language: 'vi' | 'en', name: string): Promise<RecordedEvent> => {
    await office.found();
    await office.person(`reporter@${ward}`, { type: 'ChangePersonDetails', data: { name, address: 'an@office.example', language } });
    await office.look(ward);
    office.now = addMs(waveAt, windowMs);
    await office.composer().compose();
    return noticeFor('reporter', await notices());
  };

  it('is written in Vietnamese', async () => {
    const notice = await letter('vi', 'Nguyễn Thị Hồng Hạnh');
    expect(textOf(notice, 'to')).toBe('an@office.example');
    expect(textOf(notice, 'subject')).toBe('2 báo cáo sắp đến hạn, sớm nhất là trước ngày 10/11/2023');
    expect(textOf(notice, 'text')).toMatchInlineSnapshot(`
     "Kính gửi: Nguyễn Thị Hồng Hạnh,

     1. Báo cáo năm, năm 2023 (Phường 1): hạn hết ngày 09/11/2023
        Hạn: hết ngày 09/11/2023 (thứ Năm), vì quy định nộp “trước ngày 10 tháng 11 năm 2023” (mục IV.2).
        https://dunghan.example/obligation/Q3-P-01/yearly/2023

     2. Báo cáo định kỳ hàng tháng, tháng 11/2023 (Phường 1): hạn hết ngày 14/11/2023
        Hạn: hết ngày 14/11/2023 (thứ Ba), vì quy định nộp “trước ngày 15 hàng tháng” (mục IV.2).
        https://dunghan.example/obligation/Q3-P-01/monthly/2023-11

     -- 
     Ủy ban nhân dân Quận 3 gửi thư này qua hệ thống Đúng Hạn, vì Ông/Bà giữ vị trí: người lập báo cáo (Phường 1).
     Nếu báo cáo đã được gửi sau khi thư này được soạn, xin bỏ qua phần nhắc tương ứng.
     "
    `);
    expect(textOf(notice, 'html')).toMatchInlineSnapshot(`
     "<!doctype html>
     <html lang="vi">
     <head><meta charset="utf-8"><title>2 báo cáo sắp đến hạn, sớm nhất là trước ngày 10/11/2023</title></head>
     <body style="font-family: sans-serif; line-height: 1.5; max-width: 45em">
     <p>Kính gửi: Nguyễn Thị Hồng Hạnh,</p>
     <ol>
     <li><p><strong>Báo cáo năm, năm 2023 (Phường 1): hạn hết ngày 09/11/2023</strong><br>Hạn: hết ngày 09/11/2023 (thứ Năm), vì quy định nộp “trước ngày 10 tháng 11 năm 2023” (mục IV.2).<br><a href="https://dunghan.example/obligation/Q3-P-01/yearly/2023">https://dunghan.example/obligation/Q3-P-01/yearly/2023</a></p></li>
     <li><p><strong>Báo cáo định kỳ hàng tháng, tháng 11/2023 (Phường 1): hạn hết ngày 14/11/2023</strong><br>Hạn: hết ngày 14/11/2023 (thứ Ba), vì quy định nộp “trước ngày 15 hàng tháng” (mục IV.2).<br><a href="https://dunghan.example/obligation/Q3-P-01/monthly/2023-11">https://dunghan.example/obligation/Q3-P-01/monthly/2023-11</a></p></li>
     </ol>
     <hr>
     <p><small>Ủy ban nhân dân Quận 3 gửi thư này qua hệ thống Đúng Hạn, vì Ông/Bà giữ vị trí: người lập báo cáo (Phường 1).</small></p>
     <p><small>Nếu báo cáo đã được gửi sau khi thư này được soạn, xin bỏ qua phần nhắc tương ứng.</small></p>
     </body>
     </html>
     "
    `);
    expect(textOf(notice, 'ics')!.replaceAll('\r\n ', '')).toMatch(/SUMMARY:Báo cáo .* năm 2023 \(.*\)\r\n/);
    expect(textOf(notice, 'ics')!.match(/DTSTART;VALUE=DATE:\d+/g)).toEqual(['DTSTART;VALUE=DATE:20231109', 'DTSTART;VALUE=DATE:20231114']);
  });

  it('is written in English', async () => {
    const notice = await letter('en', 'Nguyễn Thị Hồng Hạnh');
    expect(textOf(notice, 'text')).toMatchInlineSnapshot(`
     "Dear Nguyễn Thị Hồng Hạnh,

     1. Yearly report, 2023 (Ward 1): due by the end of 09/11/2023
        Due by the end of 09/11/2023 (Thursday), because the rule is “before 10/11/2023” (section IV.2).
        https://dunghan.example/obligation/Q3-P-01/yearly/2023

     2. Monthly periodic report, 11/2023 (Ward 1): due by the end of 14/11/2023
        Due by the end of 14/11/2023 (Tuesday), because the rule is “before day 15 of each month” (section IV.2).
        https://dunghan.example/obligation/Q3-P-01/monthly/2023-11

     -- 
     People's Committee of District 3 sends this letter through Đúng Hạn, because you are: reporter (Ward 1).
     If a report was handed in after this letter was written, please disregard its line.
     "
    `);
  });
});
