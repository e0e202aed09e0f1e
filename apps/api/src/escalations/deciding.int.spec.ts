import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuthorityDelegated, delegationStream, seatName } from '#domain';
import { type Asker, type TestOffice, testOffice, until } from '../testing/test-office.js';

const UNITS = ['01', '02', '03', '04', '05', '09', '10', '11', '12', '13', '14'].map((number) => `Q3-P-${number}`);

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look(...UNITS);
  await office.putOn('2023-04-18T02:00:00.000Z'); // a working day after the last day, at nine
  await office.look(...UNITS);
  await office.look(...UNITS);
});
afterAll(() => office.close());

interface Case {
  readonly case: string;
  readonly unit: string;
  readonly status: string;
  readonly version: number;
  readonly may: readonly string[];
}
const manager = () => office.as('finance_head', 'Q3-TCKH');
const clerk = () => office.as('finance_clerk', 'Q3-TCKH');
const chair = () => office.as('chair', 'Q3-UBND');
const list = async (who: Asker, query = ''): Promise<readonly Case[]> =>
  ((await who.get(`/escalations?limit=200${query}`)).body as { items: Case[] }).items;
const idOf = async (unit: string): Promise<string> => (await list(manager())).find((found) => found.unit === unit)!.case;
const statusOf = async (unit: string): Promise<string> => (await list(manager())).find((found) => found.unit === unit)!.status;
const decide = async (unit: string, body: object, who = manager()) => who.post(`/escalations/${await idOf(unit)}/decisions`, body);
const report = async (unit: string) =>
  (await manager().get(`/obligations/${unit}/monthly/2023-04`)).body as { status: string; owner: string; history: { type: string }[] };
const refused = (status: number, code: string) => ({ status, body: { code } });

describe('a dossier', () => {
  it('shows who decides what is owed, the unit’s record, the letter, and what each choice would do', async () => {
    const answer = await manager().get(`/escalations/${await idOf('Q3-P-01')}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe('"v1"');
    expect(answer.body).toMatchObject({
      unit: 'Q3-P-01',
      lastDay: '2023-04-14',
      workingDaysOverdue: 2,
      deadline: { vi: expect.stringContaining('14/04/2023') },
      letter: { written: false, vi: expect.stringContaining('Kính gửi: Thủ trưởng') },
      gap: { vi: expect.stringMatching(/mới có 0 trên \d+ đơn vị/) },
      record: [{ duty: 'monthly', periods: 1, outstanding: 1, onTime: 0 }],
      others: [],
    });
    const { choices, history } = answer.body as { choices: { choice: string }[]; history: { type: string }[] };
    expect(choices).toHaveLength(8);
    expect(history.map(({ type }) => type)).toEqual(['EscalationProposed']);
  });

  it('shows the unit itself no letter before it has gone out, and other units nothing', async () => {
    const id = await idOf('Q3-P-01');
    expect(await office.as('head', 'Q3-P-01').get(`/escalations/${id}`)).toMatchObject({
      status: 200,
      body: { letter: null, choices: [] },
    });
    expect(await office.as('head', 'Q3-P-02').get(`/escalations/${id}`)).toMatchObject(refused(403, 'NOT_YOUR_UNIT'));
    expect(await manager().get('/escalations/nothing')).toMatchObject(refused(404, 'NO_SUCH_CASE'));
  });
});

describe('what waits for me', () => {
  it('is what lies with my seat', async () => {
    expect(await list(manager(), '&waiting=me')).toHaveLength(UNITS.length);
    expect(await list(chair(), '&waiting=me')).toEqual([]);
  });
});

describe('a manager chooses', () => {
  it('to approve in other words, which then go out as he approved them', async () => {
    expect(await decide('Q3-P-01', { choice: 'approve_with_changes', letter: 'Kính gửi Phường 1: nộp ngay.' })).toMatchObject({
      status: 201,
      body: { choice: 'approve_with_changes', version: 3 },
    });
    const id = await idOf('Q3-P-01');
    const document = { documentNumber: '12/CV-UBND', channel: 'e-office' };
    expect((await office.as('records_office', 'Q3-UBND').post(`/escalations/${id}/dispatches`, document)).status).toBe(201);
    const sent = (await office.store.read(`escalation/${id}`)).at(-1);
    expect(sent?.sealed['text']).toMatchObject({ text: 'Kính gửi Phường 1: nộp ngay.' });
    expect(await office.as('head', 'Q3-P-01').get(`/escalations/${id}`)).toMatchObject({ body: { letter: { written: true } } });
  });

  it('to approve what he was shown, which is kept and goes out, whatever the day', async () => {
    await decide('Q3-P-02', { choice: 'approve' });
    const id = await idOf('Q3-P-02');
    const shown = (await office.store.read(`escalation/${id}`)).at(-1)?.sealed['text'];
    expect(shown).toMatchObject({ text: expect.stringContaining('quá hạn 2 ngày làm việc') });
    const again = { documentNumber: '13/CV-UBND', channel: 'e-office' };
    const dispatch = (key: string) => clerk().post(`/escalations/${id}/dispatches`, again, { 'idempotency-key': key });
    expect(await dispatch('once')).toMatchObject({ status: 201, body: { version: 3 } });
    expect(await dispatch('once')).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await dispatch('twice')).toMatchObject({ status: 200, body: { version: 3 } });
    expect((await office.store.read(`escalation/${id}`)).at(-1)?.sealed['text']).toEqual(shown);
  });

  it('to give more time: the case rests, and what is late stays late', async () => {
    expect(await decide('Q3-P-03', { choice: 'extend', reason: 'Hẹn nộp' })).toMatchObject(refused(422, 'DAY_MISSING'));
    expect((await decide('Q3-P-03', { choice: 'extend', until: '2023-04-21', reason: 'Hẹn nộp' })).status).toBe(201);
    expect((await list(manager())).find(({ unit }) => unit === 'Q3-P-03')).toMatchObject({
      status: 'proposed',
      deferredUntil: '2023-04-21',
    });
    expect(await report('Q3-P-03')).toMatchObject({ lastDay: '2023-04-14', overdue: true });
  });

  it('to excuse the unit, or to compile without it: by his right to that', async () => {
    expect(await decide('Q3-P-04', { choice: 'waive', reason: 'Thiên tai' })).toMatchObject(refused(403, 'NOT_YOUR_UNIT'));
    expect(await decide('Q3-P-04', { choice: 'waive', reason: 'Thiên tai' }, chair())).toMatchObject({
      status: 201,
      body: { position: expect.stringMatching(/^obligation\/Q3-P-04\//) },
    });
    expect((await report('Q3-P-04')).status).toBe('excused');
    expect((await decide('Q3-P-05', { choice: 'compile_without' })).status).toBe(201);
    expect((await report('Q3-P-05')).status).toBe('closed_missing');
  });

  it('to ask for an explanation, or to give the report to another unit', async () => {
    const explain = { choice: 'explain', until: '2023-04-25', reason: 'Vì sao chưa nộp?' };
    expect((await decide('Q3-P-12', explain, chair())).status).toBe(201);
    expect((await report('Q3-P-12')).history.map(({ type }) => type)).toContain('ExplanationRequested');
    expect(await statusOf('Q3-P-12')).toBe('proposed');
    expect(await decide('Q3-P-12', { choice: 'reassign', unit: 'nowhere', reason: 'x' }, chair())).toMatchObject(
      refused(422, 'UNIT_MISSING'),
    );
    expect((await decide('Q3-P-12', { choice: 'reassign', unit: 'Q3-PKT', reason: 'Sáp nhập' }, chair())).status).toBe(201);
    expect((await report('Q3-P-12')).owner).toBe('Q3-PKT');
  });

  it('only when it is his turn, and on what he has seen', async () => {
    expect(await decide('Q3-P-13', { choice: 'approve' }, chair())).toMatchObject(refused(403, 'NOT_YOUR_TURN'));
    const id = await idOf('Q3-P-13');
    const seen = { 'if-match': '"v7"' };
    expect(await manager().post(`/escalations/${id}/decisions`, { choice: 'approve' }, seen)).toMatchObject(
      refused(412, 'VERSION_CHANGED'),
    );
    expect(await manager().post(`/escalations/${id}/decisions`, { choice: 'compile_without' }, seen)).toMatchObject(
      refused(412, 'VERSION_CHANGED'),
    );
    expect(await decide('Q3-P-13', { choice: 'perhaps' })).toMatchObject(refused(400, 'INPUT_FAULTY'));
  });
});

describe('the decision is handed to another seat', () => {
  it('by who has it, who then has it no more', async () => {
    const id = await idOf('Q3-P-13');
    const handOver = (who: Asker) => who.post(`/escalations/${id}/hand-overs`, { unit: 'Q3-UBND', role: 'chair' });
    expect(await handOver(office.as('vice_chair', 'Q3-UBND'))).toMatchObject(refused(403, 'NOT_YOUR_TURN'));
    // Neither to the debtor, nor to somebody who could not decide it.
    for (const seat of [
      { unit: 'Q3-P-13', role: 'head' },
      { unit: 'Q3-P-01', role: 'head' },
      { unit: 'Q3-UBND', role: 'auditor' },
    ])
      expect(await manager().post(`/escalations/${id}/hand-overs`, seat)).toMatchObject(refused(422, 'SEAT_MAY_NOT_DECIDE'));
    expect((await handOver(manager())).status).toBe(201);
    expect(await decide('Q3-P-13', { choice: 'approve' })).toMatchObject(refused(403, 'NOT_YOUR_TURN'));
    expect((await list(chair(), '&waiting=me')).map(({ unit }) => unit)).toEqual(['Q3-P-13']);
    expect((await decide('Q3-P-13', { choice: 'decline', reason: 'Đã hẹn nộp' }, chair())).status).toBe(201);
  });

  it('and whoever acts in a seat by a written grant decides in the name of its holder, and both names are kept', async () => {
    const deputy = office.as('office_chief', 'Q3-VP');
    const granted: AuthorityDelegated = {
      type: 'AuthorityDelegated',
      data: {
        ...{ principal: manager().person, delegate: deputy.person, seat: { unit: 'Q3-TCKH', role: 'finance_head' } },
        ...{ form: 'KT', from: '2023-04-17', to: '2023-04-30', acts: ['decide_escalation'], documentNumber: '7/QĐ' },
      },
    };
    expect(await decide('Q3-P-14', { choice: 'approve' }, deputy)).toMatchObject(refused(403, 'NOT_YOUR_TURN'));
    await office.store.append({
      ...{ stream: delegationStream('d1'), expectedVersion: 0, events: [granted], actor: manager().person },
      recordedAt: '2023-04-18T02:00:00.000Z',
    });
    await office.settle();
    // A person's seats are taken for unchanged for a second.
    await until(async () => (await list(deputy, '&waiting=me')).some(({ unit }) => unit === 'Q3-P-14'));
    expect((await decide('Q3-P-14', { choice: 'approve' }, deputy)).status).toBe(201);
    expect((await office.store.read(`escalation/${await idOf('Q3-P-14')}`)).at(-1)).toMatchObject({
      actor: seatName({ unit: 'Q3-VP', role: 'office_chief' }),
      data: { approvedBy: deputy.person, actingFor: { person: manager().person, form: 'KT', delegation: 'd1' } },
    });
  });
});

describe('a clerk', () => {
  const proposal = { subject: 'obligation/Q3-P-13/monthly/2023-04', reason: 'Không giữ lời hẹn' };

  it('proposes anew what was declined, once, and does not approve it', async () => {
    expect(await office.as('reporter', 'Q3-TCKH').post('/escalations', proposal)).toMatchObject(refused(403, 'NOT_YOUR_ROLE'));
    const answer = await clerk().post('/escalations', proposal, { 'idempotency-key': 'anew' });
    expect(answer.status).toBe(201);
    const again = await clerk().post('/escalations', proposal, { 'idempotency-key': 'anew' });
    expect([again.status, again.body]).toEqual([200, answer.body]);
    expect((await clerk().post('/escalations', proposal)).status).toBe(200);
    expect(await manager().post('/escalations', proposal)).toMatchObject(refused(422, 'ALREADY_PROPOSED'));
    const { case: id } = answer.body as { case: string };
    expect(await manager().get(`/escalations/${id}`)).toMatchObject({ body: { attempt: 2, level: 1, others: [{ status: 'declined' }] } });
    expect(await clerk().post(`/escalations/${id}/decisions`, { choice: 'approve' })).toMatchObject(refused(403, 'NOT_YOUR_ROLE'));
  });

  it('is told where there is nothing to propose', async () => {
    const about = (subject: string) => clerk().post('/escalations', { subject });
    expect(await about('obligation/Q3-P-13/monthly/2023-05')).toMatchObject(refused(404, 'NO_SUCH_SUBJECT'));
    expect(await about('obligation/Q3-P-04/monthly/2023-04')).toMatchObject(refused(422, 'NOT_OVERDUE'));
  });

  it('puts the letter in other words, or takes the proposal back', async () => {
    const id = await idOf('Q3-P-09');
    expect((await clerk().post(`/escalations/${id}/amendments`, { draft: 'Kính gửi Phường 9' })).status).toBe(201);
    expect(await manager().get(`/escalations/${id}`)).toMatchObject({ body: { letter: { vi: 'Kính gửi Phường 9', written: true } } });
    expect((await clerk().post(`/escalations/${id}/withdrawals`, { reason: 'Đã nộp bản giấy' })).status).toBe(201);
    expect(await statusOf('Q3-P-09')).toBe('withdrawn');
  });
});

it('the head of the unit acknowledges what has gone out; a manager accepts the explanation', async () => {
  const id = await idOf('Q3-P-02');
  const acknowledge = (who: Asker) => who.post(`/escalations/${id}/acknowledgements`);
  expect(await acknowledge(office.as('head', 'Q3-P-03'))).toMatchObject(refused(403, 'NOT_YOUR_UNIT'));
  expect((await acknowledge(office.as('head', 'Q3-P-02'))).status).toBe(201);
  expect(await clerk().post(`/escalations/${id}/closings`)).toMatchObject(refused(422, 'NOT_SETTLED'));
  expect(await clerk().post(`/escalations/${id}/closings`, { outcome: 'explained' })).toMatchObject(refused(403, 'NOT_YOUR_ROLE'));
  expect((await manager().post(`/escalations/${id}/closings`, { outcome: 'explained' })).status).toBe(201);
  expect(await statusOf('Q3-P-02')).toBe('closed');
});

describe('many cases at once', () => {
  it('are decided one by one: each done or refused as a whole, and once under one key', async () => {
    const ids = await Promise.all(['Q3-P-10', 'Q3-P-04', 'Q3-P-11', 'Q3-P-01'].map(idOf));
    const key = randomUUID();
    const many = () => manager().post('/escalations/decisions', { cases: [...ids, 'none'], choice: 'approve' }, { 'idempotency-key': key });
    const answer = await many();
    expect(answer.status).toBe(200);
    const { outcomes } = answer.body as { outcomes: { case: string; status: string; code: string | null; version: number | null }[] };
    expect(outcomes.map(({ status, code }) => [status, code])).toEqual([
      ['done', null],
      ['done', null],
      ['done', null],
      ['refused', 'ALREADY_DECIDED'],
      ['refused', 'NO_SUCH_CASE'],
    ]);
    expect((await many()).body).toEqual(answer.body);
    const types = (await office.store.read(`escalation/${ids[0]!}`)).map(({ type }) => type);
    expect(types).toEqual(['EscalationProposed', 'EscalationApproved']);
  });

  it('and no more than a hundred', async () => {
    const cases = Array.from({ length: 101 }, (_, index) => `case-${index}`);
    expect(await manager().post('/escalations/decisions', { cases, choice: 'approve' })).toMatchObject(refused(400, 'INPUT_FAULTY'));
  });
});
