import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Role } from '#domain';
import { type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
let id: string;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look('Q3-P-01');
  await office.putOn('2023-04-18T02:00:00.000Z'); // a working day after the last day, at nine
  await office.look('Q3-P-01');
  await office.look('Q3-P-01');
  const answer = await office.as('finance_head', 'Q3-TCKH').get('/escalations');
  id = (answer.body as { items: { case: string }[] }).items[0]!.case;
});
afterAll(() => office.close());

const letter = async (role: Role, unit: string): Promise<Response> =>
  fetch(`${office.url}/api/escalations/${id}/letter.docx`, { headers: { authorization: `Bearer ${await office.as(role, unit).token}` } });

it('who decides has the letter as it would go out; the unit has it once it has gone out', async () => {
  const drafted = await letter('finance_head', 'Q3-TCKH');
  expect(drafted.status).toBe(200);
  expect(drafted.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(
    Buffer.from(await drafted.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect((await letter('head', 'Q3-P-01')).status).toBe(404);
  expect((await letter('head', 'Q3-P-02')).status).toBe(403);

  await office.as('finance_head', 'Q3-TCKH').post(`/escalations/${id}/approvals`);
  const document = { documentNumber: '12/CV-TCKH', channel: 'e-office' };
  expect((await office.as('finance_clerk', 'Q3-TCKH').post(`/escalations/${id}/dispatches`, document)).status).toBe(201);
  expect((await letter('head', 'Q3-P-01')).status).toBe(200);
});
