import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { type AuthorityDelegated, delegationStream, escalationStream, obligationId, personStream } from '#domain';
import type { Instant } from '#eventsourcing';
import { AgendaReads, inlineTables, WatchReads } from '#postgres';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { ToldOffice } from '../notice/testing/told-office.js';
import { CaseWatchDesk } from './case-watch-desk.js';

/* The report of November that ward 11 owes until 14/11/2023, and its first case: the finance head has it since Thursday 16/11, 08:00. */

const ward = 'Q3-P-11';
const november = obligationId(ward, 'monthly', '2023-11');
const approver = { unit: 'Q3-TCKH', role: 'finance_head' } as const;
const financeHead = 'finance_head@Q3-TCKH';
const proposedAt: Instant = '2023-11-16T01:00:00.000Z';
const friday: Instant = '2023-11-17T01:00:00.000Z';

let database: TestDatabase;
let office: ToldOffice;
let desk: CaseWatchDesk;
let id: string;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyLog(database.url);
  office = new ToldOffice(database);
  const { store, directory, regime, clock } = office;
  desk = new CaseWatchDesk({ store, directory, regime, clock, inline: inlineTables, reads: new AgendaReads(database.pool) });
  office.now = '2023-11-01T01:00:00.000Z';
  await office.found();
  for (const now of [office.now, '2023-11-14T17:03:00.000Z', proposedAt] as const) {
    office.now = now;
    await office.look(ward);
  }
  id = (await office.cases())
    .find(({ data }) => (data as { subject?: string }).subject === november)!
    .stream.slice(escalationStream('').length);
});

const lookAt = (now: Instant) => {
  office.now = now;
  return desk.look({ id, at: now });
};
const said = async () => (await office.store.read(escalationStream(id))).map(({ type }) => type);

const grant: AuthorityDelegated = {
  type: 'AuthorityDelegated',
  data: {
    ...{ principal: financeHead, delegate: 'finance_clerk@Q3-TCKH', seat: approver, form: 'TL', documentNumber: '12/UQ-TCKH' },
    ...{ from: '2023-11-13', to: '2023-11-30', acts: ['decide_escalation'] },
  },
};
const away = { type: 'AbsenceEntered', data: { from: '2023-11-17', to: '2023-11-24', enteredBy: 'secretary@Q3-VP' } };

it('waits for the approver, has him reminded a working day later, and asked twice says it once', async () => {
  const first = await lookAt(proposedAt);
  expect(first).toMatchObject({ stage: 'decision', due: [], nextWakeAt: friday });
  expect(first.text.details).toContain('11/2023');
  const { due } = await lookAt(friday);
  expect(due).toMatchObject([{ type: 'RemindApprover', data: { number: 1, step: { kind: 'approver', seat: approver } } }]);
  expect(await desk.carryOut(due, { id })).toEqual({ recorded: 1, again: false, refused: [] });
  expect(await desk.carryOut(due, { id })).toEqual({ recorded: 0, again: false, refused: [] });
  expect((await lookAt(friday)).due).toEqual([]);
  expect(await said()).toEqual(['EscalationProposed', 'ApproverReminded']);
});

it('goes on to the deputy while the approver is away, and to the chief of Office where nobody deputises', async () => {
  await office.happened(personStream(financeHead), away);
  expect((await lookAt(friday)).due).toMatchObject([
    { type: 'ReassignApproval', data: { cause: 'nobody', to: { kind: 'fallback', seat: { role: 'office_chief' } } } },
  ]);
  await office.happened(delegationStream('d1'), grant);
  const { due } = await lookAt(friday);
  expect(due).toMatchObject([
    { type: 'ReassignApproval', data: { cause: 'nobody', to: { kind: 'deputy', deputy: { person: grant.data.delegate } } } },
  ]);
  await desk.carryOut(due, { id });
  expect(await said()).toEqual(['EscalationProposed', 'ApprovalReassigned']);
});

it('is open for who has to see to it, reminds nobody of what has come in, and watches nothing that is not there', async () => {
  const reads = new WatchReads(database.pool);
  const stream = escalationStream(id);
  expect(await reads.open()).toContain(stream);
  expect(await reads.openAmong([november])).toEqual([stream]);
  await office.submit(november, ward);
  // Settled but not closed yet: nobody is reminded of what has come in.
  expect(await lookAt(friday)).toMatchObject({ stage: 'decision', due: [] });
  expect(await desk.look({ id: 'none', at: friday })).toMatchObject({ stage: 'ended', due: [] });
});
