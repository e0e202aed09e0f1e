import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { testDatabase, type TestDatabase } from '#postgres/testing';
import { TemporalWorker } from '#temporal';
import { WorkerModule } from './worker.module.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('a worker has what each of its parts needs: agendas and watches, router, notices, delivery, exports', async () => {
  const config = {
    ...{ databaseUrl: database.url, scope: { kind: 'unit' }, spreadSeconds: 0, noticeWindowMs: 1_000, demonstrationSpeed: undefined },
    temporal: { address: '127.0.0.1:1', namespace: 'default', stickyTimeoutMs: 1_000 },
    mail: { smtpUrl: 'smtp://127.0.0.1:1', from: { name: 'Đúng Hạn', address: 'dung-han@office.example' } },
    publicUrl: 'https://dunghan.example',
    parts: new Set(['log', 'router', 'agendas', 'notices', 'delivery', 'exports']),
    files: { folder: 'nowhere', s3: undefined, largestBytes: 1 },
  } as unknown as Parameters<typeof WorkerModule.forRoot>[0];
  // Put together and not begun: what a part lacks would be told here.
  const app = await NestFactory.create(WorkerModule.forRoot(config), { logger: false, abortOnError: false });
  expect(app.get(TemporalWorker, { each: true, strict: false })).toHaveLength(2);
  await app.close();
});
