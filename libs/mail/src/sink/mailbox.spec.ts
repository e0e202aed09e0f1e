import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import nodemailer from 'nodemailer';
import { compose } from '../smtp/compose.js';
import { letter } from '../testing/letter.js';
import { Mailbox } from './mailbox.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mailbox-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const put = (id: string, source: string | Buffer): void => writeFileSync(join(directory, `${id}.eml`), source);
const written = async (...change: Parameters<typeof letter>): Promise<Buffer> => {
  const { message } = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail(compose(letter(...change)));
  return message as Buffer;
};
const id = (n: number): string => `1681174800000-${String(n).padStart(6, '0')}`;

describe('a letter', () => {
  it('is read as it was written: words, marks and all', async () => {
    const calendar = 'BEGIN:VCALENDAR\r\nX-WR-CALNAME:Hạn báo cáo\r\nEND:VCALENDAR\r\n';
    put(id(1), await written({ date: '2023-11-08T01:00:00.000Z', ics: { name: 'han-bao-cao.ics', content: calendar } }));
    expect(await new Mailbox(directory).read(id(1))).toEqual({
      id: id(1),
      messageId: '<notice-1@q3.example>',
      from: 'nhac@q3.example',
      to: 'an@q3.example',
      subject: '3 báo cáo đến hạn trước ngày 15/04/2023',
      date: '2023-11-08T01:00:00.000Z',
      possibleDuplicate: false,
      text: letter().text,
      html: letter().html,
      attachments: [{ name: 'han-bao-cao.ics', contentType: 'text/calendar', size: Buffer.byteLength(calendar), content: calendar }],
    });
  });

  it('that is hardly one is read, too', async () => {
    put(id(1), '');
    expect(await new Mailbox(directory).read(id(1))).toMatchObject({
      subject: '',
      to: '',
      date: '2023-04-11T01:00:00.000Z',
      attachments: [],
    });
  });

  it.each(['../secret', '..', '', '1681174800000-000002', `${id(1)}.eml`, `${id(1)}/../${id(1)}`])(
    'is not found under what is no id of it: %s',
    async (wrong) => {
      put(id(1), 'Subject: there\r\n\r\n');
      writeFileSync(join(directory, '..', 'secret.eml'), 'Subject: secret\r\n\r\n');
      expect(await new Mailbox(directory).read(wrong)).toBeUndefined();
      rmSync(join(directory, '..', 'secret.eml'));
    },
  );
});

describe('a list', () => {
  it('shows the newest first, page by page', async () => {
    for (const n of [1, 2, 3, 4, 5]) put(id(n), `Subject: ${n}\r\n\r\nSubject: not this\r\n`);
    writeFileSync(join(directory, `${id(6)}.eml.unfinished`), 'Subject: 6\r\n\r\n');
    const page = async (page: number) => (await new Mailbox(directory).list({ page, size: 2 })).entries.map(({ subject }) => subject);
    expect([await page(1), await page(2), await page(3), await page(4)]).toEqual([['5', '4'], ['3', '2'], ['1'], []]);
  });

  it('can be of one person, and counts only those', async () => {
    for (const n of [1, 2, 3]) put(id(n), `To: "Bình, Lê" <${n === 2 ? 'An' : 'binh'}@q3.example>\r\nSubject: ${n}\r\n\r\n`);
    const { entries, total } = await new Mailbox(directory).list({ to: 'an@Q3.example', page: 1, size: 10 });
    expect([entries.map(({ subject }) => subject), total]).toEqual([['2'], 1]);
  });

  it('follows what comes and goes', async () => {
    const mailbox = new Mailbox(directory);
    const subjects = async () => (await mailbox.list({ page: 1, size: 10 })).entries.map(({ subject }) => subject);
    put(id(1), 'Subject: 1\r\n\r\n');
    expect(await subjects()).toEqual(['1']);
    put(id(2), 'Subject: 2\r\n\r\n');
    expect(await subjects()).toEqual(['2', '1']);
    unlinkSync(join(directory, `${id(1)}.eml`));
    expect(await subjects()).toEqual(['2']);
  });

  it('reads each head once only', async () => {
    const mailbox = new Mailbox(directory);
    put(id(1), 'Subject: first\r\n\r\n');
    await mailbox.list({ page: 1, size: 10 });
    put(id(1), 'Subject: changed behind its back\r\n\r\n');
    expect((await mailbox.list({ page: 1, size: 10 })).entries[0]?.subject).toBe('first');
  });

  it('is empty while there is no mailbox', async () => {
    expect(await new Mailbox(join(directory, 'none')).list({ page: 1, size: 10 })).toEqual({ entries: [], total: 0 });
  });
});
