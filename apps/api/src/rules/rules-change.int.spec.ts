import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { plan } from '#office/testing';
import { type Answer, type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => void (office = await testOffice('2023-07-12T02:00:00.000Z')));
afterAll(() => office.close());

const administrator = () => office.as('administrator', 'Q3-UBND');
const financeHead = () => office.as('finance_head', 'Q3-TCKH');
const chair = () => office.as('chair', 'Q3-UBND');
const problem = (status: number, code: string) => ({ status, body: { code } });
const monthly = plan.duties.find(({ code }) => code === 'monthly')!;
const policy = plan.policies[0]!;
const changeOf = ({ body }: Answer): string => (body as { change: string }).change;
let hour = 0;
/** Another hour of reminding each time, so that each change says something new. */
const items = () => ({ policies: [{ ...policy, remindAt: `${String(++hour).padStart(2, '0')}:30` }] });
let change: string;
beforeEach(async () => {
  const entered = await administrator().post('/rules/changes', { items: items() });
  expect(entered.status).toBe(201);
  change = changeOf(entered);
});
const approve = (who = financeHead(), id = change) => who.post(`/rules/changes/${id}/approvals`);
const decline = (who = financeHead(), reason = 'Chưa có văn bản') => who.post(`/rules/changes/${change}/declines`, { reason });

it('is entered by an administrator only, and once under one key', async () => {
  for (const who of [financeHead(), chair(), office.as('head', 'Q3-P-01')])
    expect(await who.post('/rules/changes', { items: items() })).toMatchObject({ status: 403 });
  const [key, same] = [{ 'idempotency-key': randomUUID() }, { items: items() }];
  const [first, second] = [
    await administrator().post('/rules/changes', same, key),
    await administrator().post('/rules/changes', same, key),
  ];
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(second.body).toEqual(first.body);
});

it.each([
  ['items.dutys', { dutys: [] }],
  ['items.duties[0].policy', { duties: [{ ...monthly, policy: 7 }] }],
  ['items.units', { units: 'all' }],
])('names the place %s that cannot be taken', async (field, faulty) => {
  const answer = await administrator().post('/rules/changes', { items: faulty });
  expect(answer).toMatchObject({ status: 400, body: { code: 'INPUT_FAULTY', faults: [{ field }] } });
});

it('is refused when it says nothing new, or contradicts what is in force', async () => {
  expect(await administrator().post('/rules/changes', { items: {} })).toMatchObject(problem(422, 'NOTHING_NEW'));
  expect(await administrator().post('/rules/changes', { items: { duties: [monthly] } })).toMatchObject(problem(422, 'NOTHING_NEW'));
  const faulty = { duties: [{ ...monthly, policy: 'none' }] };
  expect(await administrator().post('/rules/changes', { items: faulty })).toMatchObject(problem(422, 'RULES_FAULTY'));
});

it('holds from its approval on, with facts that name it as where they come from', async () => {
  expect(await approve()).toMatchObject({ status: 201, body: { change, version: 2, position: `rules/${change}:2` } });
  const approval = (await office.store.read(`rules/${change}`)).at(-1)!;
  const [fact] = (await office.store.read('policy/default')).slice(-1);
  expect(fact).toMatchObject({ type: 'PolicySet', actor: financeHead().person, recordedAt: approval.recordedAt });
  expect(await approve(chair())).toMatchObject({ status: 200 });
  expect((await office.store.read('policy/default')).at(-1)!.version).toBe(fact!.version);
  expect(await decline()).toMatchObject(problem(422, 'ALREADY_DECIDED'));
});

it('is declined with a reason, and approved no more', async () => {
  expect(await decline(financeHead(), ' ')).toMatchObject(problem(400, 'INPUT_FAULTY'));
  expect(await decline()).toMatchObject({ status: 201 });
  expect((await chair().get(`/rules/changes/${change}`)).body).toMatchObject({ status: 'declined', decisionReason: 'Chưa có văn bản' });
  expect(await approve()).toMatchObject(problem(422, 'ALREADY_DECIDED'));
});

it('is stale once something else about the same item came into force', async () => {
  const before = change;
  change = changeOf(await administrator().post('/rules/changes', { items: items() }));
  expect(await approve()).toMatchObject({ status: 201 });
  expect(await approve(financeHead(), before)).toMatchObject(problem(422, 'RULES_CHANGE_STALE'));
});

it('two approvals at one moment bring it into force once; of two changes of one item only one', async () => {
  const version = async () => (await office.store.read('policy/default')).length;
  const before = await version();
  const other = changeOf(await administrator().post('/rules/changes', { items: items() }));
  const answers = await Promise.all([approve(), approve(chair()), approve(financeHead(), other)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 201, 422]);
  expect(await version()).toBe(before + 1);
});

it('is shown to who enters or decides it and who reads all, not to a unit', async () => {
  for (const who of [administrator(), financeHead(), chair(), office.as('auditor', 'Q3-UBND')])
    expect((await who.get('/rules/changes')).body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ change })]) as unknown,
    });
  expect(await office.as('head', 'Q3-P-01').get('/rules/changes')).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
  expect(await financeHead().get('/rules/changes/nothing')).toMatchObject(problem(404, 'NO_SUCH_CHANGE'));
  expect((await financeHead().get('/rules/changes?status=declined')).body).toMatchObject({ total: 1 });
});

it('a unit that ends is a change of the rules, too', async () => {
  const ward = plan.units.find(({ code }) => code === 'Q3-P-14')!;
  const ended = await administrator().post('/rules/changes', { items: { units: [{ ...ward, to: '2023-12-31' }] } });
  change = changeOf(ended);
  expect((await financeHead().get(`/rules/changes/${change}`)).body).toMatchObject({
    differences: [{ vi: 'Đơn vị Q3-P-14 – đến ngày: không có → 31/12/2023' }],
  });
  expect(await approve()).toMatchObject({ status: 201 });
  expect((await office.store.read('unit/Q3-P-14')).at(-1)).toMatchObject({ data: { unit: { to: '2023-12-31' } } });
});

it('of a restricted target is there for cleared seats only', async () => {
  const target = plan.targets.find(({ number }) => number === 29)!;
  const entered = await administrator().post('/rules/changes', { items: { targets: [{ ...target, notes: ['đổi'] }] } });
  expect(entered.status).toBe(201);
  const { change: id } = entered.body as { change: string };
  const total = async (who: ReturnType<typeof chair>) => ((await who.get('/rules/changes')).body as { total: number }).total;
  expect(await total(chair())).toBe((await total(administrator())) + 1);
  for (const who of [administrator(), office.as('office_chief', 'Q3-VP'), office.as('auditor', 'Q3-UBND')])
    expect(await who.get(`/rules/changes/${id}`)).toMatchObject(problem(404, 'NO_SUCH_CHANGE'));
  expect(await approve(office.as('office_chief', 'Q3-VP'), id)).toMatchObject(problem(404, 'NO_SUCH_CHANGE'));
  expect(await approve(chair(), id)).toMatchObject({ status: 201 });
});
