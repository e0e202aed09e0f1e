import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { type Asker, type TestOffice, testOffice, until } from '../../apps/api/src/testing/index.js';
import { download } from '../../apps/api/src/testing/upload.js';

let office: TestOffice;
let auditor: Asker;
const workers: ChildProcess[] = [];
beforeAll(async () => {
  office = await testOffice('2023-07-12T02:00:00.000Z');
  await office.look('Q3-P-01', 'Q3-P-02');
  auditor = office.as('auditor', 'Q3-UBND');
});
afterAll(async () => {
  await Promise.all(workers.map(kill));
  await office.close();
});

/** The worker as it was built, writing exports and nothing else. */
const startWorker = (): ChildProcess => {
  const worker = spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
    env: {
      ...process.env,
      DATABASE_URL: office.database.url,
      DUNGHAN_FILES: office.settings.files.folder,
      WORKER_PARTS: 'exports',
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'dunghan@office.example',
    },
    stdio: 'ignore',
  });
  workers.push(worker);
  return worker;
};

const kill = async (worker: ChildProcess): Promise<void> => {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGKILL');
  await gone;
};

/** Holds the register that is exported, so that whoever exports it stops in the middle. */
const holdingTheRegister = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
  const client: PoolClient = await office.database.pool.connect();
  try {
    await client.query('begin');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    await client.query('lock table read.obligation_register in access exclusive mode');
    return await work();
  } finally {
    await client.query('rollback');
    client.release();
  }
};

const claims = async () =>
  (
    await office.database.pool.query<{ claimed_by: string; attempts: number }>(
      `select claimed_by, attempts from ops.export_progress where claimed_until > clock_timestamp()`,
    )
  ).rows;
const stateOf = async (id: string) =>
  (await auditor.get(`/exports/${id}`)).body as { status: string; progress: { attempt: number; done: number; total: number } | null };

it('is begun again by the next one, and comes to its end once', async () => {
  const asked = await auditor.post('/exports', { kind: 'obligation-register', params: { year: '2023' } });
  const { export: id } = asked.body as { export: string };

  const first = await holdingTheRegister(async () => {
    const worker = startWorker();
    await until(async () => (await claims()).length === 1);
    await kill(worker);
    return (await claims())[0]!;
  });
  expect(await stateOf(id)).toMatchObject({ status: 'requested', progress: { attempt: 1 } });

  startWorker();
  // His claim stands for half a minute, since nobody can know that he is dead; a test need not wait for that.
  await office.database.pool.query(`update ops.export_progress set claimed_until = clock_timestamp()`);
  await until(async () => (await stateOf(id)).status === 'completed');

  const { progress } = await stateOf(id);
  expect(progress).toEqual({ attempt: 2, done: progress!.total, total: progress!.total });
  expect(progress!.total).toBeGreaterThan(1);
  const { rows } = await office.database.pool.query<{ claimed_by: string }>(`select claimed_by from ops.export_progress`);
  expect(rows[0]!.claimed_by).not.toBe(first.claimed_by);
  expect((await office.store.read(`export/${id}`)).map(({ type }) => type)).toEqual(['ExportRequested', 'ExportCompleted']);
  const { status, bytes } = await download(office, auditor, `/exports/${id}/content`);
  const lines = bytes.toString('utf8').trim().split('\r\n');
  expect([status, lines.length]).toEqual([200, progress!.total + 1]);
});
