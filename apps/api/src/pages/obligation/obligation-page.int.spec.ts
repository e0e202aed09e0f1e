import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestOffice, testOffice } from '../../testing/index.js';
import { reader, sectionOf } from '../testing/page-reader.js';

const HOSTILE = '<script>alert("1")</script> & <img src=x onerror=alert(1)>';
const PATH = '/obligation/Q3-PKT/monthly/2023-04';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { inWords: true });
  await office.look('Q3-PKT');
  await office
    .as('head', 'Q3-PKT')
    .post('/obligations/Q3-PKT/monthly/2023-04/submissions', { content: HOSTILE, preparedBy: 'reporter@Q3-PKT' });
  await office
    .as('finance_clerk', 'Q3-TCKH')
    .post('/obligations/Q3-PKT/monthly/2023-04/returns', { reason: HOSTILE, lastDay: '2023-04-20' });
  await office.settle();
});
afterAll(() => office.close());

it('says how an obligation stands, why it is due when it is, what was handed in, and what happened', async () => {
  const page = await reader(office, ['reporter', 'Q3-PKT'])(PATH);
  expect(page.status).toBe(200);
  expect(page.text).toContain('trả lại, còn 8 ngày làm việc để bổ sung');
  expect(page.text).toContain('Hạn bổ sung: hết ngày 20/04/2023 (thứ Năm), vì báo cáo bị trả lại');
  expect(sectionOf(page, 'Các bản đã gửi 1')).toContain('1 10/04/2023 09:00 đúng hạn (hạn hết 14/04/2023)');
  const history = sectionOf(page, 'Diễn biến');
  expect(history).toContain('hệ thống Mở kỳ báo cáo.');
  expect(history).toMatch(/10\/04\/2023 09:00 [^<]*\(nhân vật giả định\) Gửi báo cáo, bản thứ 1/);
  expect(history).toContain('Trả lại bản thứ 1 để bổ sung, hạn hết ngày 20/04/2023.');
});

it('lets nothing through as markup', async () => {
  const { html } = await reader(office, ['reporter', 'Q3-PKT'])(PATH);
  expect(html.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt; &amp; &lt;img/g)!.length).toBeGreaterThanOrEqual(2);
  expect(html).not.toMatch(/<script>alert|<img/);
});

it('does not show it to another unit’s people, and says why', async () => {
  const page = await reader(office, ['head', 'Q3-P-01'])(PATH);
  expect(page.status).toBe(403);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.text).toContain('Việc này thuộc đơn vị khác');
  expect(page.text).not.toContain('trả lại');
});

it('asks a stranger to sign in, and lets him who comes from a letter load it again', async () => {
  const page = await reader(office)(`${PATH}?lang=en`);
  expect(page.status).toBe(401);
  expect(page.html).toContain(`<a href="${PATH}">load this page again</a>`);
});

it('says of a period that was never opened what to check', async () => {
  const page = await reader(office, ['finance_clerk', 'Q3-TCKH'])('/obligation/%3Cscript%3E/monthly/1999-01');
  expect(page.status).toBe(404);
  expect(page.text).toContain('Hãy kiểm tra đơn vị, loại báo cáo và kỳ.');
  expect(page.html).not.toContain('<script>');
});
