import 'reflect-metadata';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Instant } from '#eventsourcing';
import { scriptedServer, type ScriptedServer } from '#mail/testing';
import { AgendaDesk, ClockSetter, OfficeModule, RegimeDesk } from '#office';
import { ToldOffice, waveAt } from '#office/testing';
import { inlineTables, NoticeReads, PostgresModule, projections } from '#postgres';
import { testDatabase, type TestDatabase } from '#postgres/testing';
import { LogModule } from '../log/log.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { DeliveryModule } from './delivery.module.js';

@Module({})
class Worker {}

let database: TestDatabase;
let server: ScriptedServer;
let worker: INestApplicationContext;

beforeAll(async () => {
  database = await testDatabase();
  server = await scriptedServer();
  const mail = { smtpUrl: `${server.url}?tls=off`, from: { name: 'Quận 3', address: 'nhac@office.example' } };
  const config = { noticeWindowMs: 300, publicUrl: 'https://dunghan.example', mail, demonstrationSpeed: 1 };
  const imports = [
    PostgresModule.forRoot({ url: database.url, inline: inlineTables, projections, poolSize: 18 }),
    OfficeModule.forRoot({ scope: { kind: 'unit' }, spreadSeconds: 0 }),
    LogModule,
    NoticesModule.forRoot(config),
    DeliveryModule.forRoot(config),
  ];
  worker = await NestFactory.createApplicationContext({ module: Worker, imports }, { logger: false });
});
afterAll(async () => {
  await worker.close();
  await server.close();
  await database.drop();
});

it('from the agenda’s reminder to the mail server and back into the ledger, while the worker runs', async () => {
  await new ToldOffice(database).found();
  worker.get(RegimeDesk).refresh();
  await worker.get(ClockSetter).run(1, waveAt);
  const desk = worker.get(AgendaDesk);
  const look = async () => desk.look({ scope: 'Q3-P-01', at: await now() });
  await desk.openObligations((await look()).openings);
  await desk.remind((await look()).reminders);

  const ledger = worker.get(NoticeReads);
  const arrived = async () => (await ledger.list({ outcome: 'accepted', page: 1, size: 10 })).entries;
  await until(async () => (await arrived()).length === 2);
  expect((await arrived()).map(({ person }) => person).sort()).toEqual(['head@Q3-P-01', 'reporter@Q3-P-01']);
  expect(server.messages.map(({ messageId }) => messageId).sort()).toEqual((await arrived()).map(({ messageId }) => messageId).sort());
});

const now = async (): Promise<Instant> => {
  const { rows } = await database.pool.query<{ now: Date }>(`select clock_timestamp() as now`);
  return rows[0]!.now.toISOString() as Instant;
};

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  const limit = performance.now() + 20_000;
  while (!(await holds())) {
    if (performance.now() > limit) throw new Error('It did not come about within twenty seconds.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
