import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SheetFileAnswer, SheetFileJson } from '#contracts';
import { type Asker, entries, number, type TestOffice, testOffice } from '../testing/index.js';
import { download } from '../testing/upload.js';
import { numberCells, saved, sendFile, sheetOf, template } from '../testing/sheet-book.js';

const [UNIT, OTHER, FINANCE] = ['Q3-PKT', 'Q3-LDTBXH', 'Q3-TCKH'];

let office: TestOffice;
let reporter: Asker;
let clerk: Asker;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look(UNIT, OTHER, 'Q3-P-01', 'Q3-CA');
  [reporter, clerk] = [office.as('reporter', UNIT), office.as('finance_clerk', FINANCE)];
});
afterAll(() => office.close());

describe('the same comes by other ways', () => {
  beforeAll(async () => {
    const [key] = await numberCells(reporter, UNIT);
    expect((await reporter.put(`${sheetOf(UNIT)}/cells`, entries({ [`${key}:estimate`]: number('13') }))).status).toBe(201);
  });

  it('as CSV', async () => {
    const csv = (await download(office, reporter, `${sheetOf(UNIT)}.csv`)).bytes.toString();
    expect(
      (await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file?dryRun=true`, body: csv, type: 'text/csv' })).body,
    ).toMatchObject({
      faults: [],
      units: [{ changes: [] }],
    });
    const changed = csv.replace(/;13;/, ';13,25;');
    expect((await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file`, body: changed, type: 'text/csv' })).status).toBe(201);
    expect(Object.values(await saved(reporter, UNIT))).toContainEqual({ kind: 'value', value: '13.25' });
  });

  it('as JSON', async () => {
    const json = JSON.parse((await download(office, reporter, `${sheetOf(UNIT)}.json`)).bytes.toString()) as SheetFileJson;
    const [key] = Object.keys(await saved(reporter, UNIT));
    const sections = { ...json.sections, [Object.keys(json.sections)[0]!]: 'Kinh tế tăng trưởng.' };
    const body = JSON.stringify({ ...json, sections, cells: { ...json.cells, [key!]: { kind: 'value', value: '14.0' } } });
    expect(await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file`, body, type: 'application/json' })).toMatchObject({
      status: 201,
    });
    expect(await saved(reporter, UNIT)).toMatchObject({ [key!]: { kind: 'value', value: '14' } });
    const bare = JSON.stringify({ ...json, basedOn: {}, cells: { [key!]: { kind: 'value', value: '15' } }, sections: {} });
    expect(await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file`, body: bare, type: 'application/json' })).toMatchObject({
      status: 409,
    });
    expect(
      (await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file?dryRun=true`, body: '{"cells":{}}', type: 'application/json' }))
        .body,
    ).toMatchObject({
      faults: [{ code: 'not_a_sheet' }],
    });
  });

  it('as a block that was copied, over the version that was seen', async () => {
    const [key] = await numberCells(reporter, UNIT);
    const path = `${sheetOf(UNIT)}/pasted?cell=${key}:estimate&slot=value`;
    const shown = await sendFile(office, reporter, { path: `${path}&dryRun=true`, body: '15,5\n', type: 'text/plain' });
    expect(shown.body).toMatchObject({
      faults: [],
      units: [{ changes: [{ key: `${key}:estimate`, from: { value: '14' }, to: { value: '15.5' } }] }],
    });
    const version = (shown.body as SheetFileAnswer).units[0]!.version;
    expect(await sendFile(office, reporter, { path, body: '15,5\n', type: 'text/plain' })).toMatchObject({ status: 428 });
    expect(
      await sendFile(office, reporter, { path, body: '15,5\n', type: 'text/plain', headers: { 'if-match': `"v${version - 1}"` } }),
    ).toMatchObject({
      status: 412,
    });
    expect(
      await sendFile(office, reporter, { path, body: '15,5\n', type: 'text/plain', headers: { 'if-match': `"v${version}"` } }),
    ).toMatchObject({ status: 201 });
    expect(await saved(reporter, UNIT)).toMatchObject({ [`${key}:estimate`]: { value: '15.5' } });
  });
});

describe('a figure of an earlier period', () => {
  const sheet = `${UNIT} kỳ trước`;

  it('is mended on a sheet of its own: shown with its period, saved as the actual figure of that period, and told beside what was said', async () => {
    const file = await template(office, reporter, `${sheetOf(UNIT)}.xlsx`);
    const [key] = await numberCells(reporter, UNIT);
    const place = file.put(sheet, key!, 'actual.value', 7.5);
    const cell = `${key}:actual@2022-04`;
    const shown = await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file?dryRun=true`, body: await file.bytes() });
    expect(shown.body).toMatchObject({
      faults: [],
      units: [{ changes: [{ key: cell, place, to: { kind: 'value', value: '7.5' } }] }],
    });
    expect((shown.body as SheetFileAnswer).units[0]!.changes[0]!.name.vi).toMatch(/\(chính thức, tháng 04\/2022\)$/);
    expect((await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file`, body: await file.bytes() })).status).toBe(201);
    expect(await saved(reporter, UNIT)).toMatchObject({ [cell]: { value: '7.5' } });
  });

  it('stands in the next template, in the CSV and in the JSON, and is no change when it comes back', async () => {
    const file = await template(office, reporter, `${sheetOf(UNIT)}.xlsx`);
    const csv = (await download(office, reporter, `${sheetOf(UNIT)}.csv`)).bytes.toString();
    const json = (await download(office, reporter, `${sheetOf(UNIT)}.json`)).bytes.toString();
    expect(csv).toMatch(/:actual@2022-04;.*;7,5;/);
    for (const [body, type] of [[await file.bytes()], [csv, 'text/csv'], [json, 'application/json']] as const)
      expect((await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file?dryRun=true`, body, type })).body).toMatchObject({
        units: [{ changes: [] }],
      });
  });

  it('is taken out again by emptying it', async () => {
    const file = await template(office, reporter, `${sheetOf(UNIT)}.xlsx`);
    const [key] = await numberCells(reporter, UNIT);
    file.put(sheet, key!, 'actual.value', null);
    expect((await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file`, body: await file.bytes() })).status).toBe(201);
    expect(await saved(reporter, UNIT)).toMatchObject({ [`${key}:actual@2022-04`]: null });
  });

  it('has no place in a file of many units', async () => {
    const file = await template(office, clerk, `/sheet-files/template.xlsx?duty=monthly&period=2023-04&units=${UNIT},${OTHER}`);
    expect(file.workbook.worksheets.map(({ name }) => name)).not.toContain(sheet);
  });
});
