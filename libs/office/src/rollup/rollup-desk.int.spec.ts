import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { compilationOf, deltas, keptBytes, keptCompilation } from '#domain';
import type { Instant } from '#eventsourcing';
import { inlineTables, ReadModels, RollupReads } from '#postgres';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { editionsIn } from './fold-rollup.js';
import { CompilingOffice, figures, november, PEOPLE } from './testing/compiling-office.js';

/* The reports of November 2023, due by Tuesday 14/11 and cut off at the end of Thursday 16/11. Three units owe one here: */
const [ECONOMY, TAX, WARD] = ['Q3-PKT', 'Q3-CCT', 'Q3-P-01'];

const at = (day: string, time = '09:00'): Instant => new Date(`2023-${day}T${time}:00+07:00`).toISOString() as Instant;

let database: TestDatabase;
let office: CompilingOffice;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyLog(database.url);
  office = new CompilingOffice(database);
  office.now = at('11-01');
  await office.found();
  for (const unit of [ECONOMY, TAX, WARD]) await office.look(unit);
  await office.watches();
});

const on = (day: string, time?: string): void => void (office.now = at(day, time));
const row = async (indicator: string) =>
  (await office.rollups.current(november)).compilation.rows.find((one) => one.indicator === indicator);

/** Two have reported, the tax office has not; it is compiled without it. */
const firstEdition = async (): Promise<string> => {
  on('11-10');
  await office.reports(ECONOMY, figures({ T02: '250' }));
  await office.reports(WARD, {});
  on('11-17', '08:00');
  await office.watches();
  const { financeHead } = PEOPLE;
  await office.does(financeHead, 'decide_missing', {
    type: 'RecordMissingUnits',
    data: { units: [TAX], reason: 'Cơ quan thuế chuyển trụ sở' },
  });
  return office.issues('120/BC-UBND');
};

describe('what would be compiled now', () => {
  it('is reckoned from what was accepted, and names who is missing', async () => {
    on('11-10');
    await office.reports(ECONOMY, figures({ T02: '250' }));
    expect(await row('T02')).toMatchObject({ current: { value: '250', nature: 'estimate' }, contributors: 1 });
    expect(await row('T03')).toMatchObject({ current: null, missing: [TAX] });
  });

  it('is refused where nobody compiles that', async () => {
    await expect(office.rollups.current({ ...november, unit: WARD })).rejects.toMatchObject({ code: 'NO_SUCH_COMPILATION' });
    await expect(office.rollups.current({ ...november, period: '2023-13' })).rejects.toMatchObject({ code: 'NO_SUCH_COMPILATION' });
  });
});

describe('an edition', () => {
  it('keeps its bytes, and its reports make the same of them a hundred times', async () => {
    await firstEdition();
    for (let times = 0; times < 100; times++)
      expect(await office.rollups.verify(november, 1)).toMatchObject({ kept: true, verdict: 'same' });
  });

  it('stays as it was when a late report and a correction come, and the draft differs by exactly these', async () => {
    await firstEdition();
    const [first] = editionsIn(await office.rollups.history(november));
    const before = keptBytes(first!)!;
    on('11-20');
    await office.reports(TAX, figures({ T03: '4800.5' }));
    await office.corrects(ECONOMY, figures({ T02: '260' }));
    const { compilation, input } = await office.rollups.current(november);
    const figuresOf = deltas({ compilation: compilationOf(before) }, { compilation, input }).filter(({ column }) => column === 'current');
    expect(figuresOf).toMatchObject([
      { indicator: 'T02', from: '250', to: '260', because: [{ unit: ECONOMY, from: 1, to: 2 }] },
      { indicator: 'T03', from: null, to: '4800.5', because: [{ unit: TAX, from: null, to: 1 }] },
    ]);
    expect(await office.rollups.verify(november, 1)).toMatchObject({ kept: true, verdict: 'same' });
    await office.does(PEOPLE.clerk, 'compile', { type: 'ReviseCompilation', data: { reason: 'Có báo cáo gửi sau' } });
    await office.issues('131/BC-UBND');
    const editions = editionsIn(await office.rollups.history(november));
    expect(editions.map(({ data }) => [data.edition, data.documentNumber])).toEqual([
      [1, '120/BC-UBND'],
      [2, '131/BC-UBND'],
    ]);
    expect(keptBytes(editions[0]!)).toEqual(before);
    for (const edition of [1, 2]) expect(await office.rollups.verify(november, edition)).toMatchObject({ kept: true, verdict: 'same' });
  });

  it('is what was signed, though a report was accepted between signature and issue', async () => {
    on('11-10');
    await office.reports(ECONOMY, figures({ T02: '250' }));
    await office.reports(WARD, {});
    on('11-17');
    await office.watches();
    await office.does(PEOPLE.financeHead, 'decide_missing', { type: 'RecordMissingUnits', data: { units: [TAX], reason: 'Không chờ' } });
    const { digest } = await office.drafts();
    await office.does(PEOPLE.chief, 'review_compilation', { type: 'ReviewCompilation', data: { digest } });
    await office.does(PEOPLE.chair, 'sign_compilation', { type: 'SignCompilation', data: { digest } });
    await office.reports(TAX, figures({ T03: '4800.5' }));
    await office.publishes(digest, '120/BC-UBND');
    const [issued] = editionsIn(await office.rollups.history(november));
    expect(keptCompilation(issued!)!.rows.find(({ indicator }) => indicator === 'T03')).toMatchObject({ current: null, missing: [TAX] });
    expect(await office.rollups.verify(november, 1)).toMatchObject({ kept: true, verdict: 'same' });
    // Its watch stays awake: something newer than the edition was accepted.
    expect(await office.watches()).toEqual(['issued']);
  });

  it('is refused to be drafted of anything else than was looked at', async () => {
    on('11-10');
    for (const unit of [TAX, WARD, ECONOMY]) await office.reports(unit, {});
    const { clerk } = PEOPLE;
    const asked = { actor: clerk, ref: november, by: clerk.person, now: office.now };
    const { digest } = await office.rollups.current(november);
    await office.corrects(ECONOMY, figures({ T02: '260' }));
    await expect(office.rollups.draft({ ...asked, looked: digest })).rejects.toMatchObject({ code: 'DRAFT_CHANGED' });
  });
});

describe('its watch', () => {
  it('begins it, cuts it off after the settling time, reminds, and ends with the issue', async () => {
    expect(await office.said()).toEqual(['CompilationStarted']);
    on('11-17', '00:01');
    expect(await office.watches()).toEqual(['collecting']);
    on('11-17', '00:02');
    expect(await office.watches()).toEqual(['ReachCutOff', 'cut_off']);
    on('11-20', '08:00');
    expect(await office.watches()).toEqual(['RemindOfCompilation', 'cut_off']);
    await firstEdition();
    expect(await office.watches()).toEqual(['ended']);
    on('11-21');
    await office.reports(TAX, figures({ T03: '4800.5' }));
    expect(await office.watches()).toEqual(['issued']);
  });

  it('ends at once where nothing is compiled', async () => {
    expect(await office.watches({ ...november, unit: WARD })).toEqual(['ended']);
  });
});

it('the register knows them, and can be made anew from the log', async () => {
  await firstEdition();
  const reads = new RollupReads(database.pool);
  const all = { visibleTo: 'all', limit: 10, offset: 0 } as const;
  expect(await reads.list(all)).toMatchObject({
    total: 1,
    rows: [{ period: '2023-11', stage: 'issued', edition: 1, documentNumber: '120/BC-UBND', missing: 1, cutOffAt: at('11-17', '00:00') }],
  });
  expect((await reads.list({ ...all, visibleTo: ['Q3-P-14'] })).total).toBe(0);
  expect((await reads.list({ ...all, visibleTo: [WARD] })).total).toBe(1);
  expect((await reads.list({ ...all, stage: ['collecting'] })).total).toBe(0);
  const models = new ReadModels(database.pool, office.store, { inline: inlineTables, projections: [] });
  const before = await models.fingerprint('rollup_register');
  await models.rebuild('rollup_register');
  expect(await models.fingerprint('rollup_register')).toEqual(before);
});
