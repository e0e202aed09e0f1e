import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look('Q3-PKT', 'Q3-P-01', 'Q3-P-02');
  await office.putOn('2023-04-18T02:00:00.000Z'); // a working day after the last day, at nine
  await office.look('Q3-PKT', 'Q3-P-01', 'Q3-P-02');
  await office.look('Q3-PKT', 'Q3-P-01', 'Q3-P-02');
});
afterAll(() => office.close());

interface Case {
  readonly case: string;
  readonly unit: string;
  readonly status: string;
  readonly approverUnit: string;
  readonly may: readonly string[];
}
const cases = async (who: ReturnType<TestOffice['as']>, query = ''): Promise<readonly Case[]> =>
  ((await who.get(`/escalations${query}`)).body as { items: Case[] }).items;
const caseOf = async (unit: string, who = manager()): Promise<Case> => (await cases(who)).find((found) => found.unit === unit)!;
const problem = (status: number, code: string) => ({ status, body: { code } });
const manager = () => office.as('finance_head', 'Q3-TCKH');

it('cases are shown to those who decide, and to the unit they are about', async () => {
  expect((await cases(manager())).map(({ unit }) => unit).sort()).toEqual(['Q3-P-01', 'Q3-P-02', 'Q3-PKT']);
  expect(await caseOf('Q3-PKT')).toMatchObject({
    status: 'proposed',
    level: 1,
    approver: 'finance_head',
    approverUnit: 'Q3-TCKH',
    may: ['decide_escalation', 'amend_escalation', 'withdraw_escalation'],
    decider: { kind: 'approver', unit: 'Q3-TCKH', role: 'finance_head', person: null },
    title: { vi: expect.stringContaining('tháng 04/2023') },
  });
  expect(await cases(office.as('head', 'Q3-P-01'))).toMatchObject([{ unit: 'Q3-P-01', may: [] }]);
});

it('the approver it names approves, the receiving office sends it out, each once', async () => {
  const { case: id } = await caseOf('Q3-PKT');
  const approve = (who: ReturnType<TestOffice['as']>) => who.post(`/escalations/${id}/approvals`);
  expect(await approve(office.as('finance_clerk', 'Q3-TCKH'))).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
  expect(await approve(office.as('head', 'Q3-PKT'))).toMatchObject(problem(403, 'OWN_UNIT'));
  const document = { documentNumber: '12/CV-TCKH', channel: 'e-office' };
  const dispatch = (who: ReturnType<TestOffice['as']>) => who.post(`/escalations/${id}/dispatches`, document);
  expect(await dispatch(office.as('finance_clerk', 'Q3-TCKH'))).toMatchObject(problem(422, 'NOT_APPROVED'));
  expect(await approve(manager())).toMatchObject({ status: 201, body: { case: id, version: 2, position: `escalation/${id}:2` } });
  expect(await approve(manager())).toMatchObject(problem(422, 'ALREADY_DECIDED'));
  expect(await dispatch(office.as('head', 'Q3-P-01'))).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
  expect((await dispatch(office.as('finance_clerk', 'Q3-TCKH'))).status).toBe(201);
  expect(await caseOf('Q3-PKT')).toMatchObject({ status: 'dispatched', may: [] });
  const { body } = (await manager().get('/obligations/Q3-PKT/monthly/2023-04')) as { body: { history: { what: { vi: string } }[] } };
  expect(body.history.at(-1)?.what.vi).toBe('Phát hành văn bản số 12/CV-TCKH qua e-office.');
});

it('or declines, with a reason', async () => {
  const { case: id } = await caseOf('Q3-P-01');
  expect(await manager().post(`/escalations/${id}/declines`, {})).toMatchObject(problem(400, 'INPUT_FAULTY'));
  expect((await manager().post(`/escalations/${id}/declines`, { reason: 'Đã hẹn nộp' })).status).toBe(201);
  expect(await cases(manager(), '?status=declined')).toMatchObject([{ unit: 'Q3-P-01' }]);
});

it('what is no case is said to be none', async () => {
  expect(await manager().post('/escalations/00000000-0000-0000-0000-000000000000/approvals')).toMatchObject(problem(404, 'NO_SUCH_CASE'));
});
