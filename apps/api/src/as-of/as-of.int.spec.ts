import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { KnownCompilationView, MatrixView, ObligationPage, ObligationView } from '#contracts';
import { type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { inWords: true });
  await office.look('Q3-PKT', 'Q3-P-01');
  await office.putOn('2023-04-17T02:00:00.000Z');
  await office.look('Q3-PKT', 'Q3-P-01');
  // It came on paper on the last day, and was entered three days later.
  const receipt = {
    ...{ receivedAt: '2023-04-14T16:00:00+07:00', channel: 'paper', nilReason: 'Không phát sinh', evidence: 'Dấu công văn đến số 214' },
    ...{ preparedBy: 'reporter@Q3-PKT', signedBy: 'head@Q3-PKT' },
  };
  await office.as('finance_clerk', 'Q3-TCKH').post('/obligations/Q3-PKT/monthly/2023-04/receipts', receipt);
  await office.as('finance_head', 'Q3-TCKH').post('/obligations/Q3-PKT/monthly/2023-04/receipt-confirmations');
  await office.putOn('2023-04-18T02:00:00.000Z');
  await office.settle();
});
afterAll(() => office.close());

const chair = () => office.as('chair', 'Q3-UBND');
const april = '/obligations?duty=monthly&period=2023-04&unit=Q3-PKT';
const problem = (status: number, code: string) => ({ status, body: { code } });

it('does not know a receipt before it was recorded, though it had come in', async () => {
  expect((await chair().get(`${april}&asOf=2023-04-16`)).body).toMatchObject({
    total: 1,
    items: [{ status: 'open', timeliness: 'pending', firstReceivedAt: null }],
    asOf: { at: '2023-04-16T16:59:59.999Z', seq: expect.any(Number) as unknown },
  });
  const listed = async (query: string) => (await chair().get(query)).body as ObligationPage;
  const today = await listed(`${april}&asOf=2023-04-18`);
  expect(today).toMatchObject({ items: [{ status: 'submitted', timeliness: 'on_time', firstReceivedAt: '2023-04-14T09:00:00.000Z' }] });
  expect({ ...today, asOf: null }).toEqual(await listed(april));
});

it('shows one obligation as it was: without what came later, and with nothing to be done to it', async () => {
  const asked = '/obligations/Q3-PKT/monthly/2023-04?asOf=2023-04-16T17:00:00Z';
  const view = (await office.as('finance_clerk', 'Q3-TCKH').get(asked)).body as ObligationView;
  expect(view).toMatchObject({ status: 'open', overdue: false, reports: [], may: [], asOf: { at: '2023-04-16T17:00:00.000Z' } });
  expect(view.history.map(({ type }) => type)).toEqual(['ObligationOpened', 'ReminderIssued']);
});

it('says why it has no answer', async () => {
  expect(await chair().get(`${april}&asOf=2023-04-19`)).toMatchObject(problem(422, 'AS_OF_AHEAD'));
  expect(await chair().get(`${april}&asOf=2023-03-31`)).toMatchObject(problem(422, 'AS_OF_BEFORE_LOG'));
  expect(await chair().get(`${april}&asOf=yesterday`)).toMatchObject(problem(400, 'INPUT_FAULTY'));
  expect(await chair().get('/obligations/Q3-PKT/monthly/2023-05?asOf=2023-04-16')).toMatchObject(problem(404, 'OBLIGATION_NOT_OPENED'));
});

it('shows the past to who may see it today', async () => {
  const ward = office.as('head', 'Q3-P-01');
  const { items } = (await ward.get('/obligations?asOf=2023-04-16')).body as ObligationPage;
  expect(new Set(items.map(({ owner }) => owner))).toEqual(new Set(['Q3-P-01']));
  expect(await ward.get('/obligations/Q3-PKT/monthly/2023-04?asOf=2023-04-16')).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
});

it('shows the matrix as it stands and as it was known', async () => {
  const cell = async (asOf: string) => {
    const matrix = (await chair().get(`/matrix?duty=monthly${asOf}`)).body as MatrixView;
    const row = matrix.rows.find(({ unit }) => unit === 'Q3-PKT')!;
    const column = matrix.columns.find(({ period }) => period === '2023-04')!;
    return { standing: column.standing, cell: row.cells.find((one) => one.column === column.key) };
  };
  expect(await cell('')).toMatchObject({ standing: { all: 2, overdue: 1, onTime: 1 }, cell: { state: 'waiting', timeliness: 'on_time' } });
  expect(await cell('&asOf=2023-04-16')).toMatchObject({ standing: { overdue: 2 }, cell: { state: 'overdue', timeliness: 'pending' } });
  expect(await cell('&asOf=2023-04-13')).toMatchObject({
    standing: { all: 2, open: 2 },
    cell: { state: 'due_soon', stateName: { vi: 'còn 1 ngày làm việc' } },
  });
});

it('the matrix of an instant has exactly what the register of that instant has', async () => {
  const told = new Set<string>();
  for (const day of ['2023-04-05', '2023-04-11', '2023-04-16', '2023-04-17', '2023-04-18']) {
    const { rows } = (await chair().get(`/matrix?asOf=${day}`)).body as MatrixView;
    const { items } = (await chair().get(`/obligations?limit=200&asOf=${day}`)).body as ObligationPage;
    const inMatrix = rows.flatMap(({ unit, cells }) =>
      cells.map(({ obligation, status, timeliness }) => [unit, obligation, status, timeliness].join(' ')),
    );
    expect(inMatrix.sort()).toEqual(
      items.map(({ owner, obligation, status, timeliness }) => [owner, obligation, status, timeliness].join(' ')).sort(),
    );
    told.add(inMatrix.join());
  }
  expect(told.size).toBe(3);
});

it('gives a unit its own row of the matrix', async () => {
  const matrix = (await office.as('reporter', 'Q3-P-01').get('/matrix?duty=monthly&asOf=2023-04-16')).body as MatrixView;
  expect(matrix.rows.map(({ unit }) => unit)).toEqual(['Q3-P-01']);
  expect(matrix.columns.find(({ period }) => period === '2023-04')).toMatchObject({ standing: { all: 1 } });
});

it('shows what would have been compiled of what was known, to who reads all reports', async () => {
  const path = '/rollups/monthly/2023-04/Q3-TCKH/compilation';
  const body = (await chair().get(`${path}?asOf=2023-04-16`)).body as KnownCompilationView;
  expect(body).toMatchObject({ asOf: { at: '2023-04-16T16:59:59.999Z' }, editions: [] });
  const statusOf = (view: KnownCompilationView) => view.compilation.owing.find(({ unit }) => unit === 'Q3-PKT')?.status;
  expect(statusOf(body)).toBe('owed');
  expect(statusOf((await chair().get(path)).body as KnownCompilationView)).toBe('under_review');
  expect(await office.as('head', 'Q3-P-01').get(path)).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
});

it('hands nothing up where nobody stands above', async () => {
  const asked = office.as('head', 'Q3-TCKH').post('/rollups/monthly/2023-04/Q3-TCKH/hand-up');
  expect(await asked).toMatchObject(problem(422, 'NO_LEVEL_ABOVE'));
});
