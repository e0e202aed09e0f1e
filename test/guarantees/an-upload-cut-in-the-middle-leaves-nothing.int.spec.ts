import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openFileStore } from '#files';
import { obligationId } from '#domain';
import { type TestOffice, testOffice, until } from '../../apps/api/src/testing/index.js';

const UNIT = 'Q3-PKT';
const subject = obligationId(UNIT, 'monthly', '2023-07');

let office: TestOffice;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dunghan-cut-'));
  office = await testOffice('2023-07-12T02:00:00.000Z');
  await office.look(UNIT);
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

const asideIn = (store: string): string[] => (existsSync(join(store, 'incoming')) ? readdirSync(join(store, 'incoming')) : []);
const keptIn = (store: string): boolean => existsSync(join(store, 'kept'));

/** Begins to send a form with half a file, and says when the server has begun to take it in. */
const half = async (): Promise<ReturnType<typeof request>> => {
  const who = office.as('reporter', UNIT);
  const head = `--x\r\nContent-Disposition: form-data; name="subject"\r\n\r\n${subject}\r\n`;
  const file = `--x\r\nContent-Disposition: form-data; name="file"; filename="nua.pdf"\r\n\r\n%PDF-1.7\n${'n'.repeat(200_000)}`;
  const sending = request(`${office.url}/api/files`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await who.token}`,
      'idempotency-key': randomUUID(),
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': String(400_000),
    },
  });
  sending.on('error', () => undefined);
  sending.write(head + file);
  await until(() => asideIn(office.settings.files.folder).length === 1);
  return sending;
};

it('when its sender goes away', async () => {
  const sending = await half();
  sending.destroy();
  await until(() => asideIn(office.settings.files.folder).length === 0);
  expect(keptIn(office.settings.files.folder)).toBe(false);
  const { rows } = await office.database.pool.query(`select from es.events where stream like 'file/%'`);
  expect(rows).toEqual([]);
});

it('when the form ends before its file does, which is told', async () => {
  const sending = await half();
  const answered = new Promise<number | undefined>((resolve) => sending.once('response', ({ statusCode }) => resolve(statusCode)));
  sending.end('n'.repeat(400_000 - 200_000)); // more or less: without the line that ends it
  expect([400, undefined]).toContain(await Promise.race([answered, pause(3_000, undefined)]));
  sending.destroy();
  await until(() => asideIn(office.settings.files.folder).length === 0);
  expect(keptIn(office.settings.files.folder)).toBe(false);
});

/** A process that takes in a file without end, as it was built. */
const TAKES_IN = `
  import { setTimeout as pause } from 'node:timers/promises';
  import { openFileStore } from '#files';
  const store = await openFileStore({ folder: process.env.FOLDER, s3: undefined });
  const endless = async function* () {
    for (let sent = 0; ; sent++) {
      yield Buffer.alloc(65_536);
      if (sent === 4) process.stdout.write('half');
      if (sent > 4) await pause(20);
    }
  };
  await store.receive(endless(), { atMost: 1024 ** 3 });
`;

it('when the process that takes it in is killed: the next one sweeps what it left, and nothing else', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', TAKES_IN], {
    env: { ...process.env, FOLDER: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`It ended with ${code}; was it built?`)));
  });
  const beside = await openFileStore({ folder, s3: undefined });
  expect(asideIn(folder)).toHaveLength(1); // of a living process: not swept
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  expect(asideIn(folder)).toHaveLength(1);
  const underWay = await beside.receive(new Blob(['đang nhận']).stream(), { atMost: 100 });
  await underWay.discard();
  await openFileStore({ folder, s3: undefined });
  expect([asideIn(folder), keptIn(folder)]).toEqual([[], false]);
});
