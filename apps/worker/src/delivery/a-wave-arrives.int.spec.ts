import 'reflect-metadata';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { caseId, type EscalationEvent, escalationStream, obligationId, type TaskEvent } from '#domain';
import type { Instant } from '#eventsourcing';
import { scriptedServer, type ScriptedServer } from '#mail/testing';
import { AgendaDesk, ClockSetter, OfficeClock, OfficeModule, RegimeDesk } from '#office';
import { ToldOffice, waveAt } from '#office/testing';
import { inlineTables, NoticeReads, PostgresModule, projections } from '#postgres';
import { testDatabase, type TestDatabase } from '#postgres/testing';
import { LogModule } from '../log/log.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { DeliveryModule } from './delivery.module.js';
import { until } from '../../../../test/support/until.js';

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

it('what a person has to do and what he has to decide arrive in one letter', async () => {
  const office = new ToldOffice(database);
  office.now = await worker.get(OfficeClock).now();
  await office.person('hoa', { type: 'RegisterPerson', data: { ...HOA, invented: true } });
  for (const role of ['head', 'finance_head'] as const)
    await office.person('hoa', { type: 'TakeSeat', data: { person: 'hoa', unit: 'Q3-TCKH', role, from: '2023-11-01', to: null } });
  await worker.get(AgendaDesk).openObligations((await worker.get(AgendaDesk).look({ scope: 'Q3-P-02', at: await now() })).openings);
  const overdue = obligationId('Q3-P-02', 'monthly', '2023-11');
  await office.record('task/III.2.4', assigned, reminded);
  await office.record(escalationStream(caseId(overdue, 0, 1, 1)), proposedFor(overdue), approverReminded);

  const ledger = worker.get(NoticeReads);
  const arrived = async () => (await ledger.list({ person: 'hoa', outcome: 'accepted', page: 1, size: 10 })).entries;
  await until(async () => (await arrived()).length > 0);
  const [{ notice, messageId } = { notice: '', messageId: '' }, ...others] = await arrived();
  expect(others).toEqual([]);
  expect(server.messages.find((message) => message.messageId === messageId)?.to).toEqual([HOA.address]);
  expect((await ledger.one(notice))?.subject).toBe('1 nhiệm vụ, hạn ngày 09/11/2023; 1 đề xuất chờ quyết định');
});

const HOA = { name: 'Lê Thị Hoa', address: 'hoa@office.example', language: 'vi' } as const;
const due = { lastDay: '2023-11-09', dueAt: '2023-11-09T17:00:00.000Z' } as const;
const approver = { unit: 'Q3-TCKH', role: 'finance_head' } as const;

const assigned: TaskEvent = {
  type: 'TaskAssigned',
  data: {
    ...{ lead: 'Q3-TCKH', coordinators: [], ...due, documentNumber: '45/QĐ-UBND', policy: 'default' },
    ...{ receipt: due, proposedBy: 'chi', assignedBy: 'duc' },
  },
};
const reminded: TaskEvent = {
  type: 'TaskReminderIssued',
  data: { revision: 0, step: 1, day: '2023-11-08', issuedOn: '2023-11-08', passedOver: [] },
};
const proposedFor = (subject: string): EscalationEvent => ({
  type: 'EscalationProposed',
  data: {
    ...{ subject, unit: 'Q3-P-02', revision: 0, level: 1, attempt: 1, addressee: 'head', approver: 'finance_head' },
    ...{ parent: null, proposedBy: 'clock' },
  },
});
const approverReminded: EscalationEvent = {
  type: 'ApproverReminded',
  data: { step: { kind: 'approver', seat: approver }, number: 1, day: '2023-11-08' },
};

const now = async (): Promise<Instant> => {
  const { rows } = await database.pool.query<{ now: Date }>(`select clock_timestamp() as now`);
  return rows[0]!.now.toISOString() as Instant;
};
