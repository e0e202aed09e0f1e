import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CompilationView, EditionView, RollupView } from '#contracts';
import { personStream, seatName, type SeatRef } from '#domain';
import type { Instant } from '#eventsourcing';
import {
  type Answer,
  type Asker,
  lookAtRollup,
  number,
  share,
  type TestOffice,
  testOffice,
  wardSheet,
} from '../../apps/api/src/testing/index.js';

/*
 * The monthly reports of June 2023, due by the end of Wednesday 14/06 and cut off at the end of Friday 16/06. Two wards and the police owe one
 * here. Ward 2 is late: it is compiled without it, and when its report comes, edition 2 differs by exactly that.
 */

const at = (day: string, time = '09:00'): Instant => new Date(`2023-${day}T${time}:00+07:00`).toISOString() as Instant;
const ROLLUP = '/rollups/monthly/2023-06/Q3-TCKH';
const [WARD, LATE, POLICE] = ['Q3-P-01', 'Q3-P-02', 'Q3-CA'];
const CRIMES = 'T30.2';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice(at('06-08'));
  await office.look(WARD, LATE, POLICE);
  await clearPolice();
});
afterAll(() => office.close());

/** Who reports on crimes has to be cleared to see them. */
const clearPolice = async (): Promise<void> => {
  const stream = personStream(`head@${POLICE}`);
  const data = { unit: POLICE, role: 'head', from: '2023-06-01', to: null, cleared: true };
  const expectedVersion = (await office.store.read(stream)).length;
  await office.store.append({ stream, expectedVersion, events: [{ type: 'SeatTaken', data }], actor: 'operator', recordedAt: at('06-08') });
  await office.settle();
};

const clerk = (): Asker => office.as('finance_clerk', 'Q3-TCKH');
const financeHead = (): Asker => office.as('finance_head', 'Q3-TCKH');
const chief = (): Asker => office.as('office_chief', 'Q3-VP');
const chair = (): Asker => office.as('chair', 'Q3-UBND');
const records = (): Asker => office.as('records_office', 'Q3-UBND');
const head = (unit: string): Asker => office.as('head', unit);
const ask = (who: Asker, what: string, body: object = {}): Promise<Answer> => who.post(`${ROLLUP}/${what}`, body);
const seen = async (who: Asker): Promise<RollupView> => (await who.get(ROLLUP)).body as RollupView;
const edition = async (who: Asker, number: number): Promise<EditionView> =>
  (await who.get(`${ROLLUP}/editions/${number}`)).body as EditionView;
const rowIn = ({ rows }: CompilationView, indicator: string) => rows.find((row) => row.indicator === indicator);
const problem = (status: number, code: string) => ({ status, body: { code } });
const done = { status: 201 };

const watch = (): Promise<readonly string[]> => lookAtRollup(office, ROLLUP.slice('/rollups/'.length));

const report = async (unit: string, sheet: object): Promise<void> => {
  const path = `/obligations/${unit}/monthly/2023-06`;
  expect(await head(unit).post(`${path}/submissions`, { preparedBy: `reporter@${unit}`, sheet })).toMatchObject({
    ...done,
    body: { obligation: path.slice(1).replace('obligations', 'obligation') },
  });
  expect(await clerk().post(`${path}/acceptances`, { version: 1 })).toMatchObject(done);
};

const POLICE_SHEET = {
  form: 'monthly/1',
  cells: {
    ...{ 'T30.1:estimate': share('94', '100'), 'T30.2:estimate': share('80', '100'), 'T30.3:estimate': share('10', '10') },
    ...{ 'T30.4:estimate': share('96', '100'), 'T31:estimate': share('9', '10') },
  },
};

let digest: string;

describe('until the cut-off', () => {
  it('nobody drafts while a report is missing', async () => {
    expect(await ask(clerk(), 'drafts')).toMatchObject(problem(404, 'NO_SUCH_ROLLUP'));
    expect(await watch()).toEqual(['StartCompilation', 'collecting']);
    await report(WARD, wardSheet({ 'T10:estimate': number('12') }));
    await report(POLICE, POLICE_SHEET);
    expect(await ask(clerk(), 'drafts')).toMatchObject(problem(422, 'NOT_CUT_OFF'));
    expect(await seen(clerk())).toMatchObject({ stage: 'collecting', missingUnits: [LATE], edition: 0 });
  });

  it('what is restricted is seen from cleared seats only, by no row, number or word', async () => {
    expect(rowIn((await seen(chair())).draft!, CRIMES)).toMatchObject({ contributors: 1 });
    const uncleared = await seen(clerk());
    expect(uncleared.draft!.rows.filter(({ target }) => target >= 29)).toEqual([]);
    expect(JSON.stringify(uncleared.draft!.rows)).not.toContain('T30');
    expect(await clerk().get(`${ROLLUP}/explanations/${CRIMES}`)).toMatchObject(problem(404, 'NO_SUCH_FIGURE'));
    expect((await chair().get(`${ROLLUP}/explanations/${CRIMES}`)).status).toBe(200);
  });

  it('a ward sees how its own report stands, and another unit nothing', async () => {
    expect(await seen(head(WARD))).toMatchObject({ draft: null, owing: [{ unit: WARD, status: 'accepted' }], history: [], may: [] });
    expect(await head('Q3-P-09').get(ROLLUP)).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
  });
});

describe('edition 1', () => {
  it('is compiled without the missing ward when the finance head says so, and not before', async () => {
    await office.putOn(at('06-17', '00:03'));
    expect(await watch()).toEqual(['ReachCutOff', 'cut_off']);
    expect(await ask(clerk(), 'drafts')).toMatchObject(problem(422, 'MISSING_NOT_DECIDED'));
    expect(await ask(clerk(), 'missing-units', { reason: 'Không chờ' })).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect(await ask(financeHead(), 'missing-units', { reason: 'Phường chuyển trụ sở' })).toMatchObject(done);
    const drafted = await ask(clerk(), 'drafts');
    expect(drafted).toMatchObject(done);
    ({ digest } = drafted.body as { digest: string });
    expect((await seen(clerk())).draftedDigest).toBe(digest);
  });

  it('a figure is explained down to who said it', async () => {
    expect(await clerk().get(`${ROLLUP}/explanations/T10?column=current`)).toMatchObject({
      status: 200,
      body: {
        result: { value: '12' },
        missing: [LATE],
        inputs: [{ unit: WARD, version: 1, figure: { value: '12' }, submittedBy: `head@${WARD}`, acceptedBy: clerk().person }],
      },
    });
  });

  it('is reviewed by the Office, signed by the chair and issued under its number: each by another, each of this draft', async () => {
    expect(await ask(chair(), 'signatures', { digest })).toMatchObject(problem(422, 'NOTHING_TO_SIGN'));
    expect(await ask(chief(), 'reviews', { digest: '0'.repeat(64) })).toMatchObject(problem(422, 'DRAFT_CHANGED'));
    expect(await ask(clerk(), 'reviews', { digest })).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect(await ask(chief(), 'reviews', { digest })).toMatchObject(done);
    expect(await ask(chair(), 'signatures', { digest })).toMatchObject(done);
    expect(await ask(records(), 'issues', { digest, documentNumber: 'Số 120' })).toMatchObject(problem(422, 'WRONG_DOCUMENT_NUMBER'));
    const key = { 'idempotency-key': 'once' };
    const body = { digest, documentNumber: '120/BC-UBND' };
    expect(await records().post(`${ROLLUP}/issues`, body, key)).toMatchObject({ status: 201, body: { edition: 1, digest } });
    expect(await records().post(`${ROLLUP}/issues`, body, key)).toMatchObject({ status: 200, body: { edition: 1, digest } });
    expect(await watch()).toEqual(['ended']);
    expect(await edition(clerk(), 1)).toMatchObject({ documentNumber: '120/BC-UBND', verification: { kept: true, verdict: 'same' } });
  });

  it('is held by who reported, and by nobody else', async () => {
    expect((await edition(head(WARD), 1)).compilation.rows.some(({ target }) => target >= 29)).toBe(false);
    expect((await clerk().get('/rollups?stage=issued')).body).toMatchObject({ total: 1, items: [{ edition: 1 }] });
    expect(await head('Q3-P-09').get(`${ROLLUP}/editions/1`)).toMatchObject(problem(404, 'NO_SUCH_EDITION'));
    expect((await head('Q3-P-09').get('/rollups')).body).toMatchObject({ total: 0 });
  });
});

describe('the late report', () => {
  it('is the whole difference between the edition and what would be compiled now', async () => {
    await office.putOn(at('06-20'));
    await report(LATE, wardSheet({ 'T10:estimate': number('30') }));
    expect(await watch()).toEqual(['issued']);
    const { deltas } = await seen(clerk());
    expect(deltas.filter(({ indicator, column }) => indicator === 'T10' && column === 'current')).toMatchObject([
      { from: '12', to: '42', because: [{ unit: LATE, from: null, to: 1 }] },
    ]);
    expect(new Set(deltas.flatMap(({ because }) => because.map(({ unit }) => unit)))).toEqual(new Set([LATE]));
    expect(await ask(clerk(), 'drafts')).toMatchObject(problem(422, 'REVISE_FIRST'));
  });

  it('makes edition 2; edition 1 stays as it was issued', async () => {
    const before = await edition(clerk(), 1);
    expect(await ask(clerk(), 'revisions', { reason: 'Phường 2 gửi sau' })).toMatchObject(done);
    ({ digest } = (await ask(clerk(), 'drafts')).body as { digest: string });
    expect(await ask(chief(), 'reviews', { digest })).toMatchObject(done);
    expect(await ask(chair(), 'signatures', { digest })).toMatchObject(done);
    expect(await ask(records(), 'issues', { digest, documentNumber: '131/BC-UBND' })).toMatchObject({ status: 201, body: { edition: 2 } });
    const second = await edition(clerk(), 2);
    expect(rowIn(second.compilation, 'T10')).toMatchObject({ current: { value: '42' }, missing: [] });
    expect(second).toMatchObject({ verification: { kept: true, verdict: 'same' } });
    expect(second.deltas.some(({ indicator, from, to }) => indicator === 'T10' && from === '12' && to === '42')).toBe(true);
    expect(await edition(clerk(), 1)).toEqual(before);
    expect((await seen(clerk())).deltas).toEqual([]);
  });

  it('and each edition explains its own figure, also when another has taken its place', async () => {
    const explained = (number: number) => clerk().get(`${ROLLUP}/explanations/T10?column=current&edition=${number}`);
    expect((await explained(1)).body).toMatchObject({ result: { value: '12' }, missing: [LATE], inputs: [{ unit: WARD }] });
    expect((await explained(2)).body).toMatchObject({ result: { value: '42' }, missing: [], inputs: [{ unit: WARD }, { unit: LATE }] });
    expect(await explained(3)).toMatchObject(problem(404, 'NO_SUCH_EDITION'));
    expect(await clerk().get(`${ROLLUP}/explanations/${CRIMES}?edition=1`)).toMatchObject(problem(404, 'NO_SUCH_FIGURE'));
    expect((await chair().get(`${ROLLUP}/explanations/${CRIMES}?edition=1`)).status).toBe(200);
  });

  it('and whoever holds edition 1 is told of edition 2, who was not written to for edition 1', async () => {
    await office.settle();
    const { rows } = await office.database.pool.query<{ seats: readonly SeatRef[] }>(
      `select seats from read.owed_fact where subject = 'rollup/monthly/2023-06/Q3-TCKH' and kind = 'compilation_issued' order by seq`,
    );
    const compiling = ['chair@Q3-UBND', 'finance_clerk@Q3-TCKH', 'finance_head@Q3-TCKH'];
    expect(rows.map(({ seats }) => seats.map(seatName).sort())).toEqual([
      compiling,
      [...compiling, ...[WARD, LATE, POLICE].map((unit) => `head@${unit}`)].sort(),
    ]);
  });
});
