import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ObligationView, RollupView, SheetInput } from '#contracts';
import { threeLevels } from '#office/testing';
import { type Answer, type Asker, number, share, type TestOffice, testOffice } from '../testing/index.js';

/*
 * Wards W1 and W2 report April 2023 to their district D1, the district to the CITY. What the district issues is its own report there; the CITY
 * adds up what it has accepted, and nothing else.
 */

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { adopts: threeLevels });
  await office.look('W1', 'W2', 'D1');
  await reports('W1', '10');
  await reports('W2', '5');
});
afterAll(() => office.close());

const [DISTRICT, ABOVE] = ['/rollups/monthly/2023-04/D1', '/obligations/D1/monthly/2023-04'];
const as = (role: Parameters<TestOffice['as']>[0], unit: string): Asker => office.as(role, unit);
const handUp = (who = as('head', 'D1'), key: string = randomUUID()): Promise<Answer> =>
  who.post(`${DISTRICT}/hand-up`, {}, { 'idempotency-key': key });
const above = async (): Promise<ObligationView> => (await as('finance_clerk', 'CITY').get(ABOVE)).body as ObligationView;
const sumOfCity = async (): Promise<string | undefined> => {
  const { draft } = (await as('finance_clerk', 'CITY').get('/rollups/monthly/2023-04/CITY')).body as RollupView;
  return draft!.rows.find(({ indicator }) => indicator === 'SUM')?.current?.value;
};
const problem = (status: number, code: string) => ({ status, body: { code } });
const done = { status: 201 };
const again = { status: 200 };

const sheetWith = (sum: string): SheetInput => ({
  form: 'monthly/1',
  cells: { 'SUM:estimate': number(sum), 'TOTAL:estimate': number('100'), 'SHARE:estimate': share('1', '10') },
  sections: { economy: 'Ổn định' },
});

const reports = async (ward: string, sum: string): Promise<void> => {
  const path = `/obligations/${ward}/monthly/2023-04`;
  const handed = { preparedBy: `reporter@${ward}`, sheet: sheetWith(sum) };
  expect(await as('head', ward).post(`${path}/submissions`, handed)).toMatchObject(done);
  expect(await as('finance_clerk', 'D1').post(`${path}/acceptances`, { version: 1 })).toMatchObject(done);
};

const corrects = async (ward: string, sum: string): Promise<void> => {
  const path = `/obligations/${ward}/monthly/2023-04`;
  expect(await as('head', ward).post(`${path}/correction-requests`, { reason: 'Nhập sai' })).toMatchObject(done);
  expect(await as('finance_head', 'D1').post(`${path}/correction-approvals`)).toMatchObject(done);
  const corrected = { preparedBy: `reporter@${ward}`, sheet: sheetWith(sum) };
  expect(await as('head', ward).post(`${path}/corrected-versions`, corrected)).toMatchObject(done);
  expect(await as('finance_clerk', 'D1').post(`${path}/corrected-acceptances`, { version: 2 })).toMatchObject(done);
};

/** From draft to issue, each by who has to. */
const issues = async (documentNumber: string): Promise<Answer> => {
  const drafted = await as('finance_clerk', 'D1').post(`${DISTRICT}/drafts`);
  const { digest } = drafted.body as { digest: string };
  expect(await as('office_chief', 'CITY').post(`${DISTRICT}/reviews`, { digest })).toMatchObject(done);
  expect(await as('chair', 'CITY').post(`${DISTRICT}/signatures`, { digest })).toMatchObject(done);
  return as('records_office', 'CITY').post(`${DISTRICT}/issues`, { digest, documentNumber });
};

describe('what a district has issued', () => {
  it('goes up as its own report, by its head alone, and not before it is issued', async () => {
    expect(await as('finance_clerk', 'D1').post(`${DISTRICT}/starts`)).toMatchObject(done);
    expect(await handUp()).toMatchObject(problem(422, 'NOTHING_ISSUED'));
    expect(await issues('12/BC-UBND')).toMatchObject({ ...done, body: { edition: 1 } });
    for (const who of [as('head', 'D2'), as('finance_clerk', 'D1'), as('head', 'W1'), as('chair', 'CITY')])
      expect(await handUp(who)).toMatchObject({ status: 403 });
    expect(await handUp(as('head', 'D1'), 'once')).toMatchObject({ ...done, body: { obligation: 'obligation/D1/monthly/2023-04' } });
    expect(await handUp(as('head', 'D1'), 'once')).toMatchObject(again);
    expect(await above()).toMatchObject({ status: 'submitted', owner: 'D1', recipient: 'CITY' });
  });

  it('is part of the city’s sum once somebody there has accepted it', async () => {
    expect(await sumOfCity()).toBeUndefined();
    expect(await as('finance_clerk', 'D1').post(`${ABOVE}/acceptances`, { version: 1 })).toMatchObject({ status: 403 });
    expect(await as('finance_clerk', 'CITY').post(`${ABOVE}/acceptances`, { version: 1 })).toMatchObject(done);
    expect(await sumOfCity()).toBe('15');
  });

  it('goes no further where it says the same, also under another number', async () => {
    expect(await handUp()).toMatchObject(problem(422, 'NOTHING_CHANGED'));
    expect(await as('finance_clerk', 'D1').post(`${DISTRICT}/revisions`, { reason: 'Thử' })).toMatchObject(done);
    expect(await as('finance_clerk', 'D1').post(`${DISTRICT}/drafts`)).toMatchObject(problem(422, 'NOTHING_CHANGED'));
    expect(await as('chair', 'CITY').post(`${DISTRICT}/recalls`, { edition: 1, reason: 'Sai thể thức' })).toMatchObject(done);
    expect(await handUp()).toMatchObject(problem(422, 'NOTHING_ISSUED'));
    expect(await issues('13/BC-UBND')).toMatchObject({ ...done, body: { edition: 2 } });
    expect(await handUp()).toMatchObject(problem(422, 'NOTHING_CHANGED'));
    expect((await above()).history.map(({ type }) => type)).not.toContain('CorrectionRequested');
  });
});

describe('a correction', () => {
  it('goes up as a request with the number of the edition, and changes nothing by itself', async () => {
    await corrects('W2', '7');
    expect(await as('finance_clerk', 'D1').post(`${DISTRICT}/revisions`, { reason: 'Phường W2 đính chính' })).toMatchObject(done);
    expect(await issues('14/BC-UBND')).toMatchObject({ ...done, body: { edition: 3 } });
    expect(await handUp()).toMatchObject(done);
    const { history } = await above();
    expect(history.at(-1)).toMatchObject({ type: 'CorrectionRequested' });
    expect(history.at(-1)?.what.vi).toContain('Bản tổng hợp phát hành lần 3, số 14/BC-UBND, thay số liệu đã gửi.');
    expect(await handUp()).toMatchObject(problem(422, 'WAITS_ABOVE'));
    expect(await sumOfCity()).toBe('15');
  });

  it('is granted by a person of the city, handed up, and counts once it is accepted there', async () => {
    expect(await as('finance_head', 'D1').post(`${ABOVE}/correction-approvals`)).toMatchObject({ status: 403 });
    expect(await as('finance_head', 'CITY').post(`${ABOVE}/correction-approvals`)).toMatchObject(done);
    expect(await sumOfCity()).toBe('15');
    expect(await handUp()).toMatchObject(done);
    expect(await sumOfCity()).toBe('15');
    expect(await as('finance_clerk', 'CITY').post(`${ABOVE}/corrected-acceptances`, { version: 2 })).toMatchObject(done);
    expect(await sumOfCity()).toBe('17');
    expect(await handUp()).toMatchObject(problem(422, 'NOTHING_CHANGED'));
  });
});
