import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SheetFileAnswer, SheetFileJson } from '#contracts';
import { type Asker, type TestOffice, testOffice } from '../testing/index.js';
import { download } from '../testing/upload.js';
import { numberCells, saved, sendFile, sheetOf, template, view } from '../testing/sheet-book.js';

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

describe('a unit fills in its sheet in Excel', () => {
  it('sees first, cell by cell, what would change, and nothing is saved', async () => {
    const file = await template(office, reporter, `${sheetOf(UNIT)}.xlsx`);
    const [key] = await numberCells(reporter, UNIT);
    const place = file.put(UNIT, key!, 'estimate.value', 12.5);
    const answer = await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file?dryRun=true`, body: await file.bytes() });
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
    const file = await template(office, reporter, `${sheetOf(UNIT)}.xlsx`);
    const [key] = await numberCells(reporter, UNIT);
    file.put(UNIT, key!, 'estimate.value', 12.5);
    const bytes = await file.bytes();
    expect(await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file`, body: bytes })).toMatchObject({
      status: 201,
      body: { saved: true },
    });
    expect(await saved(reporter, UNIT)).toEqual({ [`${key}:estimate`]: { kind: 'value', value: '12.5' } });
    expect(await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file`, body: bytes })).toMatchObject({
      status: 200,
      body: { saved: false, units: [{ changes: [] }] },
    });
    expect((await office.store.read(`draft/${UNIT}/monthly/2023-04`)).map(({ type }) => type)).toEqual(['CellsSaved']);
  });

  it('sent again under its key is answered as before, whatever somebody else has written since', async () => {
    const file = await template(office, reporter, `${sheetOf(UNIT)}.xlsx`);
    const [key] = await numberCells(reporter, UNIT);
    file.put(UNIT, key!, 'estimate.value', 13);
    const [bytes, once] = [await file.bytes(), { 'idempotency-key': randomUUID() }];
    const sendOnce = () => sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file`, body: bytes, headers: once });
    expect((await sendOnce()).status).toBe(201);
    const { revision } = (await view(reporter, UNIT)).entries.find((entry) => entry.key === `${key}:estimate`)!;
    const mended = [{ key: `${key}:estimate`, value: { kind: 'value', value: '12.5' }, basedOn: revision }];
    expect((await office.as('head', UNIT).put(`${sheetOf(UNIT)}/cells`, { entries: mended })).status).toBe(201);
    expect(await sendOnce()).toMatchObject({ status: 200, body: { saved: false } });
    expect(await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file`, body: bytes })).toMatchObject({
      status: 409,
      body: { code: 'CELL_CHANGED_MEANWHILE' },
    });
    expect((await saved(reporter, UNIT))[`${key}:estimate`]).toEqual({ kind: 'value', value: '12.5' });
  });

  it('a template that was given out comes back without change', async () => {
    const file = await template(office, reporter, `${sheetOf(UNIT)}.xlsx`);
    const again = await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file?dryRun=true`, body: await file.bytes() });
    expect(again.body).toMatchObject({ faults: [], units: [{ changes: [], conflicts: [] }] });
  });

  it('is shown what somebody else has written since, and nothing is overwritten', async () => {
    const [key] = await numberCells(reporter, UNIT);
    const file = await template(office, reporter, `${sheetOf(UNIT)}.xlsx`);
    const head = await template(office, office.as('head', UNIT), `${sheetOf(UNIT)}.xlsx`);
    head.put(UNIT, key!, 'estimate.value', 13);
    await sendFile(office, office.as('head', UNIT), { path: `${sheetOf(UNIT)}/file`, body: await head.bytes() });
    const place = file.put(UNIT, key!, 'estimate.value', 14);
    const bytes = await file.bytes();
    expect((await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file?dryRun=true`, body: bytes })).body).toMatchObject({
      units: [{ changes: [], conflicts: [{ place, from: { value: '13' }, fromBy: `head@${UNIT}`, to: { value: '14' } }] }],
    });
    expect(await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file`, body: bytes })).toMatchObject({
      ...{ status: 409, body: { code: 'CELL_CHANGED_MEANWHILE', faults: [{ field: place }] } },
    });
    expect(await saved(reporter, UNIT)).toMatchObject({ [`${key}:estimate`]: { value: '13' } });
  });

  it('is refused with the place of each fault, and none of it is saved', async () => {
    const file = await template(office, reporter, `${sheetOf(UNIT)}.xlsx`);
    const [first, second] = await numberCells(reporter, UNIT);
    const place = file.put(UNIT, first!, 'estimate.value', 'khoảng 500');
    if (second !== undefined) file.put(UNIT, second, 'estimate.value', 500);
    const before = await saved(reporter, UNIT);
    const answer = await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file`, body: await file.bytes() });
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
    const large = await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file?dryRun=true`, body: new Uint8Array(5_100_000) });
    expect(large).toMatchObject({ status: 413, body: { code: 'SHEET_FILE_TOO_LARGE' } });
  });

  it('for its own unit and period only', async () => {
    const file = await template(office, reporter, `${sheetOf(UNIT)}.xlsx`);
    const bytes = await file.bytes();
    const other = office.as('reporter', OTHER);
    expect((await sendFile(office, other, { path: `${sheetOf(OTHER)}/file?dryRun=true`, body: bytes })).body).toMatchObject({
      faults: [{ code: 'other_unit', sheet: UNIT }],
    });
    expect(await sendFile(office, other, { path: `${sheetOf(UNIT)}/file?dryRun=true`, body: bytes })).toMatchObject({
      status: 403,
      body: { code: 'NOT_YOUR_UNIT' },
    });
    expect(await download(office, other, `${sheetOf(UNIT)}.xlsx`)).toMatchObject({ status: 403 });
    file.sheet(UNIT).getCell('D1').value = '2023-05';
    expect((await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file?dryRun=true`, body: await file.bytes() })).body).toMatchObject({
      faults: [{ code: 'other_period' }],
    });
    file.sheet(UNIT).getCell('D1').value = '2023-04';
    file.sheet(UNIT).getCell('E1').value = 'monthly/99';
    expect((await sendFile(office, reporter, { path: `${sheetOf(UNIT)}/file?dryRun=true`, body: await file.bytes() })).body).toMatchObject({
      faults: [{ code: 'other_form' }],
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
  expect(
    (await sendFile(office, clerk, { path: `${sheetOf('Q3-CA')}/file?dryRun=true`, body, type: 'application/json' })).body,
  ).toMatchObject({
    faults: [{ code: 'not_on_form' }],
  });
});
