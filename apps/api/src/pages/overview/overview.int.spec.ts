import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { CLOCK_BEAT } from '#office';
import { Beats } from '#postgres';
import { type TestOffice, testOffice } from '../../testing/index.js';
import { type ReadPage, reader, sectionOf } from '../testing/page-reader.js';

const UNITS = ['Q3-PKT', 'Q3-P-01', 'Q3-PYT', 'Q3-TCKH'];
const of = (unit: string) => `/obligations/${unit}/monthly/2023-04`;

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { inWords: true });
  await office.look(...UNITS);
  await office.as('head', 'Q3-PYT').post(`${of('Q3-PYT')}/submissions`, { content: 'Đủ số liệu', preparedBy: 'reporter@Q3-PYT' });
  await office.settle();
});
afterAll(() => office.close());

const finance = (path = '/'): Promise<ReadPage> => reader(office, ['finance_clerk', 'Q3-TCKH'])(path);

describe('the overview', () => {
  it('tells a stranger how to get in, and nothing of the log', async () => {
    const page = await reader(office)('/');
    expect(page.status).toBe(401);
    expect(page.text).toContain('npx dunghan link --person NGƯỜI');
    expect(page.text).not.toContain('Phòng Kinh tế');
  });

  it('tells in the same words whoever comes with a session that is none', async () => {
    const page = await reader(office)('/', { cookie: 'dunghan_session=wrong' });
    expect([page.status, page.text.includes('Cần đăng nhập để xem')]).toEqual([401, true]);
  });

  it('says whose it is, what time it is there, and that nobody keeps the time', async () => {
    const { text } = await finance();
    expect(text).toContain('Ủy ban nhân dân Quận 3');
    expect(text).toContain('10/04/2023 09:00 Asia/Ho_Chi_Minh');
    expect(text).toContain('không hoạt động Nhắc hạn tạm dừng, việc gửi báo cáo vẫn bình thường. Để chạy lại: npm run serve.');
    expect(text).not.toContain('Diễn tập');
  });

  it('says what is due next: by when, how many have handed in, who has not, and why that day', async () => {
    const due = sectionOf(await finance(), 'Sắp đến hạn');
    expect(due).toContain('14/04/2023 thứ Sáu còn 4 ngày làm việc Báo cáo định kỳ hàng tháng, tháng 04/2023 1/4 đơn vị đã gửi');
    expect(due).toContain('Chưa gửi: Phường 1; Phòng Kinh tế; Phòng Tài chính – Kế hoạch.');
    expect(due).toContain('Hạn: hết ngày 14/04/2023 (thứ Sáu), vì quy định nộp “trước ngày 15 hàng tháng” (mục IV.2)');
  });

  it('shows the year as a matrix whose cells lead to their obligations', async () => {
    const { html } = await finance();
    expect(html).toMatch(/<td class="waiting">\s*<a\s+href="\/obligation\/Q3-PYT\/monthly\/2023-04"/);
    expect(html).toMatch(/<td class="open">\s*<a\s+href="\/obligation\/Q3-PKT\/monthly\/2023-04"/);
    expect(html).toContain('title="Phòng Y tế – Báo cáo định kỳ hàng tháng, tháng 04/2023: đã gửi, chờ kiểm tra. Ngày cuối: 14/04/2023."');
  });

  it('shows a unit’s people their own unit and no other', async () => {
    const page = await reader(office, ['head', 'Q3-P-01'])('/');
    expect(page.text).toContain('0/1 đơn vị đã gửi');
    expect(page.text).not.toMatch(/Phòng Kinh tế|Phòng Y tế/);
    expect(page.html.match(/<th scope="row">[^<]*<\/th>\s*<td class="(nothing|open|on_time)/g)).toHaveLength(1);
  });

  it('says when each agenda looks again, by the authority’s time', async () => {
    const agendas = sectionOf(await finance(), 'Lịch việc');
    // While the clock stands the next instant is never reached; the look's own word stands.
    expect(agendas).toMatch(/Lần xem kế tiếp: \d\d\/\d\d\/2023 \d\d:\d\d/);
    expect(agendas).toContain('Phòng Kinh tế');
    expect(agendas).toContain('3 báo cáo');
  });

  it('says when somebody keeps the time and has stopped it', async () => {
    await office.api.get(Beats, { strict: false }).beat(CLOCK_BEAT, { temporal: true });
    expect((await finance()).text).toContain('đang đứng yên');
  });

  it('speaks English to whoever asks, remembers it, and has each thing in both languages', async () => {
    const asked = await finance('/?lang=en');
    expect(asked.html).toContain('<html lang="en">');
    expect(sectionOf(asked, 'Due next')).toContain(
      '14/04/2023 Friday 4 working days left Monthly periodic report, 04/2023 1 of 4 units have handed in',
    );
    const cookie = asked.headers.get('set-cookie')!.split(';')[0]!;
    const remembered = await reader(office, ['finance_clerk', 'Q3-TCKH'])('/', { cookie });
    expect(remembered.headers.get('content-language')).toBe('en');
    const tags = ({ html }: ReadPage): string[] => html.match(/<\/?[a-z0-9]+/g)!;
    expect(tags(asked)).toEqual(tags(await finance()));
  });

  it('runs and loads nothing but what it was sent with', async () => {
    const { html, headers } = await finance();
    const policy = headers.get('content-security-policy')!;
    const hashOf = (tag: string): string =>
      `'sha256-${createHash('sha256')
        .update(new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(html)![1]!)
        .digest('base64')}'`;
    expect(policy).toContain(`default-src 'none'; style-src ${hashOf('style')}; script-src ${hashOf('script')}; connect-src 'self'`);
    expect(html).not.toMatch(/ style="| on[a-z]+="|\b(src|href)="(https?:)?\/\//);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('when the last day has passed', () => {
  beforeAll(async () => {
    await office.store.appendMany([unknownNotice]);
    await office.putOn('2023-04-20T02:00:00.000Z');
    await office.look(...UNITS);
    await office.settle();
  });

  it('names what is overdue, and for how long', async () => {
    const page = await finance();
    expect(sectionOf(page, 'Đang quá hạn 3')).toContain(
      'Phường 1 Báo cáo định kỳ hàng tháng, tháng 04/2023 14/04/2023 quá hạn 4 ngày làm việc, chưa gửi',
    );
    expect(page.html).toMatch(/<td class="overdue">\s*<a\s+href="\/obligation\/Q3-P-01\/monthly\/2023-04"/);
  });

  it('names the proposals that wait for a manager', async () => {
    const proposals = sectionOf(await finance(), 'Đề xuất chờ phê duyệt');
    expect(proposals).toMatch(/Phường 1 Báo cáo định kỳ hàng tháng, tháng 04\/2023 1 thủ trưởng đơn vị Trưởng phòng Tài chính – Kế hoạch/);
  });

  it('says of which notice nobody knows whether it arrived', async () => {
    const notices = sectionOf(await finance(), 'Thông báo gần đây');
    expect(notices).toContain('1 thông báo không đến được, hoặc không rõ đã đến hay chưa');
    expect(notices).toContain('2 không rõ đã đến hay chưa máy chủ thư không trả lời');
    expect(sectionOf(await reader(office, ['head', 'Q3-P-01'])('/'), 'Thông báo gần đây')).toContain('Chưa có thông báo nào.');
  });
});

const told = (unit: string) => ({ id: unit, kind: 'reminder', obligation: `obligation/${unit}/monthly/2023-04` });
const unknownNotice = {
  stream: 'notice/1',
  expectedVersion: 0,
  actor: 'clock',
  recordedAt: '2023-04-11T01:02:00.000Z',
  events: [
    {
      type: 'NoticeComposed',
      data: { person: 'head@Q3-PKT', openedAt: '2023-04-11T01:00:00.000Z', facts: [told('Q3-PKT'), told('Q3-PYT')], suppressed: [] },
    },
    { type: 'NoticeOutcomeRecorded', data: { outcome: 'unknown', reason: 'no_answer' } },
  ],
} as const;
