import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { endOfDay, type EscalationCommand, escalationDecider, obligationId } from '#domain';
import { commandHandler, type Instant } from '#eventsourcing';
import { AgendaReads, inlineTables, LogFollower } from '#postgres';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { plan, ToldOffice } from '../notice/testing/told-office.js';
import { CaseSettler } from './case-settler.js';

let database: TestDatabase;
let office: ToldOffice;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

const ward = 'Q3-P-01';
const yearly = obligationId(ward, 'yearly', '2023');
const first: Instant = '2023-11-14T01:00:00.000Z'; // three working days over: the first level is proposed
const second: Instant = '2023-11-16T01:00:00.000Z';

const settler = (): CaseSettler =>
  new CaseSettler({ store: office.store, reads: new AgendaReads(database.pool), clock: office.clock, inline: inlineTables });
const settle = () => new LogFollower(database.pool, office.store).catchUp(settler());
const course = async (): Promise<string[]> => (await office.cases()).map(({ type }) => type);
const cases = async (): Promise<string[]> => [...new Set((await office.cases()).map(({ stream }) => stream))];
const decide = async (stream: string, ...commands: EscalationCommand[]): Promise<void> => {
  for (const command of commands) await commandHandler(escalationDecider, { store: office.store, inline: inlineTables })(stream, command);
  await office.follow();
};
const approved = (): EscalationCommand[] => [
  { type: 'ApproveEscalation', by: 'finance_head', now: office.now, data: {} },
  { type: 'DispatchEscalation', by: 'records', now: office.now, data: { documentNumber: '1/BC', channel: 'e-office' } },
];

beforeEach(async () => {
  await emptyLog(database.url);
  office = new ToldOffice(database);
  await office.found();
  office.now = '2023-11-08T01:00:00.000Z';
  await office.look(ward);
  office.now = first;
  await office.look(ward);
  expect(await course()).toEqual(['EscalationProposed']);
});

describe('the cases of what is settled', () => {
  it('become moot before their dispatch, at the instant of the report, and once', async () => {
    office.now = second;
    await office.submit(yearly, ward);
    office.now = '2023-11-17T01:00:00.000Z';
    await settle();
    await settle();
    expect(await course()).toEqual(['EscalationProposed', 'EscalationMooted']);
    const moot = (await office.cases())[1];
    expect(moot).toMatchObject({ occurredAt: second, recordedAt: office.now, actor: 'clock' });
  });

  it('are resolved after it, with what settled them', async () => {
    await decide((await cases())[0]!, ...approved());
    office.now = second;
    await office.act({ type: 'ExcuseObligation', by: 'chair', now: office.now, data: { obligation: yearly, reason: 'Thiên tai' } });
    await settle();
    expect((await office.cases()).at(-1)).toMatchObject({ type: 'EscalationResolved', data: { outcome: 'excused' } });
  });

  it('are resolved when the books are closed without the report', async () => {
    await decide((await cases())[0]!, ...approved());
    await office.act({ type: 'CloseAsMissing', by: 'finance_head', now: office.now, data: { obligation: yearly } });
    await settle();
    expect((await office.cases()).at(-1)).toMatchObject({ type: 'EscalationResolved', data: { outcome: 'closed' } });
  });

  it('stay as they are while nothing is settled, and when they were declined', async () => {
    await settle();
    expect(await course()).toEqual(['EscalationProposed']);
    await decide((await cases())[0]!, { type: 'DeclineEscalation', by: 'finance_head', now: office.now, data: { reason: 'Chờ' } });
    await office.submit(yearly, ward);
    await settle();
    expect(await course()).toEqual(['EscalationProposed', 'EscalationDeclined']);
  });

  it('leave alone a case that was proposed after a return, however late they are settled', async () => {
    await office.submit(yearly, ward);
    const lastDay = '2023-11-15' as const;
    const cure = { obligation: yearly, lastDay, dueAt: endOfDay(lastDay, plan.zone), reason: 'Thiếu phụ lục' };
    await office.act({ type: 'ReturnReport', by: 'finance_clerk', now: office.now, data: cure });
    await office.submit(obligationId(ward, 'monthly', '2023-11'), ward);
    office.now = '2023-11-22T01:00:00.000Z';
    await office.look(ward);
    expect(await cases()).toHaveLength(2);
    await settle();
    expect(await course()).toEqual(['EscalationProposed', 'EscalationProposed', 'EscalationMooted']);
    expect((await office.cases()).at(-1)?.stream).toBe((await cases())[0]);
    await office.submit(yearly, ward);
    await settle();
    expect((await office.cases()).at(-1)).toMatchObject({ type: 'EscalationMooted', stream: (await cases())[1] });
  });
});
