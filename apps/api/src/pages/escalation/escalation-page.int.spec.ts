import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestOffice, testOffice } from '../../testing/index.js';
import { reader, sectionOf } from '../testing/page-reader.js';

const HOSTILE = '<script>alert("1")</script>';

let office: TestOffice;
let path: string;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look('Q3-PKT');
  await office.putOn('2023-04-18T02:00:00.000Z'); // a working day after the last day, at nine
  await office.look('Q3-PKT');
  await office.look('Q3-PKT');
  await office.settle();
  const { body } = (await finance().get('/escalations')) as { body: { items: { case: string }[] } };
  path = `/escalation/${body.items[0]!.case}`;
});
afterAll(() => office.close());

const finance = () => office.as('finance_head', 'Q3-TCKH');
const asFinance = () => reader(office, ['finance_head', 'Q3-TCKH']);

it('says to who decides what is owed, with whom it lies, what he can choose and what each choice does', async () => {
  const page = await asFinance()(path);
  expect(page.status).toBe(200);
  expect(page.html).toContain('<a href="/obligation/Q3-PKT/monthly/2023-04">');
  expect(page.text).toContain('Trình cấp 1: Báo cáo định kỳ hàng tháng, tháng 04/2023 – Phòng Kinh tế');
  expect(page.text).toContain('Ông/Bà có thể quyết định');
  expect(sectionOf(page, 'Hồ sơ')).toContain('Người quyết định Trưởng phòng Tài chính – Kế hoạch, Phòng Tài chính – Kế hoạch');
  expect(sectionOf(page, 'Các lựa chọn và hệ quả')).toContain('Từ chối Không gửi gì đi.');
  expect(sectionOf(page, 'Văn bản')).toContain('Bản thảo do hệ thống soạn.');
  expect(sectionOf(page, 'Các kỳ gần đây của đơn vị')).toContain('Báo cáo định kỳ hàng tháng 1 0 0 0 0 1 0');
  expect(sectionOf(page, 'Diễn biến')).not.toBe('');
});

it('shows the unit that it is about neither the letter nor the choices before it has gone out, and other units nothing', async () => {
  const own = await reader(office, ['head', 'Q3-PKT'])(path);
  expect(own.status).toBe(200);
  expect([sectionOf(own, 'Văn bản'), sectionOf(own, 'Các lựa chọn')]).toEqual(['', '']);
  expect(own.text).not.toContain('Ông/Bà có thể');
  expect((await reader(office, ['head', 'Q3-P-01'])(path)).status).toBe(403);
  expect((await reader(office)(path)).status).toBe(401);
  expect((await asFinance()('/escalation/none')).status).toBe(404);
});

it('stands on the overview of whom it waits for, with a link, and not as his on anybody else’s', async () => {
  const overview = await asFinance()('/');
  expect(sectionOf(overview, 'Chờ ông/bà quyết định 1')).toContain('Phòng Kinh tế Báo cáo định kỳ hàng tháng, tháng 04/2023 1');
  expect(overview.html).toContain(`<a href="${path}">`);
  const clerk = await reader(office, ['finance_clerk', 'Q3-TCKH'])('/');
  expect(sectionOf(clerk, 'Chờ ông/bà quyết định')).toBe('');
  expect(sectionOf(clerk, 'Đề xuất chờ phê duyệt 1')).toContain('Phòng Kinh tế');
});

it('lets nothing through as markup', async () => {
  expect((await finance().post(`${path.replace('escalation', 'escalations')}/amendments`, { draft: HOSTILE })).status).toBe(201);
  const { html } = await asFinance()(path);
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
  expect(html).not.toContain(HOSTILE);
});
