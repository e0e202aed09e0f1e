import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { SheetFileJson, SheetView } from '#contracts';
import { type Asker, entries, share, type TestOffice, testOffice } from '../testing/index.js';
import { exportWriter, writeExports } from '../testing/export-writer.js';
import { seated } from '../testing/seated.js';
import { download } from '../testing/upload.js';

/** Every figure of the police begins with these digits, and so does nothing else. */
const SECRET = /9182|9[.,]182|T(29|30|31)/;
const FIGURES = {
  'T30.1:estimate': share('918201', '918299'),
  'T30.2:estimate': share('918273', '918299'),
  'T30.3:estimate': share('918261', '918262'),
  'T30.4:estimate': share('918250', '918251'),
  'T31:estimate': share('918240', '918241'),
};
const [UNIT, FINANCE] = ['Q3-CA', 'Q3-TCKH'];
const of = (period: string) => `/obligations/${UNIT}/monthly/${period}`;
const rollup = `/rollups/monthly/2023-04/${FINANCE}`;

let office: TestOffice;
let reporter: Asker;
let colleague: Asker;
let clerk: Asker;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { demonstration: true });
  await office.look(UNIT, 'Q3-P-01', FINANCE, 'Q3-VP');
  [reporter, clerk] = [office.as('reporter', UNIT), office.as('finance_clerk', FINANCE)];
  colleague = await seated(office, { as: 'uncleared-at-the-police', role: 'reporter', unit: UNIT, from: '2023-01-01', to: null });
});
afterAll(() => office.close());

/** Everything that stands in a file, a workbook opened as a person does. */
const wordsIn = async (who: Asker, path: string): Promise<string> => {
  const { status, bytes } = await download(office, who, path);
  expect([path, status]).toEqual([path, 200]);
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
};
const read = async (who: Asker, path: string): Promise<string> => JSON.stringify((await who.get(path)).body);
const send = async (who: Asker, json: SheetFileJson, dryRun: boolean) =>
  JSON.stringify((await who.post(`${of('2023-04')}/sheet/file?dryRun=${dryRun}`, json)).body);

const FILES = ['sheet.json', 'sheet.csv', 'sheet.xlsx'];

describe('while it is written', () => {
  it('a cleared person fills it in, sees it, and has it in his files', async () => {
    expect((await reporter.put(`${of('2023-04')}/sheet/cells`, entries(FIGURES))).status).toBe(201);
    const sheet = (await reporter.get(`${of('2023-04')}/sheet`)).body as SheetView;
    expect(sheet.cells.map(({ cell }) => cell)).toEqual(Object.keys(FIGURES));
    expect(sheet.entries.map(({ key, value }) => [key, value])).toEqual(Object.entries(FIGURES));
    expect(sheet.ready).toBe(true);
    for (const file of FILES) expect(await wordsIn(reporter, `${of('2023-04')}/${file}`)).toMatch(/918273/);
  });

  it.each([
    ['a colleague of his own unit', () => colleague],
    ['the office that receives it', () => clerk],
  ])('%s who is not cleared sees none of it: no cell, no figure, no finding, no author', async (_, who) => {
    const sheet = await who().get(`${of('2023-04')}/sheet`);
    expect(sheet).toMatchObject({ status: 200, body: { cells: [], entries: [], preparers: [], findings: [] } });
    expect(JSON.stringify(sheet.body)).not.toMatch(SECRET);
    for (const file of FILES) expect(await wordsIn(who(), `${of('2023-04')}/${file}`)).not.toMatch(SECRET);
    expect(await read(who(), `${of('2023-04')}/sheet/nothing`)).not.toMatch(SECRET);
    expect(JSON.stringify((await who().post(`${of('2023-04')}/sheet/checks`)).body)).not.toMatch(SECRET);
  });

  it('nor is he told by a dry run, or by a refusal, what stands in a cell that he names', async () => {
    const json = JSON.parse(await wordsIn(colleague, `${of('2023-04')}/sheet.json`)) as SheetFileJson;
    const guess: SheetFileJson = { ...json, cells: { 'T30.2:estimate': share('1', '2'), 'T30.3:estimate': share('918261', '918262') } };
    for (const dryRun of [true, false]) {
      const answer = await send(colleague, guess, dryRun);
      expect(answer).toMatch(/not_on_form|SHEET_FILE_FAULTY/);
      expect(answer).not.toMatch(/918/);
    }
    const refused = await colleague.put(`${of('2023-04')}/sheet/cells`, entries({ 'T30.2:estimate': share('1', '2') }));
    expect(refused).toMatchObject({ status: 403, body: { code: 'SEAT_NOT_CLEARED' } });
    expect(JSON.stringify(refused.body)).not.toMatch(/918/);
  });

  it('nor does he sign what he may not see', async () => {
    const head = await seated(office, { as: 'uncleared-head', role: 'head', unit: UNIT, from: '2023-01-01', to: null });
    expect(await head.post(`${of('2023-04')}/submissions`, { fromDraft: true })).toMatchObject({
      status: 403,
      body: { code: 'SEAT_NOT_CLEARED' },
    });
  });
});

describe('once it is handed in', () => {
  beforeAll(async () => {
    expect((await office.as('head', UNIT).post(`${of('2023-04')}/submissions`, { fromDraft: true })).status).toBe(201);
    expect((await clerk.post(`${of('2023-04')}/acceptances`, { version: 1 })).status).toBe(201);
    await office.settle();
  });

  it('it is read with its figures from a cleared seat, and without them from any other', async () => {
    expect(await read(reporter, of('2023-04'))).toMatch(/918273/);
    for (const who of [colleague, clerk]) {
      const report = await who.get(of('2023-04'));
      expect(report).toMatchObject({ status: 200, body: { status: 'accepted', reports: [{ sheet: { cells: {} } }] } });
      expect(JSON.stringify(report.body)).not.toMatch(SECRET);
    }
  });

  it('its history is beside next month’s cells, for who sees the cells', async () => {
    await office.putOn('2023-05-10T02:00:00.000Z');
    await office.look(UNIT);
    const sheet = (await reporter.get(`${of('2023-05')}/sheet`)).body as SheetView;
    expect(sheet.cells[1]).toMatchObject({ cell: 'T30.2:estimate', previous: [{ period: '2023-04', value: FIGURES['T30.2:estimate'] }] });
    expect(await wordsIn(reporter, `${of('2023-05')}/sheet.xlsx`)).toMatch(/918\.273/);
    for (const who of [colleague, clerk]) {
      expect(await read(who, `${of('2023-05')}/sheet`)).not.toMatch(SECRET);
      for (const file of FILES) expect(await wordsIn(who, `${of('2023-05')}/${file}`)).not.toMatch(SECRET);
    }
  });

  it('what is compiled of it is explained, and put into files, for cleared seats alone', async () => {
    const chair = office.as('chair', 'Q3-UBND');
    const explained = `${rollup}/explanations/T30.2?column=current`;
    expect(await read(chair, explained)).toMatch(/918273/);
    expect(await read(clerk, explained)).not.toMatch(/9182/);
    expect(await wordsIn(chair, `${rollup}/compilation.json`)).toMatch(/918273/);
    for (const file of ['compilation.json', 'tables.xlsx', 'tables.csv'])
      expect(await wordsIn(clerk, `${rollup}/${file}`)).not.toMatch(SECRET);
    expect(await read(clerk, rollup)).not.toMatch(SECRET);
  });

  it.each(['rollup-tables', 'rollup-units', 'obligation-history'])('the export %s is for its asker what he sees', async (kind) => {
    const params =
      kind === 'obligation-history'
        ? { obligation: `obligation/${UNIT}/monthly/2023-04` }
        : { duty: 'monthly', period: '2023-04', unit: FINANCE };
    const asked = await clerk.post('/exports', { kind, params });
    expect(asked).toMatchObject({ status: 201 });
    await writeExports(exportWriter(office));
    const content = await wordsIn(clerk, `/exports/${(asked.body as { export: string }).export}/content`);
    expect(content.length).toBeGreaterThan(50);
    expect(content).not.toMatch(SECRET);
  });
});
