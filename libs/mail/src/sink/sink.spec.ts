import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Mailer } from '../smtp/mailer.js';
import { smtpSettings } from '../smtp/smtp-settings.js';
import { letter } from '../testing/letter.js';
import { until } from '../testing/until.js';
import { Mailbox } from './mailbox.js';
import { type Sink, type SinkOptions, startSink } from './sink.js';

let directory: string;
let sink: Sink | undefined;
let mailer: Mailer | undefined;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mailbox-'));
});
afterEach(async () => {
  await mailer?.close(0);
  await sink?.close();
  sink = mailer = undefined;
  await rm(directory, { recursive: true });
});

const open = async (options: Partial<SinkOptions> = {}): Promise<Mailer> => {
  sink = await startSink({ port: 0, directory, ...options });
  mailer = new Mailer(smtpSettings(`smtp://127.0.0.1:${sink.port}`));
  return mailer;
};
const files = (): string[] => readdirSync(directory).sort();

it('keeps each letter whole in a file, named by its arrival', async () => {
  const mailer = await open();
  for (const n of [1, 2, 3])
    expect(await mailer.send(letter({ subject: `Thư ${n}`, messageId: `<${n}@q3.example>` }))).toMatchObject({ outcome: 'accepted' });
  expect(files()).toHaveLength(3);
  expect(files().map((file) => /^Message-ID: (.*)$/m.exec(readFileSync(join(directory, file), 'utf8'))?.[1]?.trim())).toEqual([
    '<1@q3.example>',
    '<2@q3.example>',
    '<3@q3.example>',
  ]);
});

it('keeps a letter that comes twice twice, since that is what happened', async () => {
  const mailer = await open();
  await mailer.send(letter());
  await mailer.send(letter({ headers: { 'X-Possible-Duplicate': 'yes' } }));
  const { entries } = await new Mailbox(directory).list({ page: 1, size: 10 });
  expect(entries.map(({ messageId, possibleDuplicate }) => [messageId, possibleDuplicate])).toEqual([
    ['<notice-1@q3.example>', true],
    ['<notice-1@q3.example>', false],
  ]);
});

it('goes on behind what it finds, and clears away what had not been accepted', async () => {
  writeFileSync(join(directory, '9999999999998-000007.eml'), 'Subject: from a clock set back since\r\n\r\n');
  writeFileSync(join(directory, '9999999999998-000008.eml.unfinished'), 'Subj');
  await (await open()).send(letter());
  expect(files()).toEqual(['9999999999998-000007.eml', '9999999999998-000008.eml']);
});

it('refuses what is too large for good, and for now what is one too many', async () => {
  const mailer = await open({ letterBytes: 20_000, letters: 1 });
  expect(await mailer.send(letter({ text: 'ă'.repeat(20_000) }))).toMatchObject({ outcome: 'bounced', code: 552 });
  expect(await mailer.send(letter())).toMatchObject({ outcome: 'accepted' });
  expect(await mailer.send(letter())).toMatchObject({ outcome: 'deferred', code: 452 });
  expect(files()).toHaveLength(1);
  unlinkSync(join(directory, files()[0]!));
  expect(await mailer.send(letter())).toMatchObject({ outcome: 'accepted' });
});

it('keeps nothing of a letter whose sender went away in the middle', async () => {
  await open();
  const client = connect(sink!.port, '127.0.0.1');
  for (const line of ['EHLO me', 'MAIL FROM:<a@q3.example>', 'RCPT TO:<b@q3.example>', 'DATA', 'Subject: half']) {
    await once(client, 'data'); // the answer to the line before, or the greeting
    client.write(`${line}\r\n`);
  }
  await until(() => files().length === 1);
  client.destroy();
  await until(() => files().length === 0);
});

it('closes at once though senders keep their connections, and says so to who comes next', async () => {
  const mailer = await open();
  await mailer.send(letter());
  const begun = performance.now();
  await sink!.close();
  expect(performance.now() - begun).toBeLessThan(1_900); // two seconds are a sender's time for his last words
  expect(await mailer.send(letter())).toMatchObject({ outcome: 'deferred' });
  expect(files()).toHaveLength(1);
});

it('refuses a port that is taken in a sentence', async () => {
  await open();
  await expect(startSink({ port: sink!.port, directory })).rejects.toMatchObject({ code: 'MAILBOX_PORT_TAKEN' });
});
