import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type Delivery, Mailbox, Mailer, type OutgoingMail, smtpSettings } from '#mail';
import { readSmtpJournal } from '#mail/testing';
import { freePort } from '../../infra/start/network/ports.js';
import { type ReadyProcess, startReady } from '../support/ready-process.js';

const MAILBOX = 'dist/apps/mailbox/src/main.js';
const SCRIPTED = 'dist/libs/mail/src/testing/scripted-server-main.js';

let directory: string;
let running: ReadyProcess | undefined;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'letters-'));
});
afterEach(async () => {
  await running?.end('SIGKILL');
  running = undefined;
  rmSync(directory, { recursive: true });
});

const letter = (n: number): OutgoingMail => ({
  messageId: `<${n}@q3.example>`,
  from: { name: 'Đúng Hạn', address: 'nhac@q3.example' },
  to: 'an@q3.example',
  subject: `Nhắc ${n}`,
  text: 'Báo cáo đến hạn.\n',
  html: '<p>Báo cáo đến hạn.</p>',
});
const sendMany = async (address: string, count: number, sent: (delivery: Delivery) => void): Promise<Delivery[]> => {
  const mailer = new Mailer(smtpSettings(`smtp://${address}`));
  const deliveries = await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const delivery = await mailer.send(letter(n));
      sent(delivery);
      return delivery;
    }),
  );
  await mailer.close();
  return deliveries;
};

it('every letter the mailbox accepted is there after kill -9, none that was surely not handed over is, and it goes on', async () => {
  const env = { DUNGHAN_MAILBOX_DIRECTORY: directory, DUNGHAN_MAILBOX_PORT: String(await freePort()) };
  const mailbox = (running = await startReady(MAILBOX, { env }));
  let accepted = 0;
  const deliveries = await sendMany(mailbox.address, 120, ({ outcome }) => {
    if (outcome === 'accepted' && ++accepted === 30) mailbox.child.kill('SIGKILL');
  });
  const having = (outcome: Delivery['outcome']) =>
    deliveries.flatMap((delivery, n) => (delivery.outcome === outcome ? [`<${n}@q3.example>`] : []));
  expect(having('accepted').length).toBeGreaterThanOrEqual(30);
  expect(having('deferred').length).toBeGreaterThan(0);

  running = await startReady(MAILBOX, { env });
  const kept = (await new Mailbox(directory).list({ page: 1, size: 200 })).entries.map(({ messageId }) => messageId);
  expect(new Set(kept).size).toBe(kept.length);
  expect(kept).toEqual(expect.arrayContaining(having('accepted')));
  expect(having('deferred').filter((messageId) => kept.includes(messageId))).toEqual([]);

  expect(await sendMany(running.address, 1, () => undefined)).toMatchObject([{ outcome: 'accepted' }]);
  expect(await running.end('SIGTERM')).toBe(0);
  expect((await new Mailbox(directory).list({ page: 1, size: 200 })).total).toBe(kept.length + 1);
});

it('the mailbox says what it lacks in a sentence', async () => {
  await expect(startReady(MAILBOX, { env: { DUNGHAN_MAILBOX_DIRECTORY: '' } })).rejects.toThrow(/Thiếu DUNGHAN_MAILBOX_DIRECTORY/);
  await expect(startReady(MAILBOX, { env: { DUNGHAN_MAILBOX_DIRECTORY: directory, DUNGHAN_MAILBOX_PORT: 'x' } })).rejects.toThrow(
    /DUNGHAN_MAILBOX_PORT must be a port from 1 to 65535/,
  );
});

it('the scripted server as a process follows its file, and its journal tells what was taken', async () => {
  const [script, journal] = [join(directory, 'script.json'), join(directory, 'journal')];
  writeFileSync(script, JSON.stringify([{ does: 'take-and-drop', at: 'end', times: 1 }]));
  running = await startReady(SCRIPTED, { args: ['--script', script, '--journal', journal] });
  expect(existsSync(journal)).toBe(false);
  expect(await sendMany(running.address, 1, () => undefined)).toMatchObject([{ outcome: 'unknown' }]);
  expect(await sendMany(running.address, 1, () => undefined)).toMatchObject([{ outcome: 'accepted' }]);
  writeFileSync(script, JSON.stringify([{ does: 'refuse', at: 'rcpt', code: 550 }]));
  expect(await sendMany(running.address, 1, () => undefined)).toMatchObject([{ outcome: 'bounced' }]);
  expect(
    readSmtpJournal(readFileSync(journal, 'utf8')).map((entry) => (entry.kind === 'message' ? [entry.taken, entry.answer] : entry.kind)),
  ).toEqual(['connection', [true, null], 'connection', [true, 250], 'connection']);
  expect(await running.end('SIGTERM')).toBe(0);
});
