import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DelegationView, HistoryEntry } from '#contracts';
import { type Asker, type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look('Q3-PKT', 'Q3-P-01');
  await office.putOn('2023-04-18T02:00:00.000Z'); // a working day after the last day, at nine
  for (let times = 0; times < 2; times++) await office.look('Q3-PKT', 'Q3-P-01');
});
afterAll(() => office.close());

const problem = (status: number, code: string) => ({ status, body: { code } });
const financeHead = () => office.as('finance_head', 'Q3-TCKH');
const clerk = () => office.as('finance_clerk', 'Q3-TCKH');
const grant = (change: object = {}) => ({
  ...{ delegate: 'finance_clerk@Q3-TCKH', unit: 'Q3-TCKH', role: 'finance_head', form: 'KT' },
  ...{ from: '2023-04-18', to: '2023-04-28', acts: ['decide_escalation'], documentNumber: '07/UQ-TCKH', reason: 'Đi công tác' },
  ...change,
});
const delegate = async (who: Asker, change: object = {}) => {
  const answer = await who.post('/delegations', grant(change));
  await office.settle();
  return answer;
};
/** What was answered is remembered for a second. */
const seenAnew = () => new Promise((resolve) => setTimeout(resolve, 1_050));
const listed = async (who: Asker, query = '') => (await who.get(`/delegations${query}`)).body as { items: DelegationView[]; total: number };

describe('authority is delegated', () => {
  it('by who holds the seat, and refused otherwise, each time with what to do', async () => {
    expect(await delegate(clerk())).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect(await delegate(office.as('head', 'Q3-TCKH'))).toMatchObject(problem(403, 'SEAT_NOT_OWN'));
    expect(await delegate(financeHead(), { delegate: 'finance_head@Q3-TCKH' })).toMatchObject(problem(422, 'DELEGATE_IS_PRINCIPAL'));
    expect(await delegate(financeHead(), { delegate: 'nobody' })).toMatchObject(problem(404, 'PERSON_UNKNOWN'));
    expect(await delegate(financeHead(), { delegate: 'auditor@Q3-UBND' })).toMatchObject(problem(422, 'DELEGATE_DECIDES_NOTHING'));
    expect(await delegate(financeHead(), { delegate: 'reporter@Q3-PKT' })).toMatchObject(problem(422, 'DELEGATE_NOT_IN_UNIT'));
    expect(await delegate(financeHead(), { from: '2023-04-17' })).toMatchObject(problem(422, 'DELEGATION_BEGINS_IN_THE_PAST'));
    expect(await delegate(financeHead(), { to: '2024-04-18' })).toMatchObject(problem(422, 'DELEGATION_TOO_LONG'));
    expect(await delegate(financeHead(), { acts: ['assign_task'] })).toMatchObject(problem(422, 'ACTS_NOT_OF_THE_SEAT'));
    expect(await delegate(financeHead(), { acts: ['delegate_authority'] })).toMatchObject(problem(422, 'NO_REDELEGATION'));
    expect(await delegate(financeHead(), { acts: ['everything'] })).toMatchObject(problem(400, 'INPUT_FAULTY'));
  });

  it('once under one key', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const [first, same] = [await financeHead().post('/delegations', grant(), key), await financeHead().post('/delegations', grant(), key)];
    expect([first.status, same.status]).toEqual([201, 200]);
    expect(first.body).toMatchObject({ version: 1, gaps: [] });
    expect(same.body).toEqual(first.body);
    await office.settle();
    expect((await listed(financeHead())).total).toBe(1);
  });

  it('and shown to both, and to who looks after it, not to others', async () => {
    const [seen] = (await listed(clerk(), '?holds=true')).items;
    expect(seen).toMatchObject({
      ...{ principal: 'finance_head@Q3-TCKH', delegate: 'finance_clerk@Q3-TCKH', form: 'KT', to: '2023-04-28', holds: true },
      ...{ documentNumber: '07/UQ-TCKH', reason: 'Đi công tác', acts: [{ act: 'decide_escalation' }] },
    });
    expect((await listed(office.as('auditor', 'Q3-UBND'))).items).toEqual([seen]);
    expect(await listed(office.as('head', 'Q3-PKT'))).toMatchObject({ items: [], total: 0 });
  });
});

describe('a deputy', () => {
  it('is told in whose name he may act, and until when', async () => {
    await seenAnew();
    const { seats, cleared } = (await clerk().get('/me')).body as { seats: { role: string; acting: unknown }[]; cleared: boolean };
    expect(seats.map(({ role, acting }) => [role, acting === null])).toEqual([
      ['finance_clerk', true],
      ['finance_head', false],
    ]);
    expect(seats[1]?.acting).toMatchObject({
      ...{ person: 'finance_head@Q3-TCKH', form: 'KT', to: '2023-04-28' },
      acts: [{ act: 'decide_escalation', name: { vi: 'phê duyệt trình xử lý' } }],
    });
    // What may be seen from the seat is not granted with the acts.
    expect(cleared).toBe(false);
    expect((await financeHead().get('/me')).body).toMatchObject({ cleared: true });
  });

  it('decides in that name: the event names both, and so does the history', async () => {
    const cases = (await clerk().get('/escalations')).body as { items: { case: string; unit: string; may: string[] }[] };
    const found = cases.items.find(({ unit }) => unit === 'Q3-PKT')!;
    expect(found.may).toContain('decide_escalation');
    expect(await clerk().post(`/escalations/${found.case}/approvals`)).toMatchObject({ status: 201 });
    const approved = (await office.store.read(`escalation/${found.case}`)).find(({ type }) => type === 'EscalationApproved');
    expect(approved).toMatchObject({
      actor: 'finance_clerk@Q3-TCKH',
      data: { actingFor: { person: 'finance_head@Q3-TCKH', form: 'KT' } },
    });
    const { history } = (await financeHead().get('/obligations/Q3-PKT/monthly/2023-04')).body as { history: HistoryEntry[] };
    const entry = history.find(({ type }) => type === 'EscalationApproved');
    expect(entry?.who.vi).toMatch(/^\p{L}.+ \(KT\. \p{L}.+\)$/u);
  });

  it('does in that name only what was granted, and grants nothing further', async () => {
    expect(await delegate(clerk(), { delegate: 'reporter@Q3-TCKH' })).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
  });

  it('acts no longer once it is taken back, at once, by who granted it', async () => {
    const [{ delegation }] = (await listed(clerk())).items as [DelegationView];
    const revoke = (who: Asker, body: object = { reason: 'Về sớm' }) => who.post(`/delegations/${delegation}/revocations`, body);
    expect(await revoke(office.as('head', 'Q3-TCKH'))).toMatchObject(problem(403, 'NOT_THE_PRINCIPAL'));
    expect(await revoke(financeHead(), { reason: 'Về sớm', on: '2023-04-16' })).toMatchObject(problem(422, 'REVOCATION_IN_THE_PAST'));
    expect(await revoke(financeHead())).toMatchObject({ status: 201, body: { delegation, version: 2 } });
    expect(await revoke(financeHead())).toMatchObject({ status: 200 });
    await office.settle();
    await seenAnew();
    expect((await clerk().get('/me')).body).toMatchObject({ seats: [{ role: 'finance_clerk' }] });
    const cases = (await clerk().get('/escalations')).body as { items: { case: string; unit: string }[] };
    const other = cases.items.find(({ unit }) => unit === 'Q3-P-01')!;
    expect(await clerk().post(`/escalations/${other.case}/approvals`)).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect(await financeHead().post('/delegations/nothing/revocations', { reason: 'Về sớm' })).toMatchObject(
      problem(404, 'DELEGATION_UNKNOWN'),
    );
  });
});
