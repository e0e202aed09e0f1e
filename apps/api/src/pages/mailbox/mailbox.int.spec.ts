import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Mailer, type OutgoingMail, smtpSettings, startSink } from '#mail';
import { type TestOffice, testOffice } from '../../testing/index.js';
import { reader } from '../testing/page-reader.js';

const AT = '2023-04-10T02:00:00.000Z';
const HOSTILE = '</pre><script>alert(1)</script>"&';

const letter = (change: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: '<notice-1@q3.example>',
  from: { name: 'Đúng Hạn', address: 'nhac@q3.example' },
  to: 'an@q3.example',
  subject: '3 báo cáo đến hạn trước ngày 15/04/2023',
  text: 'Xem http://127.0.0.1/obligation/Q3-PKT/monthly/2023-04 và http://elsewhere.example/x, http://127x0x0x1/plan',
  html: '<p style="color:red">Kính gửi</p><script>alert(2)</script>',
  ics: { name: 'han-nop.ics', content: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n' },
  date: '2023-04-11T01:02:00.000Z',
  ...change,
});

let directory: string;
let office: TestOffice;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dunghan-mailbox-'));
  const sink = await startSink({ port: 0, directory });
  const mailer = new Mailer(smtpSettings(`smtp://127.0.0.1:${sink.port}?tls=off`));
  await mailer.send(letter());
  await mailer.send(letter({ headers: { 'X-Possible-Duplicate': 'true' } }));
  await mailer.send(letter({ messageId: '<notice-2@q3.example>', to: 'binh@q3.example', subject: HOSTILE, text: HOSTILE }));
  await mailer.close(1_000);
  await sink.close();
  office = await testOffice(AT, { demonstration: true, mailboxDirectory: directory, temporalUiUrl: 'http://127.0.0.1:8233' });
});
afterAll(async () => {
  await office.close();
  await rm(directory, { recursive: true });
});

const linksIn = (html: string): string[] => html.match(/\/mailbox\/[0-9-]+/g) ?? [];

describe('the mailbox of a demonstration', () => {
  it('lists the letters, the newest first, marks what may have come twice, and says that all is invented', async () => {
    const { html, text, status } = await reader(office)('/mailbox');
    expect(status).toBe(200);
    expect(text).toContain('Diễn tập Người và việc ở đây là giả định.');
    expect(text).toMatch(/11\/04\/2023 08:02 an@q3\.example 3 báo cáo đến hạn trước ngày 15\/04\/2023 có thể trùng 11\/04/);
    expect(linksIn(html)).toHaveLength(3);
    expect(text.match(/có thể trùng/g)).toHaveLength(1);
  });

  it('shows only the letters to one address', async () => {
    const { html, text } = await reader(office)('/mailbox?to=AN%40q3.example&lang=en');
    expect(linksIn(html)).toHaveLength(2);
    expect(text).toContain('2 in all');
    expect(html).toContain('value="AN@q3.example"');
  });

  it('shows a letter: its text with links to our own pages only, its HTML in a frame that runs nothing, its calendar', async () => {
    const [newest, , oldest] = linksIn((await reader(office)('/mailbox')).html);
    const { html, text, headers } = await reader(office)(oldest!);
    expect(html).toContain('<a href="/obligation/Q3-PKT/monthly/2023-04">http://127.0.0.1/obligation/Q3-PKT/monthly/2023-04</a>');
    expect(html).not.toContain('href="http');
    expect(html).not.toContain('href="/plan"'); // another host whose name looks like ours
    expect(html).toMatch(/<iframe\s+sandbox\s+srcdoc="&lt;p style=&quot;color:red&quot;&gt;Kính gửi/);
    expect(text).toContain('han-nop.ics text/calendar');
    expect(html).toContain('BEGIN:VCALENDAR');
    expect(headers.get('content-security-policy')).toContain(`default-src 'none'`);
    expect(headers.get('content-security-policy')).not.toContain('script-src');

    const hostile = await reader(office)(newest!);
    expect(hostile.html).toContain('&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;');
    expect(hostile.html).not.toContain('<script>alert');
  });

  it('has no letter of a name that is none', async () => {
    for (const path of ['/mailbox/0000000000000-000001', '/mailbox/..%2f..%2fetc%2fpasswd', '/mailbox/x?lang=en'])
      expect((await reader(office)(path)).status).toBe(404);
  });

  it('is not there for whoever comes by another name or through a proxy', async () => {
    expect((await reader(office)('/mailbox', { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404);
    expect((await reader(office, ['head', 'Q3-P-01'])('/')).html).toContain('href="/mailbox"');
    expect((await reader(office, ['head', 'Q3-P-01'])('/', { 'x-forwarded-for': '127.0.0.1' })).html).not.toContain('href="/mailbox"');
  });

  it('nor is the way to Temporal’s own page on this machine, which strangers are not shown at all', async () => {
    const temporal = 'href="http://127.0.0.1:8233"';
    const head = reader(office, ['head', 'Q3-P-01']);
    expect((await head('/')).html).toContain(temporal);
    expect((await head('/', { 'x-forwarded-for': '127.0.0.1' })).html).not.toContain(temporal);
    expect((await reader(office)('/')).html).not.toContain(temporal);
  });
});

it('is not there where work is real, though a directory is named', async () => {
  const real = await testOffice(AT, { mailboxDirectory: directory });
  try {
    expect((await reader(real)('/mailbox')).status).toBe(404);
  } finally {
    await real.close();
  }
});
