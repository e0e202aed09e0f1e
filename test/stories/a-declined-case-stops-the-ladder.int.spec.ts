import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { type TestOffice, testOffice } from '../../apps/api/src/testing/index.js';

/*
 * Ward 2 has not reported. The manager declines to urge it, since its head has promised the report for the week after. From then on
 * the engine puts nothing before anybody, however long it takes, until a clerk proposes anew; then the ladder goes on from there.
 */

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look('Q3-P-02');
});
afterAll(() => office.close());

const manager = () => office.as('finance_head', 'Q3-TCKH');
const clerk = () => office.as('finance_clerk', 'Q3-TCKH');
const subject = 'obligation/Q3-P-02/monthly/2023-04';

const morning = async (day: string): Promise<void> => {
  await office.putOn(`${day}T01:30:00.000Z` as Instant);
  await office.look('Q3-P-02');
  await office.look('Q3-P-02');
};

interface Case {
  readonly case: string;
  readonly level: number;
  readonly attempt: number;
  readonly status: string;
}
/** The latest proposed first. */
const cases = async (): Promise<readonly Case[]> =>
  ((await manager().get(`/escalations?subject=${encodeURIComponent(subject)}`)).body as { items: Case[] }).items;

it('the manager declines, with a reason that the case keeps', async () => {
  await morning('2023-04-18');
  const [first] = await cases();
  const decline = (reason?: string) =>
    manager().post(`/escalations/${first!.case}/decisions`, { choice: 'decline', ...(reason && { reason }) });
  expect(await decline()).toMatchObject({ status: 422, body: { code: 'REASON_MISSING' } });
  expect((await decline('Phường hẹn nộp ngày 28/04')).status).toBe(201);
  expect(await decline('Phường hẹn nộp ngày 28/04')).toMatchObject({ status: 422, body: { code: 'ALREADY_DECIDED' } });
  const dossier = await manager().get(`/escalations/${first!.case}`);
  expect(dossier.body).toMatchObject({
    history: [{}, { what: { vi: 'Từ chối đề xuất trình lãnh đạo xử lý. Lý do: Phường hẹn nộp ngày 28/04' } }],
  });
});

it('then nothing is proposed by itself, though the days of the higher levels pass', async () => {
  for (const day of ['2023-04-20', '2023-04-24', '2023-04-28', '2023-05-09']) await morning(day);
  expect(await cases()).toMatchObject([{ level: 1, attempt: 1, status: 'declined' }]);
});

it('a clerk proposes anew, and another person approves', async () => {
  const answer = await clerk().post('/escalations', { subject, reason: 'Quá hẹn 28/04 vẫn chưa nộp' });
  expect(answer.status).toBe(201);
  expect(await cases()).toMatchObject([{ level: 1, attempt: 2, status: 'proposed' }, { attempt: 1 }]);
  const [anew] = await cases();
  expect((await manager().post(`/escalations/${anew!.case}/decisions`, { choice: 'approve' })).status).toBe(201);
  const document = { documentNumber: '20/CV-UBND', channel: 'e-office' };
  expect((await clerk().post(`/escalations/${anew!.case}/dispatches`, document)).status).toBe(201);
});

it('from there the ladder goes on by itself', async () => {
  await morning('2023-05-10');
  const [second, first] = await cases();
  expect(second).toMatchObject({ level: 2, attempt: 1, status: 'proposed' });
  const events = await office.store.read(`escalation/${second!.case}`);
  expect(events[0]?.data).toMatchObject({ parent: first!.case, proposedBy: 'clock', approver: 'vice_chair' });
});
