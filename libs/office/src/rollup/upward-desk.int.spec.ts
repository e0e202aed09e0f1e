import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { handedVersions, obligationId, sheetOfVersion } from '#domain';
import { testDatabase, type TestDatabase } from '#postgres/testing';
import { headOf, ThreeLevels } from './testing/three-levels.js';

let database: TestDatabase;
let city: ThreeLevels;
beforeAll(async () => {
  database = await testDatabase();
  city = new ThreeLevels(database);
  await city.found();
  await city.reports('W1', 'D1', { sum: '10', total: '100', share: ['1', '10'] });
  await city.reports('W3', 'D2', { sum: '3', total: '30', share: ['9', '10'] });
});
afterAll(() => database.drop());

const above = obligationId('D1', 'monthly', '2023-04');
const sheetAbove = async () => sheetOfVersion(handedVersions(await city.store.read(above)).at(-1)!, { cleared: true })!;
const figuresOfCity = async () =>
  Object.fromEntries((await city.compiled('CITY')).rows.map(({ indicator, current }) => [indicator, current?.value ?? null]));
const accept = (version: number, type: 'AcceptReport' | 'AcceptCorrectedVersion', of = above) =>
  city.ask({ type, by: 'clerk@CITY', now: city.now, data: { obligation: of, version } });

it('hands up nothing before it is issued', async () => {
  await expect(city.handsUp('D1')).rejects.toMatchObject({ code: 'NOTHING_ISSUED' });
});

it('hands an edition in as the report of the unit, signed by its head, prepared by who compiled it, with who is missing', async () => {
  await city.issues('D1', '12/BC-D1');
  expect(await city.handsUp('D1')).toMatchObject({ step: 'submit', edition: 1, handled: { status: 'appended' } });
  const [version] = handedVersions(await city.store.read(above));
  expect(version?.data).toMatchObject({ version: 1, preparedBy: 'clerk@D1', submittedBy: 'head@D1', content: { form: 'monthly/1' } });
  expect(await sheetAbove()).toMatchObject({
    cells: { 'SUM:estimate': { value: '10' }, 'SHARE:estimate': { kind: 'ratio', numerator: '1', denominator: '10' } },
    sections: { economy: 'W1: Tình hình ở W1' },
    reasons: { 'partial:SUM:estimate': 'Số chưa đủ: chưa có số liệu của W2.' },
  });
});

it('becomes part of the city’s sums once the city has accepted it, and shares are reckoned anew', async () => {
  expect(await figuresOfCity()).toMatchObject({ SUM: null });
  await accept(1, 'AcceptReport');
  await city.issues('D2', '7/BC-D2');
  await city.handsUp('D2');
  await accept(1, 'AcceptReport', obligationId('D2', 'monthly', '2023-04'));
  expect(await figuresOfCity()).toEqual({ SUM: '13', TOTAL: '130', SHARE: '50' });
});

it('goes no further where nothing has changed, also under another number', async () => {
  await city.issues('D1', '13/BC-D1');
  await expect(city.handsUp('D1')).rejects.toMatchObject({ code: 'NOTHING_CHANGED' });
});

it('asks the city to let the figures be corrected; until a person there lets it, the city’s sums stay as they were', async () => {
  await city.reports('W2', 'D1', { sum: '5', total: '50', share: ['10', '10'] });
  await city.issues('D1', '14/BC-D1');
  expect(await city.handsUp('D1')).toMatchObject({ step: 'request_correction', edition: 3 });
  const request = (await city.store.read(above)).at(-1);
  expect(request?.sealed['reason']).toMatchObject({ text: 'Bản tổng hợp phát hành lần 3, số 14/BC-D1, thay số liệu đã gửi.' });
  await expect(city.handsUp('D1')).rejects.toMatchObject({ code: 'WAITS_ABOVE' });
  expect(await figuresOfCity()).toMatchObject({ SUM: '13' });

  const city_ = { by: 'finance_head@CITY', now: city.now, data: { obligation: above } };
  await city.ask({ type: 'ApproveCorrection', ...city_ });
  expect(await city.handsUp('D1')).toMatchObject({ step: 'submit_correction' });
  expect(await figuresOfCity()).toMatchObject({ SUM: '13' });
  await accept(2, 'AcceptCorrectedVersion');
  expect(await figuresOfCity()).toEqual({ SUM: '18', TOTAL: '180', SHARE: '66.66666666666666666667' });
});

it('is for the head of the unit that compiled it, and where there is an office above', async () => {
  const ref = { duty: 'monthly', period: '2023-04', unit: 'D1' };
  const ask = { now: city.now, receivedAt: city.now };
  await expect(city.upward.handUp({ ...ask, ref, actor: headOf('D2') })).rejects.toMatchObject({ code: 'NOT_YOUR_UNIT' });
  await expect(city.upward.handUp({ ...ask, ref: { ...ref, unit: 'CITY' }, actor: headOf('CITY') })).rejects.toMatchObject({
    code: 'NO_LEVEL_ABOVE',
  });
});
