import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import type { SheetFileAnswer, SheetFileJson, SheetView } from '#contracts';
import { type Answer, type Asker, type TestOffice, testOffice } from '../testing/index.js';
import { download } from '../testing/upload.js';

const [UNIT, OTHER, FINANCE] = ['Q3-PKT', 'Q3-LDTBXH', 'Q3-TCKH'];
const sheetOf = (unit: string) => `/obligations/${unit}/monthly/2023-04/sheet`;

let office: TestOffice;
let reporter: Asker;
let clerk: Asker;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look(UNIT, OTHER, 'Q3-P-01', 'Q3-CA');
  [reporter, clerk] = [office.as('reporter', UNIT), office.as('finance_clerk', FINANCE)];
});
afterAll(() => office.close());

interface Open {
  readonly workbook: Workbook;
  readonly sheet: (unit: string) => Worksheet;
  readonly put: (unit: string, key: string, role: string, value: ExcelJS.CellValue) => string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Fetches a template and opens it as a clerk does. */
const template = async (who: Asker, path: string): Promise<Open> => {
  const fetched = await download(office, who, path);
  if (fetched.status !== 200) throw new Error(fetched.bytes.toString());
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(fetched.bytes as unknown as ArrayBuffer);
  const sheet = (unit: string) => workbook.getWorksheet(unit)!;
  return {
    ...{ workbook, sheet },
    put: (unit, key, role, value) => {
      const row = (sheet(unit).getColumn(1).values as string[]).indexOf(key);
      const column = (sheet(unit).getRow(7).values as string[]).indexOf(role);
      sheet(unit).getCell(row, column).value = value;
      return `${unit}!${sheet(unit).getCell(row, column).address}`;
    },
    bytes: async () => new Uint8Array(await workbook.xlsx.writeBuffer()),
  };
};

const send = async (who: Asker, path: string, body: Uint8Array | string, type = 'application/octet-stream', more = {}): Promise<Answer> => {
  const headers = { authorization: `Bearer ${await who.token}`, 'idempotency-key': randomUUID(), 'content-type': type, ...more };
  const answer = await fetch(`${office.url}/api${path}`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
};

const view = async (who: Asker, unit: string): Promise<SheetView> => (await who.get(sheetOf(unit))).body as SheetView;
const saved = async (who: Asker, unit: string) => Object.fromEntries((await view(who, unit)).entries.map(({ key, value }) => [key, value]));

/** Of the first cells of a unit that ask for one number. */
const numberCells = async (who: Asker, unit: string): Promise<readonly string[]> =>
  (await view(who, unit)).cells
    .filter(({ indicator, field }) => indicator.measurement?.figure === 'value' && field === null)
    .map(({ cell }) => cell.replace(':estimate', ''));

describe('a unit fills in its sheet in Excel', () => {
  it('sees first, cell by cell, what would change, and nothing is saved', async () => {
    const file = await template(reporter, `${sheetOf(UNIT)}.xlsx`);
    const [key] = await numberCells(reporter, UNIT);
    const place = file.put(UNIT, key!, 'estimate.value', 12.5);
    const answer = await send(reporter, `${sheetOf(UNIT)}/file?dryRun=true`, await file.bytes());
    expect(answer).toMatchObject({
      status: 200,
      body: {
        ...{ dryRun: true, saved: false, faults: [] },
        units: [
          {
            ...{ unit: UNIT, onBehalf: false, conflicts: [], version: 0 },
            changes: [
              { key: `${key}:estimate`, place, from: null, fromBy: null, to: { kind: 'value', value: '12.5' }, toText: { vi: '12,5' } },
            ],
          },
        ],
      },
    });
    expect((answer.body as SheetFileAnswer).units[0]!.findings.length).toBeGreaterThan(0);
    expect(await saved(reporter, UNIT)).toEqual({});
  });

  it('saves it by the same command as every other draft; the same file again changes nothing', async () => {
    const file = await template(reporter, `${sheetOf(UNIT)}.xlsx`);
    const [key] = await numberCells(reporter, UNIT);
    file.put(UNIT, key!, 'estimate.value', 12.5);
    const bytes = await file.bytes();
    expect(await send(reporter, `${sheetOf(UNIT)}/file`, bytes)).toMatchObject({ status: 201, body: { saved: true } });
    expect(await saved(reporter, UNIT)).toEqual({ [`${key}:estimate`]: { kind: 'value', value: '12.5' } });
    expect(await send(reporter, `${sheetOf(UNIT)}/file`, bytes)).toMatchObject({
      status: 200,
      body: { saved: false, units: [{ changes: [] }] },
    });
    expect((await office.store.read(`draft/${UNIT}/monthly/2023-04`)).map(({ type }) => type)).toEqual(['CellsSaved']);
  });

  it('sent again under its key is answered as before, whatever somebody else has written since', async () => {
    const file = await template(reporter, `${sheetOf(UNIT)}.xlsx`);
    const [key] = await numberCells(reporter, UNIT);
    file.put(UNIT, key!, 'estimate.value', 13);
    const [bytes, once] = [await file.bytes(), { 'idempotency-key': randomUUID() }];
    const sendOnce = () => send(reporter, `${sheetOf(UNIT)}/file`, bytes, undefined, once);
    expect((await sendOnce()).status).toBe(201);
    const { revision } = (await view(reporter, UNIT)).entries.find((entry) => entry.key === `${key}:estimate`)!;
    const mended = [{ key: `${key}:estimate`, value: { kind: 'value', value: '12.5' }, basedOn: revision }];
    expect((await office.as('head', UNIT).put(`${sheetOf(UNIT)}/cells`, { entries: mended })).status).toBe(201);
    expect(await sendOnce()).toMatchObject({ status: 200, body: { saved: false } });
    expect(await send(reporter, `${sheetOf(UNIT)}/file`, bytes)).toMatchObject({ status: 409, body: { code: 'CELL_CHANGED_MEANWHILE' } });
    expect((await saved(reporter, UNIT))[`${key}:estimate`]).toEqual({ kind: 'value', value: '12.5' });
  });

  it('a template that was given out comes back without change', async () => {
    const file = await template(reporter, `${sheetOf(UNIT)}.xlsx`);
    const again = await send(reporter, `${sheetOf(UNIT)}/file?dryRun=true`, await file.bytes());
    expect(again.body).toMatchObject({ faults: [], units: [{ changes: [], conflicts: [] }] });
  });

  it('is shown what somebody else has written since, and nothing is overwritten', async () => {
    const [key] = await numberCells(reporter, UNIT);
    const file = await template(reporter, `${sheetOf(UNIT)}.xlsx`);
    const head = await template(office.as('head', UNIT), `${sheetOf(UNIT)}.xlsx`);
    head.put(UNIT, key!, 'estimate.value', 13);
    await send(office.as('head', UNIT), `${sheetOf(UNIT)}/file`, await head.bytes());
    const place = file.put(UNIT, key!, 'estimate.value', 14);
    const bytes = await file.bytes();
    expect((await send(reporter, `${sheetOf(UNIT)}/file?dryRun=true`, bytes)).body).toMatchObject({
      units: [{ changes: [], conflicts: [{ place, from: { value: '13' }, fromBy: `head@${UNIT}`, to: { value: '14' } }] }],
    });
    expect(await send(reporter, `${sheetOf(UNIT)}/file`, bytes)).toMatchObject({
      ...{ status: 409, body: { code: 'CELL_CHANGED_MEANWHILE', faults: [{ field: place }] } },
    });
    expect(await saved(reporter, UNIT)).toMatchObject({ [`${key}:estimate`]: { value: '13' } });
  });

  it('is refused with the place of each fault, and none of it is saved', async () => {
    const file = await template(reporter, `${sheetOf(UNIT)}.xlsx`);
    const [first, second] = await numberCells(reporter, UNIT);
    const place = file.put(UNIT, first!, 'estimate.value', 'khoảng 500');
    if (second !== undefined) file.put(UNIT, second, 'estimate.value', 500);
    const before = await saved(reporter, UNIT);
    const answer = await send(reporter, `${sheetOf(UNIT)}/file`, await file.bytes());
    expect(answer).toMatchObject({ status: 422, body: { code: 'SHEET_FILE_FAULTY', faults: [{ field: place }] } });
    expect((answer.body as { detail: string }).detail).toContain('“khoảng 500” không phải là một số');
    expect(await saved(reporter, UNIT)).toEqual(before);
  });

  it('as a form of a browser sends it, too, and not what only looks like a workbook', async () => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])]), 'bieu.xlsx');
    const headers = { authorization: `Bearer ${await reporter.token}`, 'idempotency-key': randomUUID() };
    const answer = await fetch(`${office.url}/api${sheetOf(UNIT)}/file?dryRun=true`, { method: 'POST', headers, body: form });
    expect(await answer.json()).toMatchObject({ faults: [{ code: 'not_a_workbook' }], units: [] });
    const large = await send(reporter, `${sheetOf(UNIT)}/file?dryRun=true`, new Uint8Array(5_100_000));
    expect(large).toMatchObject({ status: 413, body: { code: 'SHEET_FILE_TOO_LARGE' } });
  });

  it('for its own unit and period only', async () => {
    const file = await template(reporter, `${sheetOf(UNIT)}.xlsx`);
    const bytes = await file.bytes();
    const other = office.as('reporter', OTHER);
    expect((await send(other, `${sheetOf(OTHER)}/file?dryRun=true`, bytes)).body).toMatchObject({
      faults: [{ code: 'other_unit', sheet: UNIT }],
    });
    expect(await send(other, `${sheetOf(UNIT)}/file?dryRun=true`, bytes)).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_UNIT' } });
    expect(await download(office, other, `${sheetOf(UNIT)}.xlsx`)).toMatchObject({ status: 403 });
    file.sheet(UNIT).getCell('D1').value = '2023-05';
    expect((await send(reporter, `${sheetOf(UNIT)}/file?dryRun=true`, await file.bytes())).body).toMatchObject({
      faults: [{ code: 'other_period' }],
    });
    file.sheet(UNIT).getCell('D1').value = '2023-04';
    file.sheet(UNIT).getCell('E1').value = 'monthly/99';
    expect((await send(reporter, `${sheetOf(UNIT)}/file?dryRun=true`, await file.bytes())).body).toMatchObject({
      faults: [{ code: 'other_form' }],
    });
  });
});

describe('a figure of an earlier period', () => {
  const sheet = `${UNIT} kỳ trước`;

  it('is mended on a sheet of its own: shown with its period, saved as the actual figure of that period, and told beside what was said', async () => {
    const file = await template(reporter, `${sheetOf(UNIT)}.xlsx`);
    const [key] = await numberCells(reporter, UNIT);
    const place = file.put(sheet, key!, 'actual.value', 7.5);
    const cell = `${key}:actual@2022-04`;
    const shown = await send(reporter, `${sheetOf(UNIT)}/file?dryRun=true`, await file.bytes());
    expect(shown.body).toMatchObject({
      faults: [],
      units: [{ changes: [{ key: cell, place, to: { kind: 'value', value: '7.5' } }] }],
    });
    expect((shown.body as SheetFileAnswer).units[0]!.changes[0]!.name.vi).toMatch(/\(chính thức, tháng 04\/2022\)$/);
    expect((await send(reporter, `${sheetOf(UNIT)}/file`, await file.bytes())).status).toBe(201);
    expect(await saved(reporter, UNIT)).toMatchObject({ [cell]: { value: '7.5' } });
  });

  it('stands in the next template, in the CSV and in the JSON, and is no change when it comes back', async () => {
    const file = await template(reporter, `${sheetOf(UNIT)}.xlsx`);
    const csv = (await download(office, reporter, `${sheetOf(UNIT)}.csv`)).bytes.toString();
    const json = (await download(office, reporter, `${sheetOf(UNIT)}.json`)).bytes.toString();
    expect(csv).toMatch(/:actual@2022-04;.*;7,5;/);
    for (const [body, type] of [[await file.bytes()], [csv, 'text/csv'], [json, 'application/json']] as const)
      expect((await send(reporter, `${sheetOf(UNIT)}/file?dryRun=true`, body, type)).body).toMatchObject({ units: [{ changes: [] }] });
  });

  it('is taken out again by emptying it', async () => {
    const file = await template(reporter, `${sheetOf(UNIT)}.xlsx`);
    const [key] = await numberCells(reporter, UNIT);
    file.put(sheet, key!, 'actual.value', null);
    expect((await send(reporter, `${sheetOf(UNIT)}/file`, await file.bytes())).status).toBe(201);
    expect(await saved(reporter, UNIT)).toMatchObject({ [`${key}:actual@2022-04`]: null });
  });

  it('has no place in a file of many units', async () => {
    const file = await template(clerk, `/sheet-files/template.xlsx?duty=monthly&period=2023-04&units=${UNIT},${OTHER}`);
    expect(file.workbook.worksheets.map(({ name }) => name)).not.toContain(sheet);
  });
});

describe('the same comes by other ways', () => {
  it('as CSV', async () => {
    const csv = (await download(office, reporter, `${sheetOf(UNIT)}.csv`)).bytes.toString();
    expect((await send(reporter, `${sheetOf(UNIT)}/file?dryRun=true`, csv, 'text/csv')).body).toMatchObject({
      faults: [],
      units: [{ changes: [] }],
    });
    const changed = csv.replace(/;13;/, ';13,25;');
    expect((await send(reporter, `${sheetOf(UNIT)}/file`, changed, 'text/csv')).status).toBe(201);
    expect(Object.values(await saved(reporter, UNIT))).toContainEqual({ kind: 'value', value: '13.25' });
  });

  it('as JSON', async () => {
    const json = JSON.parse((await download(office, reporter, `${sheetOf(UNIT)}.json`)).bytes.toString()) as SheetFileJson;
    const [key] = Object.keys(await saved(reporter, UNIT));
    const sections = { ...json.sections, [Object.keys(json.sections)[0]!]: 'Kinh tế tăng trưởng.' };
    const body = JSON.stringify({ ...json, sections, cells: { ...json.cells, [key!]: { kind: 'value', value: '14.0' } } });
    expect(await send(reporter, `${sheetOf(UNIT)}/file`, body, 'application/json')).toMatchObject({ status: 201 });
    expect(await saved(reporter, UNIT)).toMatchObject({ [key!]: { kind: 'value', value: '14' } });
    const bare = JSON.stringify({ ...json, basedOn: {}, cells: { [key!]: { kind: 'value', value: '15' } }, sections: {} });
    expect(await send(reporter, `${sheetOf(UNIT)}/file`, bare, 'application/json')).toMatchObject({ status: 409 });
    expect((await send(reporter, `${sheetOf(UNIT)}/file?dryRun=true`, '{"cells":{}}', 'application/json')).body).toMatchObject({
      faults: [{ code: 'not_a_sheet' }],
    });
  });

  it('as a block that was copied, over the version that was seen', async () => {
    const [key] = await numberCells(reporter, UNIT);
    const path = `${sheetOf(UNIT)}/pasted?cell=${key}:estimate&slot=value`;
    const shown = await send(reporter, `${path}&dryRun=true`, '15,5\n', 'text/plain');
    expect(shown.body).toMatchObject({
      faults: [],
      units: [{ changes: [{ key: `${key}:estimate`, from: { value: '14' }, to: { value: '15.5' } }] }],
    });
    const version = (shown.body as SheetFileAnswer).units[0]!.version;
    expect(await send(reporter, path, '15,5\n', 'text/plain')).toMatchObject({ status: 428 });
    expect(await send(reporter, path, '15,5\n', 'text/plain', { 'if-match': `"v${version - 1}"` })).toMatchObject({ status: 412 });
    expect(await send(reporter, path, '15,5\n', 'text/plain', { 'if-match': `"v${version}"` })).toMatchObject({ status: 201 });
    expect(await saved(reporter, UNIT)).toMatchObject({ [`${key}:estimate`]: { value: '15.5' } });
  });
});

describe('many units in one file', () => {
  const many = '/sheet-files/template.xlsx?duty=monthly&period=2023-04';

  it('are entered by the receiving office on their behalf, all of them or none', async () => {
    const file = await template(clerk, `${many}&units=${UNIT},${OTHER}`);
    const [a] = await numberCells(clerk, UNIT);
    const [b] = await numberCells(clerk, OTHER);
    file.put(UNIT, a!, 'actual.value', 21);
    file.put(OTHER, b!, 'estimate.value', 'chưa rõ');
    const [before, other] = [await saved(clerk, UNIT), await saved(clerk, OTHER)];
    expect(await send(clerk, '/sheet-files', await file.bytes())).toMatchObject({ status: 422, body: { code: 'SHEET_FILE_FAULTY' } });
    expect([await saved(clerk, UNIT), await saved(clerk, OTHER)]).toEqual([before, other]);

    file.put(OTHER, b!, 'estimate.value', 22);
    const bytes = await file.bytes();
    expect((await send(clerk, '/sheet-files?dryRun=true', bytes)).body).toMatchObject({
      units: [
        { unit: UNIT, onBehalf: true, changes: [{ key: `${a}:actual` }] },
        { unit: OTHER, onBehalf: true, changes: [{ key: `${b}:estimate` }] },
      ],
    });
    expect(await send(clerk, '/sheet-files', bytes)).toMatchObject({ status: 201, body: { saved: true } });
    for (const unit of [UNIT, OTHER])
      expect((await view(clerk, unit)).entries.at(-1)).toMatchObject({ savedBy: clerk.person, onBehalf: true });
  });

  it('none is written where one of them was changed since', async () => {
    const file = await template(clerk, `${many}&units=${UNIT},${OTHER}`);
    const [a] = await numberCells(clerk, UNIT);
    const [b] = await numberCells(clerk, OTHER);
    const own = await template(office.as('reporter', OTHER), `${sheetOf(OTHER)}.xlsx`);
    own.put(OTHER, b!, 'estimate.value', 30);
    await send(office.as('reporter', OTHER), `${sheetOf(OTHER)}/file`, await own.bytes());
    file.put(UNIT, a!, 'actual.value', 31);
    file.put(OTHER, b!, 'estimate.value', 32);
    expect(await send(clerk, '/sheet-files', await file.bytes())).toMatchObject({ status: 409, body: { code: 'CELL_CHANGED_MEANWHILE' } });
    expect(await saved(clerk, UNIT)).toMatchObject({ [`${a}:actual`]: { value: '21' } });
    expect(await saved(clerk, OTHER)).toMatchObject({ [`${b}:estimate`]: { value: '30' } });
  });

  it('none is written where one of them is a unit that does not report', async () => {
    const [a] = await numberCells(clerk, UNIT);
    const [b] = await numberCells(clerk, OTHER);
    const file = [
      'unit;duty;period;cell;value',
      `${UNIT};monthly;2023-04;${a}:actual;41`,
      `Q3-NOBODY;monthly;2023-04;${a}:actual;42`,
      `${OTHER};monthly;2023-04;${b}:actual;43`,
    ].join('\n');
    const before = [await saved(clerk, UNIT), await saved(clerk, OTHER)];
    expect((await send(clerk, '/sheet-files?dryRun=true', file, 'text/csv')).body).toMatchObject({
      ...{ saved: false, units: [] },
      faults: [{ code: 'obligation_not_opened', sentence: { vi: expect.stringContaining('Q3-NOBODY') as unknown } }],
    });
    expect(await send(clerk, '/sheet-files', file, 'text/csv')).toMatchObject({ status: 422, body: { code: 'SHEET_FILE_FAULTY' } });
    expect([await saved(clerk, UNIT), await saved(clerk, OTHER)]).toEqual(before);
    const others = file.replace(/.*NOBODY.*\n/, '');
    expect((await send(clerk, '/sheet-files?dryRun=true', others, 'text/csv')).body).toMatchObject({ faults: [], units: [{}, {}] });
  });

  it('a reporter gets and fills in his own unit alone', async () => {
    const file = await template(reporter, many);
    expect(file.workbook.worksheets.map(({ name }) => name)).toEqual([UNIT, `${UNIT} kỳ trước`, `${UNIT} lời`, 'Hướng dẫn']);
    const clerks = await template(clerk, `${many}&units=${UNIT},${OTHER}`);
    expect((await send(reporter, '/sheet-files?dryRun=true', await clerks.bytes())).body).toMatchObject({
      faults: [{ code: 'not_your_unit', sheet: OTHER }],
    });
  });
});

it('what only cleared seats see is neither in the template nor taken from a file', async () => {
  const restricted = ['T30', 'T31'];
  const fetched = await download(office, clerk, `${sheetOf('Q3-CA')}.json`);
  const text = fetched.bytes.toString();
  for (const code of restricted) expect(text).not.toContain(code);
  const json = JSON.parse(text) as SheetFileJson;
  const body = JSON.stringify({ ...json, cells: { 'T30.2:estimate': { kind: 'ratio', numerator: '1', denominator: '2' } } });
  expect((await send(clerk, `${sheetOf('Q3-CA')}/file?dryRun=true`, body, 'application/json')).body).toMatchObject({
    faults: [{ code: 'not_on_form' }],
  });
});
