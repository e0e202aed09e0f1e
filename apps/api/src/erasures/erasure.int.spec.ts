import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => void (office = await testOffice('2023-07-12T02:00:00.000Z', { inWords: true })));
afterAll(() => office.close());

const UNIT = 'Q3-P-01';
const administrator = () => office.as('administrator', 'Q3-UBND');
const gone = () => office.as('reporter', UNIT);
const problem = (status: number, code: string) => ({ status, body: { code } });
const erase = (who = administrator(), headers: Record<string, string> = {}, person = gone().person) =>
  who.post(`/persons/${encodeURIComponent(person)}/erasures`, { reason: 'Theo yêu cầu' }, headers);
const nameOf = async (): Promise<string | undefined> => {
  const events = await office.store.read(`person/${gone().person}`);
  const part = events[0]!.sealed['name'];
  return part?.status === 'kept' ? part.text : undefined;
};

it('nobody is erased who holds a seat, nor whom nobody knows', async () => {
  expect(await erase()).toMatchObject(problem(422, 'PERSON_HOLDS_SEAT'));
  expect(await erase(administrator(), {}, 'nobody')).toMatchObject(problem(404, 'PERSON_UNKNOWN'));
  expect(await nameOf()).toBeDefined();
});

it('a report he handed over stays, told under his id, when he is erased', async () => {
  await office.look(UNIT);
  await office.settle();
  const path = `/obligations/${UNIT}/monthly/2023-07`;
  const name = (await nameOf())!;
  const head = office.as('head', UNIT);
  expect(await head.post(`${path}/submissions`, { content: 'Số liệu', preparedBy: gone().person })).toMatchObject({ status: 201 });
  expect(JSON.stringify((await head.get(path)).body)).toContain(name);

  const stream = `person/${gone().person}`;
  const expectedVersion = (await office.store.read(stream)).length;
  const left = { type: 'SeatLeft', data: { unit: UNIT, role: 'reporter', on: '2023-07-11' } };
  await office.store.append({ stream, expectedVersion, events: [left], actor: 'operator', recordedAt: '2023-07-12T02:00:00.000Z' });
  await office.settle();

  for (const who of [head, office.as('chair', 'Q3-UBND'), office.as('auditor', 'Q3-UBND')])
    expect(await erase(who)).toMatchObject(problem(403, who === head ? 'NOT_YOUR_UNIT' : 'NOT_YOUR_ROLE'));
  const key = { 'idempotency-key': randomUUID() };
  const first = await erase(administrator(), key);
  expect(first).toMatchObject({ status: 201, body: { person: gone().person } });
  expect(await erase(administrator(), key)).toMatchObject({ status: 200, body: first.body as object });
  expect(await erase()).toMatchObject({ status: 200 });
  await office.settle();

  expect(await nameOf()).toBeUndefined();
  const shown = JSON.stringify((await head.get(path)).body);
  expect(shown).not.toContain(name);
  expect(shown).toContain(gone().person);
});
