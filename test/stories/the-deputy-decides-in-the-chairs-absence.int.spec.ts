import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { type TestOffice, testOffice } from '../../apps/api/src/testing/index.js';
import { CaseWatchDesk } from '#office';

/*
 * Ward 1 owes its report of April 2023, and the finance office puts it to the chair. The chair is away and has granted in writing that the
 * vice-chair decides in his name: the case's watch passes it on at once, and the vice-chair decides.
 */

let office: TestOffice;
let id: string;
beforeAll(async () => {
  office = await testOffice('2023-04-24T02:00:00.000Z');
  await office.look('Q3-P-01');
  await office.look('Q3-P-01');
});
afterAll(() => office.close());

const april = 'obligation/Q3-P-01/monthly/2023-04';
const chair = () => office.as('chair', 'Q3-UBND');
const deputy = () => office.as('vice_chair', 'Q3-UBND');
/** What was answered about somebody is remembered for a second. */
const seenAnew = () => new Promise((resolve) => setTimeout(resolve, 1_050));

/** The watch of the case looks, and does what is due. */
const watch = async (at: Instant) => {
  await office.putOn(at);
  const desk = office.api.get(CaseWatchDesk);
  const sight = await desk.look({ id, at: new Date().toISOString() as Instant });
  await desk.carryOut(sight.due, { id });
  await office.settle();
  return sight;
};
const course = async () => (await office.store.read(`escalation/${id}`)).map(({ type }) => type);

it('the case is put to the chair', async () => {
  const proposal = { subject: april, level: 3, reason: 'Đã đôn đốc nhiều lần.' };
  const answer = await office.as('finance_clerk', 'Q3-TCKH').post('/escalations', proposal);
  expect(answer).toMatchObject({ status: 201 });
  id = (answer.body as { case: string }).case;
  await office.settle();
  expect(await watch('2023-04-24T02:10:00.000Z')).toMatchObject({ stage: 'decision', due: [] });
});

it('he grants in writing that the vice-chair decides in his name, and is away', async () => {
  const grant = {
    ...{ delegate: 'vice_chair@Q3-UBND', unit: 'Q3-UBND', role: 'chair', form: 'KT' },
    ...{ from: '2023-04-24', to: '2023-04-28', acts: ['decide_escalation'], documentNumber: '07/UQ-UBND', reason: 'Đi công tác' },
  };
  expect(await deputy().post(`/escalations/${id}/decisions`, { choice: 'approve' })).toMatchObject({ status: 403 });
  expect(await chair().post('/delegations', grant)).toMatchObject({ status: 201 });
  const absence = { from: '2023-04-25', to: '2023-04-28', reason: 'Đi công tác' };
  expect((await office.as('secretary', 'Q3-VP').post('/persons/chair@Q3-UBND/absences', absence)).status).toBe(201);
  await office.settle();
  await seenAnew();
});

it('on the day he leaves, the decision passes to his deputy at once', async () => {
  expect((await watch('2023-04-25T01:00:00.000Z')).due).toMatchObject([
    { type: 'ReassignApproval', data: { cause: 'nobody', to: { kind: 'deputy', deputy: { person: 'vice_chair@Q3-UBND' } } } },
  ]);
});

it('the deputy decides, and both names stand in what he did', async () => {
  await seenAnew();
  expect(await deputy().post(`/escalations/${id}/decisions`, { choice: 'approve' })).toMatchObject({ status: 201 });
  expect(await course()).toEqual(['EscalationProposed', 'ApprovalReassigned', 'EscalationApproved']);
  const approval = (await office.store.read(`escalation/${id}`)).at(-1)!;
  expect(approval.data).toMatchObject({ approvedBy: 'vice_chair@Q3-UBND', actingFor: { person: 'chair@Q3-UBND', form: 'KT' } });
  await office.settle();
  const { history } = (await deputy().get(`/escalations/${id}`)).body as { history: { type: string; who: { en: string } }[] };
  const who = history.find(({ type }) => type === 'EscalationApproved')!.who.en;
  expect(who).toMatch(/ \(KT\. /);
  expect(who).not.toContain('@'); // by their names, not by their ids
});

it('and nothing more is the clock’s', async () => {
  expect(await watch('2023-04-26T01:00:00.000Z')).toMatchObject({ stage: 'dispatch', due: [] });
});
