import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Role } from '#domain';
import { type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { inWords: true });
  await office.look('Q3-PKT');
  const body = { nilReason: 'Không phát sinh', preparedBy: 'reporter@Q3-PKT' };
  await office.as('head', 'Q3-PKT').post('/obligations/Q3-PKT/monthly/2023-04/submissions', body);
});
afterAll(() => office.close());

const receipt = async (role: Role, unit: string, version = '1'): Promise<Response> =>
  fetch(`${office.url}/api/obligations/Q3-PKT/monthly/2023-04/versions/${version}/receipt.docx`, {
    headers: { authorization: `Bearer ${await office.as(role, unit).token}` },
  });

it('the unit and whoever receives its report have a receipt of each version, to be saved', async () => {
  for (const [role, unit] of [
    ['reporter', 'Q3-PKT'],
    ['finance_clerk', 'Q3-TCKH'],
  ] as const) {
    const answer = await receipt(role, unit);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="xac-nhan-Q3-PKT-monthly-2023-04-v1\.docx"/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  }
});

it('nobody else has one, and there is none of what never came in', async () => {
  expect((await receipt('reporter', 'Q3-P-01')).status).toBe(403);
  expect((await receipt('reporter', 'Q3-PKT', '2')).status).toBe(404);
});
