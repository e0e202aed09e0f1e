import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CellValueView, ChecksView, FindingView, SheetFileAnswer, SheetFileJson, SheetView } from '#contracts';
import { type Asker, entries, number, share, type TestOffice, testOffice, wardSheet } from '../testing/index.js';

const UNIT = 'Q3-P-01';
const of = (period: string) => `/obligations/${UNIT}/monthly/${period}`;
const MAY = of('2023-05');

let office: TestOffice;
let reporter: Asker;
let head: Asker;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look(UNIT);
  [reporter, head] = [office.as('reporter', UNIT), office.as('head', UNIT)];
  const april = { sheet: wardSheet(), preparedBy: `reporter@${UNIT}` };
  expect((await head.post(`${of('2023-04')}/submissions`, april)).status).toBe(201);
  await office.putOn('2023-05-10T02:00:00.000Z');
  await office.look(UNIT);
});
afterAll(() => office.close());

const SECTIONS = { 'III.1': 'Ổn định.' };
/** A fault of each kind: a rule of the form, no number, no reason, a cell that was passed over, a jump, a period that nobody reported on. */
const faulty = (): Readonly<Record<string, CellValueView>> => {
  const { 'T14.2:estimate': passedOver, ...cells } = wardSheet().cells!;
  expect(passedOver).toBeDefined();
  return {
    ...cells,
    'T08:estimate': share('5000', '4000'),
    'T10:estimate': number('mười'),
    'T11:estimate': { kind: 'missing', reason: ' ' },
    'T12.1:estimate': number('800'),
    'T12.1:actual@2023-04': number('81'),
    'T14.1:actual@2023-02': number('1'),
  };
};
/** Nothing but what asks for a reason, or is only said. */
const doubtful = wardSheet({ 'T12.1:estimate': number('800'), 'T12.1:actual@2023-04': number('81') }).cells!;

const idsOf = (findings: readonly FindingView[]) => findings.map(({ id }) => id);
const toBeMended = (findings: readonly FindingView[], kind: FindingView['kind']) => findings.filter((one) => one.kind === kind);

const checked = async (cells: typeof doubtful): Promise<readonly FindingView[]> => {
  const sheet = { form: 'monthly/1', cells, sections: SECTIONS };
  return ((await reporter.post(`${MAY}/sheet/checks`, { sheet })).body as ChecksView).findings;
};
const imported = async (cells: typeof doubtful): Promise<readonly FindingView[]> => {
  const json: Omit<SheetFileJson, 'basedOn'> = {
    unit: UNIT,
    duty: 'monthly',
    period: '2023-05',
    form: 'monthly/1',
    cells,
    sections: SECTIONS,
  };
  const answer = (await reporter.post(`${MAY}/sheet/file?dryRun=true`, json)).body as SheetFileAnswer;
  expect(answer.faults).toEqual([]);
  return answer.units[0]!.findings;
};
const refused = async (body: object): Promise<{ readonly code: string; readonly findings: readonly FindingView[] }> => {
  const answer = await head.post(`${MAY}/submissions`, { preparedBy: `reporter@${UNIT}`, ...body });
  expect(answer.status).toBe(422);
  return answer.body as { code: string; findings: FindingView[] };
};

it('what is wrong is told alike, cell by cell and word for word, on the page, by an import and where it is handed in', async () => {
  const cells = faulty();
  const findings = await checked(cells);
  expect(idsOf(findings)).toEqual([
    'jump:T08:estimate',
    'not_a_number:T10:estimate',
    'no_reason:T11:estimate',
    'unlike_estimate:T12.1:actual@2023-04',
    'jump:T12.1:estimate',
    'restated_period:T14.1:actual@2023-02',
    'empty:T14.2:estimate',
    'rule_share.T08:T08:estimate',
  ]);
  expect(await imported(cells)).toEqual(findings);
  const handedIn = await refused({ sheet: { form: 'monthly/1', cells, sections: SECTIONS } });
  expect(handedIn).toMatchObject({ code: 'SHEET_HAS_ERRORS', findings: toBeMended(findings, 'error') });
});

it('and so is what asks for a reason', async () => {
  const findings = await checked(doubtful);
  expect(findings.map(({ kind }) => kind).sort()).toEqual(['note', 'warning']);
  expect(await imported(doubtful)).toEqual(findings);
  const handedIn = await refused({ sheet: { form: 'monthly/1', cells: doubtful, sections: SECTIONS } });
  expect(handedIn).toMatchObject({ code: 'WARNINGS_NEED_REASONS', findings: toBeMended(findings, 'warning') });
});

it('a draft that holds the same is told the same, and is refused for the same', async () => {
  const cells = faulty();
  expect((await reporter.put(`${MAY}/sheet/cells`, entries({ ...cells, 'section:III.1': 'Ổn định.' }))).status).toBe(201);
  const findings = await checked(cells);
  const { findings: ofDraft, ready } = (await reporter.get(`${MAY}/sheet`)).body as SheetView;
  expect([ofDraft, ready]).toEqual([findings, false]);
  expect(await refused({ fromDraft: true })).toMatchObject({ findings: toBeMended(findings, 'error') });
});

it('what a sheet names beside its figures has to be there, wherever it comes in', async () => {
  const cells = wardSheet().cells!;
  const sheet = {
    ...{ form: 'monthly/1', cells, sections: SECTIONS, attachments: ['khong-co'], impediments: ['impediment/2023-999'] },
    tasks: [{ task: 'không có', percent: 40, text: '' }],
  };
  const unknown = ['unknown_attachment:khong-co', 'unknown_task:không có', 'unknown_impediment:impediment/2023-999'];
  const { findings } = (await reporter.post(`${MAY}/sheet/checks`, { sheet })).body as ChecksView;
  expect(idsOf(toBeMended(findings, 'error'))).toEqual(unknown);
  expect(await refused({ sheet })).toMatchObject({ code: 'SHEET_HAS_ERRORS', findings: toBeMended(findings, 'error') });
  // What was drafted and never was a file stays in the draft, and is told there.
  expect((await reporter.put(`${MAY}/sheet/cells`, entries({ 'attachment:khong-co': true }))).status).toBe(201);
  expect(idsOf(((await reporter.get(`${MAY}/sheet`)).body as SheetView).findings)).toContain('unknown_attachment:khong-co');
});
