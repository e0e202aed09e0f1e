import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Asker, type TestOffice, testOffice } from '../testing/index.js';
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

describe('many units in one file', () => {
  const many = '/sheet-files/template.xlsx?duty=monthly&period=2023-04';

  it('are entered by the receiving office on their behalf, all of them or none', async () => {
    const file = await template(office, clerk, `${many}&units=${UNIT},${OTHER}`);
    const [a] = await numberCells(clerk, UNIT);
    const [b] = await numberCells(clerk, OTHER);
    file.put(UNIT, a!, 'actual.value', 21);
    file.put(OTHER, b!, 'estimate.value', 'chưa rõ');
    const [before, other] = [await saved(clerk, UNIT), await saved(clerk, OTHER)];
    expect(await sendFile(office, clerk, { path: '/sheet-files', body: await file.bytes() })).toMatchObject({
      status: 422,
      body: { code: 'SHEET_FILE_FAULTY' },
    });
    expect([await saved(clerk, UNIT), await saved(clerk, OTHER)]).toEqual([before, other]);

    file.put(OTHER, b!, 'estimate.value', 22);
    const bytes = await file.bytes();
    expect((await sendFile(office, clerk, { path: '/sheet-files?dryRun=true', body: bytes })).body).toMatchObject({
      units: [
        { unit: UNIT, onBehalf: true, changes: [{ key: `${a}:actual` }] },
        { unit: OTHER, onBehalf: true, changes: [{ key: `${b}:estimate` }] },
      ],
    });
    expect(await sendFile(office, clerk, { path: '/sheet-files', body: bytes })).toMatchObject({ status: 201, body: { saved: true } });
    for (const unit of [UNIT, OTHER])
      expect((await view(clerk, unit)).entries.at(-1)).toMatchObject({ savedBy: clerk.person, onBehalf: true });
  });

  it('none is written where one of them was changed since', async () => {
    const file = await template(office, clerk, `${many}&units=${UNIT},${OTHER}`);
    const [a] = await numberCells(clerk, UNIT);
    const [b] = await numberCells(clerk, OTHER);
    const own = await template(office, office.as('reporter', OTHER), `${sheetOf(OTHER)}.xlsx`);
    own.put(OTHER, b!, 'estimate.value', 30);
    await sendFile(office, office.as('reporter', OTHER), { path: `${sheetOf(OTHER)}/file`, body: await own.bytes() });
    file.put(UNIT, a!, 'actual.value', 31);
    file.put(OTHER, b!, 'estimate.value', 32);
    expect(await sendFile(office, clerk, { path: '/sheet-files', body: await file.bytes() })).toMatchObject({
      status: 409,
      body: { code: 'CELL_CHANGED_MEANWHILE' },
    });
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
    expect((await sendFile(office, clerk, { path: '/sheet-files?dryRun=true', body: file, type: 'text/csv' })).body).toMatchObject({
      ...{ saved: false, units: [] },
      faults: [{ code: 'obligation_not_opened', sentence: { vi: expect.stringContaining('Q3-NOBODY') as unknown } }],
    });
    expect(await sendFile(office, clerk, { path: '/sheet-files', body: file, type: 'text/csv' })).toMatchObject({
      status: 422,
      body: { code: 'SHEET_FILE_FAULTY' },
    });
    expect([await saved(clerk, UNIT), await saved(clerk, OTHER)]).toEqual(before);
    const others = file.replace(/.*NOBODY.*\n/, '');
    expect((await sendFile(office, clerk, { path: '/sheet-files?dryRun=true', body: others, type: 'text/csv' })).body).toMatchObject({
      faults: [],
      units: [{}, {}],
    });
  });

  it('a reporter gets and fills in his own unit alone', async () => {
    const file = await template(office, reporter, many);
    expect(file.workbook.worksheets.map(({ name }) => name)).toEqual([UNIT, `${UNIT} kỳ trước`, `${UNIT} lời`, 'Hướng dẫn']);
    const clerks = await template(office, clerk, `${many}&units=${UNIT},${OTHER}`);
    expect((await sendFile(office, reporter, { path: '/sheet-files?dryRun=true', body: await clerks.bytes() })).body).toMatchObject({
      faults: [{ code: 'not_your_unit', sheet: OTHER }],
    });
  });
});
