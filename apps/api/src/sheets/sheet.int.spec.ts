import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entries, number, share, type TestOffice, testOffice, wardSheet } from '../testing/index.js';

const APRIL = '2023-04-10T02:00:00.000Z';
let office: TestOffice;
beforeAll(async () => {
  office = await testOffice(APRIL);
  await office.look('Q3-P-01', 'Q3-P-02', 'Q3-P-03', 'Q3-P-04', 'Q3-P-05', 'Q3-P-09', 'Q3-TCKH', 'Q3-CA');
});
afterAll(() => office.close());

const of = (unit: string, period = '2023-04') => `/obligations/${unit}/monthly/${period}`;
const problem = (status: number, code: string) => ({ status, body: { code } });
const clerk = () => office.as('finance_clerk', 'Q3-TCKH');
const reporter = (unit: string) => office.as('reporter', unit);
const head = (unit: string) => office.as('head', unit);
const save = (unit: string, cells: Parameters<typeof entries>[0], basedOn = 0) =>
  reporter(unit).put(`${of(unit)}/sheet/cells`, entries(cells, basedOn));

describe('the form of a report', () => {
  it('is shown as it is asked of the unit', async () => {
    const sheet = await reporter('Q3-P-01').get(`${of('Q3-P-01')}/sheet`);
    expect(sheet.status).toBe(200);
    expect(sheet.body).toMatchObject({ form: 'monthly/1', unit: 'Q3-P-01', version: 0, ready: false, entries: [], preparers: [] });
    const { cells, findings } = sheet.body as { cells: { cell: string }[]; findings: { id: string; kind: string }[] };
    expect(cells.map(({ cell }) => cell)).toEqual(Object.keys(wardSheet().cells!));
    expect(cells[0]).toMatchObject({
      ...{ target: 8, field: null, previous: [], lastYear: null, saved: null },
      indicator: { code: 'T08', value: '100', measurement: { figure: 'ratio' } },
    });
    expect(findings).toHaveLength(6);
    expect(findings[0]).toMatchObject({ id: 'empty:T08:estimate', kind: 'error', cell: 'T08:estimate' });
  });

  it('is shown to no other unit, and the draft to nobody but who writes it', async () => {
    expect(await reporter('Q3-P-02').get(`${of('Q3-P-01')}/sheet`)).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
    await save('Q3-P-05', { 'T10:estimate': number('7') });
    const auditor = await office.as('auditor', 'Q3-UBND').get(`${of('Q3-P-05')}/sheet`);
    expect(auditor.body).toMatchObject({ entries: [], preparers: [], findings: [], ready: false });
    expect(await clerk().get(`${of('Q3-P-05')}/sheet`)).toMatchObject({ body: { entries: [{ key: 'T10:estimate', value: number('7') }] } });
  });
});

describe('two clerks on one form', () => {
  const UNIT = 'Q3-P-01';
  it('fill in different cells, and both stay', async () => {
    expect(await save(UNIT, { 'T10:estimate': number('12') })).toMatchObject({
      status: 201,
      body: { draft: `draft/${UNIT}/monthly/2023-04`, version: 1 },
    });
    expect((await head(UNIT).put(`${of(UNIT)}/sheet/cells`, entries({ 'T12.1:estimate': number('80') }))).status).toBe(201);
    expect((await reporter(UNIT).get(`${of(UNIT)}/sheet`)).body).toMatchObject({
      version: 2,
      preparers: [`head@${UNIT}`, `reporter@${UNIT}`],
      entries: [
        { key: 'T10:estimate', value: number('12'), revision: 1, savedBy: `reporter@${UNIT}`, savedAt: APRIL, onBehalf: false },
        { key: 'T12.1:estimate', value: number('80'), revision: 2, savedBy: `head@${UNIT}` },
      ],
    });
  });

  it('in the same cell: the second one is shown what the first one wrote, and nothing is overwritten', async () => {
    const answer = await head(UNIT).put(
      `${of(UNIT)}/sheet/cells`,
      entries({ 'T10:estimate': number('99'), 'T08:estimate': share('1', '2') }),
    );
    expect(answer).toMatchObject({
      ...problem(409, 'CELL_CHANGED_MEANWHILE'),
      body: {
        entries: [
          {
            key: 'T10:estimate',
            value: number('12'),
            revision: 1,
            savedBy: `reporter@${UNIT}`,
            savedByName: expect.any(String) as unknown,
          },
        ],
      },
    });
    expect((await reporter(UNIT).get(`${of(UNIT)}/sheet`)).body).toMatchObject({
      version: 2,
      entries: [{ value: number('12') }, { value: number('80') }],
    });
  });

  it('the same value again is nothing to say, in whichever spelling', async () => {
    expect(await save(UNIT, { 'T10:estimate': number('012.0') })).toMatchObject({ status: 200, body: { version: 2 } });
  });

  it('with the revision that was seen it is changed', async () => {
    expect((await head(UNIT).put(`${of(UNIT)}/sheet/cells`, entries({ 'T10:estimate': number('99') }, 1))).status).toBe(201);
  });

  it('in cells that the form has, and while there is something to write', async () => {
    expect(await save(UNIT, { 'T03:estimate': number('1') })).toMatchObject(problem(422, 'UNKNOWN_ENTRIES'));
    expect(await save(UNIT, { 'section:X': 'a' })).toMatchObject(problem(422, 'UNKNOWN_ENTRIES'));
    expect(await save(UNIT, { 'T10:estimate': 'words' })).toMatchObject({
      ...problem(400, 'INPUT_FAULTY'),
      body: { faults: [{ field: 'entries' }] },
    });
    expect(await reporter(UNIT).put(`${of(UNIT, '2023-09')}/sheet/cells`, entries({ 'T10:estimate': number('1') }))).toMatchObject(
      problem(404, 'OBLIGATION_NOT_OPENED'),
    );
    expect(await reporter('Q3-P-02').put(`${of(UNIT)}/sheet/cells`, entries({ 'T10:estimate': number('1') }))).toMatchObject(
      problem(403, 'NOT_YOUR_UNIT'),
    );
  });
});

describe('a sheet is handed in', () => {
  const UNIT = 'Q3-P-02';
  const submit = (body: object) => head(UNIT).post(`${of(UNIT)}/submissions`, { preparedBy: `reporter@${UNIT}`, ...body });

  it('and not words in its place', async () => {
    expect(await submit({ content: 'Thu ngân sách đạt 95%' })).toMatchObject(problem(422, 'FORM_TO_BE_FILLED'));
    expect(await submit({ digest: '0'.repeat(64) })).toMatchObject(problem(422, 'FORM_TO_BE_FILLED'));
    expect(await submit({ sheet: { form: 'monthly/1' }, content: 'x' })).toMatchObject(problem(400, 'INPUT_FAULTY'));
    expect(await submit({ sheet: { form: 'monthly/1', cells: { 'T10:estimate': { kind: 'perhaps' } } } })).toMatchObject({
      ...problem(400, 'INPUT_FAULTY'),
      body: { faults: [{ field: 'sheet' }] },
    });
    const impediments = Array.from({ length: 201 }, (_, number) => `impediment/2023-${number}`);
    expect(await submit({ sheet: { ...wardSheet(), impediments } })).toMatchObject({
      ...problem(400, 'INPUT_FAULTY'),
      body: { faults: [{ field: 'sheet' }] },
    });
    expect(await submit({ fromDraft: true })).toMatchObject(problem(422, 'DRAFT_EMPTY'));
  });

  it('without errors, each of which is told by its cell', async () => {
    const answer = await submit({ sheet: wardSheet({ 'T08:estimate': share('5000', '4000'), 'T10:estimate': number('mười') }) });
    expect(answer).toMatchObject({
      ...problem(422, 'SHEET_HAS_ERRORS'),
      body: {
        findings: [
          { cell: 'T10:estimate', kind: 'error', sentence: { vi: expect.stringContaining('“mười” không phải là số') as unknown } },
          { id: 'rule_share.T08:T08:estimate', kind: 'error' },
        ],
      },
    });
    expect(await submit({ sheet: { ...wardSheet(), form: 'monthly/0' } })).toMatchObject({
      ...problem(422, 'SHEET_HAS_ERRORS'),
      body: { findings: [{ id: 'form_outdated' }] },
    });
  });

  it('from what was drafted, by nobody who drafted it, and is shown with its cells', async () => {
    expect((await save(UNIT, { ...wardSheet().cells, 'section:III.1': 'Ổn định.' })).status).toBe(201);
    expect((await head(UNIT).put(`${of(UNIT)}/sheet/cells`, entries({ 'section:III.2': 'Sạch.' }))).status).toBe(201);
    expect(await submit({ fromDraft: true })).toMatchObject(problem(422, 'PREPARED_BY_SIGNER'));
    expect((await save(UNIT, { 'section:III.2': 'Sạch đẹp.' }, 2)).status).toBe(201);
    const checked = await reporter(UNIT).post(`${of(UNIT)}/sheet/checks`);
    expect(checked).toMatchObject({ status: 200, body: { findings: [], open: [] } });
    expect(await head(UNIT).post(`${of(UNIT)}/submissions`, { fromDraft: true })).toMatchObject({ status: 201 });

    expect((await clerk().get(of(UNIT))).body).toMatchObject({
      status: 'submitted',
      reports: [
        {
          ...{ version: 1, preparedBy: `reporter@${UNIT}`, alsoPreparedBy: [], submittedBy: `head@${UNIT}`, kind: 'figures' },
          sheet: { form: 'monthly/1', cells: wardSheet().cells, sections: { 'III.1': 'Ổn định.', 'III.2': 'Sạch đẹp.' } },
        },
      ],
    });
    expect(await save(UNIT, { 'T10:estimate': number('1') }, 1)).toMatchObject(problem(422, 'NOTHING_OWED'));
  });

  it('with word that there is nothing to report only where nothing is written', async () => {
    const nil = () =>
      head('Q3-P-05').post(`${of('Q3-P-05')}/submissions`, { nilReason: 'Không phát sinh', preparedBy: 'reporter@Q3-P-05' });
    expect(await nil()).toMatchObject(problem(422, 'NIL_WITH_FIGURES'));
    expect((await save('Q3-P-05', { 'T10:estimate': null }, 1)).status).toBe(201);
    expect((await nil()).status).toBe(201);
  });

  it('is corrected on its form as well', async () => {
    expect((await clerk().post(`${of(UNIT)}/acceptances`, { version: 1 })).status).toBe(201);
    expect((await reporter(UNIT).post(`${of(UNIT)}/correction-requests`, { reason: 'Sai số' })).status).toBe(201);
    expect((await office.as('finance_head', 'Q3-TCKH').post(`${of(UNIT)}/correction-approvals`)).status).toBe(201);
    const correct = (body: object) => head(UNIT).post(`${of(UNIT)}/corrected-versions`, { preparedBy: `reporter@${UNIT}`, ...body });
    expect(await correct({ content: 'Sai số' })).toMatchObject(problem(422, 'FORM_TO_BE_FILLED'));
    expect((await correct({ sheet: wardSheet({ 'T10:estimate': number('15') }) })).status).toBe(201);
    expect((await clerk().post(`${of(UNIT)}/corrected-acceptances`, { version: 2 })).status).toBe(201);
    expect((await clerk().get(of(UNIT))).body).toMatchObject({ corrections: [{ sheet: { cells: { 'T10:estimate': number('15') } } }] });
  });
});

describe('what came in on paper', () => {
  const UNIT = 'Q3-P-03';
  const paper = (body: object) =>
    clerk().post(`${of(UNIT)}/receipts`, {
      ...{ channel: 'paper', evidence: 'Công văn đến số 12', receivedAt: '2023-04-10T01:00:00.000Z' },
      ...{ preparedBy: `reporter@${UNIT}`, signedBy: `head@${UNIT}` },
      ...body,
    });

  it('is entered on the form, confirmed by another, and read as the unit’s figures', async () => {
    expect(await paper({ content: 'Xem bản giấy' })).toMatchObject(problem(422, 'FORM_TO_BE_FILLED'));
    expect((await paper({ sheet: wardSheet() })).status).toBe(201);
    expect((await office.as('finance_head', 'Q3-TCKH').post(`${of(UNIT)}/receipt-confirmations`)).status).toBe(201);
    expect((await clerk().get(of(UNIT))).body).toMatchObject({ reports: [{ sheet: { cells: wardSheet().cells } }] });
  });
});

describe('the receiving office writes for a unit', () => {
  const UNIT = 'Q3-P-04';
  it('which is marked, and still signed by the unit’s head; who wrote it does not review it', async () => {
    const body = { ...entries(wardSheet().cells!), onBehalf: true };
    expect(await clerk().put(`${of(UNIT)}/sheet/cells`, { ...body, onBehalf: false })).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
    expect(await reporter(UNIT).put(`${of(UNIT)}/sheet/cells`, body)).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect((await clerk().put(`${of(UNIT)}/sheet/cells`, body)).status).toBe(201);
    const seen = await reporter(UNIT).get(`${of(UNIT)}/sheet`);
    expect((seen.body as { entries: object[] }).entries[0]).toMatchObject({ savedBy: 'finance_clerk@Q3-TCKH', onBehalf: true });
    expect((await head(UNIT).post(`${of(UNIT)}/submissions`, { fromDraft: true })).status).toBe(201);
    expect(await clerk().post(`${of(UNIT)}/acceptances`, { version: 1 })).toMatchObject(problem(422, 'OWN_REPORT'));
    expect((await office.as('finance_head', 'Q3-TCKH').post(`${of(UNIT)}/acceptances`, { version: 1 })).status).toBe(201);
  });
});

describe('against what the unit said before', () => {
  const UNIT = 'Q3-P-02';
  it('a warning asks for a reason, and the reason stands beside the figures', async () => {
    await office.putOn('2023-05-10T02:00:00.000Z');
    await office.look(UNIT);
    const path = of(UNIT, '2023-05');
    const jumped = wardSheet({ 'T12.1:estimate': number('800') });
    const submit = (sheet: object) => head(UNIT).post(`${path}/submissions`, { sheet, preparedBy: `reporter@${UNIT}` });
    expect(await submit(jumped)).toMatchObject({
      ...problem(422, 'WARNINGS_NEED_REASONS'),
      body: {
        findings: [
          {
            ...{ id: 'jump:T12.1:estimate', cell: 'T12.1:estimate', kind: 'warning' },
            sentence: { vi: expect.stringContaining('800 lượt người chênh lệch lớn so với tháng 04/2023 (80 lượt người)') as unknown },
          },
        ],
      },
    });
    const reasons = { 'jump:T12.1:estimate': 'Ngày hội việc làm' };
    expect((await submit({ ...jumped, reasons })).status).toBe(201);
    expect((await clerk().get(path)).body).toMatchObject({ reports: [{ sheet: { reasons } }] });
    const { cells } = (await reporter(UNIT).get(`${path}/sheet`)).body as { cells: { previous: object[] }[] };
    // The corrected version counts, once it was accepted.
    expect(cells[1]?.previous).toEqual([{ period: '2023-04', nature: 'estimate', value: number('15') }]);
  });
});
