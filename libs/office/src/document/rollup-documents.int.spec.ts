import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { compiledReportDocx, compiledTablesXlsx } from '#documents';
import { type ExportSees, planFacts } from '#domain';
import type { Instant } from '#eventsourcing';
import { ImpedimentReads, TaskReads } from '#postgres';
import { testDatabase, type TestDatabase } from '#postgres/testing';
import { plan } from '../notice/testing/told-office.js';
import { CompilingOffice, figures, november, PEOPLE } from '../rollup/testing/compiling-office.js';
import { RollupDocuments } from './rollup-documents.js';

const [ECONOMY, TAX, WARD] = ['Q3-PKT', 'Q3-CCT', 'Q3-P-01'];
const at = (day: string): Instant => new Date(`2023-${day}T09:00:00+07:00`).toISOString() as Instant;
const ALL: ExportSees = { units: 'all', cleared: false };
const EDITION = { kind: 'edition', edition: 1 } as const;

let database: TestDatabase;
let office: CompilingOffice;
let documents: RollupDocuments;
/**
 * Two units have reported for November, the tax office has not; it was compiled without it and signed on Friday, 17/11. The chair was
 * vice-chair from Saturday on; it was issued on Monday.
 */
beforeAll(async () => {
  database = await testDatabase();
  office = new CompilingOffice(database);
  const { rollups: desk, store, regime, directory } = office;
  const reads = { tasks: new TaskReads(database.pool), impediments: new ImpedimentReads(database.pool) };
  documents = new RollupDocuments({ desk, store, regime, directory, ...reads });
  office.now = at('11-01');
  await office.found();
  for (const unit of [ECONOMY, TAX, WARD]) await office.look(unit);
  await office.watches();
  office.now = at('11-10');
  await office.reports(ECONOMY, figures({ T02: '250' }));
  await office.reports(WARD, {});
  office.now = at('11-17');
  await office.watches();
  const missing = { units: [TAX], reason: 'Cơ quan thuế chuyển trụ sở' };
  await office.does(PEOPLE.financeHead, 'decide_missing', { type: 'RecordMissingUnits', data: missing });
  const digest = await office.signs();
  office.now = at('11-20');
  await office.person(PEOPLE.chair.person, { type: 'LeaveSeat', data: { unit: 'Q3-UBND', role: 'chair', on: '2023-11-17' } });
  const seat = { unit: 'Q3-UBND', role: 'vice_chair', from: '2023-11-18', to: null } as const;
  await office.person(PEOPLE.chair.person, { type: 'TakeSeat', data: { ...seat, person: PEOPLE.chair.person } });
  await office.follow();
  await office.publishes(digest, '05/BC-UBND');
});
afterAll(() => database.drop());

it('an edition says its number and day, who issues and signs it, and what it was made of, in the words of the plan', async () => {
  const report = await documents.report(november, EDITION, ALL);
  expect(report.head).toMatchObject({
    ...{ superior: null, issuer: 'Ủy ban nhân dân Quận 3', place: 'Quận 3', sign: 'BC-UBND', number: '05/BC-UBND', day: '2023-11-20' },
    signer: { onBehalfOf: 'Ủy ban nhân dân', insteadOf: null, position: 'Chủ tịch' },
  });
  expect(report.abstract).toBe('Tổng hợp báo cáo định kỳ hàng tháng, tháng 11/2023');
  expect(report.grounds).toMatch(/^Thực hiện Kế hoạch thực hiện nhiệm vụ .+ năm 2023, Phòng Tài chính – Kế hoạch tổng hợp/);
  expect(report.compilation.rows.find(({ indicator }) => indicator === 'T02')?.current?.value).toBe('250');
});

it('an edition stays what it was, and the draft tells each figure that has changed since', async () => {
  await office.reports(TAX, figures({ T03: '4800.5' }));
  expect(
    (await documents.report(november, EDITION, ALL)).compilation.rows.find(({ indicator }) => indicator === 'T03')?.current,
  ).toBeNull();
  const draft = await documents.report(november, { kind: 'draft', at: office.now }, ALL);
  expect(draft.head).toMatchObject({ number: null, day: null, signer: { name: null } });
  expect(draft.changes).toEqual(expect.arrayContaining([expect.objectContaining({ indicator: 'T03', column: 'current', to: '4800.5' })]));
  const lines = draft.explanations.find(({ indicator, column }) => indicator === 'T03' && column === 'current')?.inputs;
  expect(lines?.map(({ unit, figure }) => [unit, figure.value])).toEqual([[TAX, '4800.5']]);
});

it('both can be written, whatever figures are missing', async () => {
  for (const wanted of [EDITION, { kind: 'draft', at: office.now } as const]) {
    const report = await documents.report(november, wanted, ALL);
    expect((await compiledReportDocx(report)).length).toBeGreaterThan(10_000);
    expect((await compiledTablesXlsx(report)).length).toBeGreaterThan(10_000);
  }
});

it('a draft is for who reads all, an edition for who holds it, and restricted rows for cleared seats', async () => {
  const ward: ExportSees = { units: ['Q3-P-02'], cleared: false };
  await expect(documents.report(november, { kind: 'draft', at: office.now }, ward)).rejects.toMatchObject({ code: 'NOT_YOUR_UNIT' });
  await expect(documents.report(november, EDITION, ward)).rejects.toMatchObject({ code: 'NO_SUCH_EDITION' });
  await expect(documents.report(november, { ...EDITION, edition: 2 }, ALL)).rejects.toMatchObject({ code: 'NO_SUCH_EDITION' });
  const rowsSeenBy = async (sees: ExportSees) =>
    (await documents.report(november, EDITION, sees)).compilation.rows.map(({ indicator }) => indicator);
  expect(await rowsSeenBy(ALL)).not.toContain('T30.1');
  expect(await rowsSeenBy({ ...ALL, cleared: true })).toContain('T30.1');
});

it('an edition keeps the head under which it was issued, whatever is adopted later; a draft has the one in force', async () => {
  const { head: issued } = await documents.report(november, EDITION, ALL);
  const letterhead = { ...plan.letterhead!, superior: 'Ủy ban nhân dân Thành phố', place: 'Thành phố', recipients: ['Lưu: VT, TH'] };
  office.now = at('11-21');
  const { stream, events } = planFacts({ ...plan, letterhead }).at(-1)!;
  await office.record(stream, ...events.map(({ type, data }) => ({ type, data })));
  office.regime.refresh();
  expect((await documents.report(november, EDITION, ALL)).head).toEqual(issued);
  const { head: drafted } = await documents.report(november, { kind: 'draft', at: office.now }, ALL);
  expect(drafted).toMatchObject({ superior: letterhead.superior, place: letterhead.place });
  expect(drafted.recipients.at(-1)).toBe('Lưu: VT, TH');
});
