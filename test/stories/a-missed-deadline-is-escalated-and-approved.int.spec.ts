import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { settleCases, type TestOffice, testOffice } from '../../apps/api/src/testing/index.js';

/*
 * Ward 1 lets the 14th of April 2023 pass. A working day later the engine proposes to urge it; the head of the Finance and Planning
 * Office reads the dossier, changes the letter and approves, the records office sends it out under a number, the ward's head acknowledges
 * it, and with the report the case comes to its end.
 */

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { inWords: true });
  await office.look('Q3-P-01');
});
afterAll(() => office.close());

const manager = () => office.as('finance_head', 'Q3-TCKH');
const head = () => office.as('head', 'Q3-P-01');
const letter = 'Kính gửi: Chủ tịch Ủy ban nhân dân Phường 1. Đề nghị gửi báo cáo tháng 4 trong ngày 19/04/2023.';

const morning = async (day: string): Promise<void> => {
  await office.putOn(`${day}T01:30:00.000Z` as Instant);
  await office.look('Q3-P-01');
  await office.look('Q3-P-01');
};
const waiting = async (): Promise<readonly { readonly case: string; readonly level: number }[]> =>
  ((await manager().get('/escalations?waiting=me')).body as { items: { case: string; level: number }[] }).items;
const dossier = async (who = manager()) => (await who.get(`/escalations/${id}`)).body as Record<string, unknown>;
let id: string;

it('while the day has not passed, nothing is proposed', async () => {
  await morning('2023-04-14');
  expect(await waiting()).toEqual([]);
  expect(await office.as('finance_clerk', 'Q3-TCKH').post('/escalations', { subject: 'obligation/Q3-P-01/monthly/2023-04' })).toMatchObject(
    {
      status: 422,
      body: { code: 'NOT_OVERDUE' },
    },
  );
});

it('a working day after it, a case waits for who decides, and nobody outside is told of it', async () => {
  await morning('2023-04-18');
  const [first] = await waiting();
  expect(first).toMatchObject({ level: 1 });
  id = first!.case;
  expect(await dossier()).toMatchObject({ workingDaysOverdue: 2, letter: { written: false } });
  expect(await dossier(head())).toMatchObject({ letter: null });
});

it('who decides changes the letter and approves, and may not be outdone by who proposes or by the clock', async () => {
  const decision = { choice: 'approve_with_changes', letter };
  expect(await office.as('finance_clerk', 'Q3-TCKH').post(`/escalations/${id}/decisions`, decision)).toMatchObject({ status: 403 });
  expect((await manager().post(`/escalations/${id}/decisions`, decision)).status).toBe(201);
  await morning('2023-04-19');
  expect(await dossier()).toMatchObject({ status: 'approved' });
});

it('the records office sends it out, once, as it was approved', async () => {
  const document = { documentNumber: '15/CV-UBND', channel: 'e-office' };
  const dispatch = () => office.as('records_office', 'Q3-UBND').post(`/escalations/${id}/dispatches`, document);
  expect((await dispatch()).status).toBe(201);
  expect((await dispatch()).status).toBe(200);
  expect(await dossier(head())).toMatchObject({ status: 'dispatched', letter: { vi: letter, written: true } });
});

it('the ward’s head acknowledges it, and the report resolves it; the office closes it', async () => {
  expect((await head().post(`/escalations/${id}/acknowledgements`)).status).toBe(201);
  const handed = { content: 'Thu đạt 95%', preparedBy: 'reporter@Q3-P-01' };
  expect((await head().post('/obligations/Q3-P-01/monthly/2023-04/submissions', handed)).status).toBe(201);
  await settleCases(office);
  expect(await dossier()).toMatchObject({ status: 'resolved' });
  expect((await office.as('finance_clerk', 'Q3-TCKH').post(`/escalations/${id}/closings`)).status).toBe(201);
  const types = (await office.store.read(`escalation/${id}`)).map(({ type }) => type);
  expect(types).toEqual([
    ...['EscalationProposed', 'EscalationAmended', 'EscalationApproved', 'EscalationDispatched'],
    ...['EscalationAcknowledged', 'EscalationResolved', 'EscalationClosed'],
  ]);
});

it('and no higher level is asked', async () => {
  await morning('2023-04-24');
  expect(await waiting()).toEqual([]);
  expect((await manager().get('/escalations')).body).toMatchObject({ total: 1 });
});
