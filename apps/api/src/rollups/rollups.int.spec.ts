import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CompilationView, EditionItem, EditionView, KnownCompilationView, RollupView } from '#contracts';
import { isPermitted, matterOf, personStream, type Role, ROLES, type RollupAct } from '#domain';
import type { Instant } from '#eventsourcing';
import { RegimeDesk } from '#office';
import { type Answer, type Asker, lookAtRollup, number, type TestOffice, testOffice, wardSheet } from '../testing/index.js';

/*
 * The monthly reports of June 2023, due by the end of Wednesday 14/06 and cut off at the end of Friday 16/06. Wards 1 and 2 owe one here;
 * ward 1 reports that 12 of something of T10 were done, which the office of urban management leads; ward 2 reports nothing.
 */

const at = (day: string, time = '09:00'): Instant => new Date(`2023-${day}T${time}:00+07:00`).toISOString() as Instant;
const ID = 'monthly/2023-06/Q3-TCKH';
const ROLLUP = `/rollups/${ID}`;
const [FINANCE, AUTHORITY, OFFICE] = ['Q3-TCKH', 'Q3-UBND', 'Q3-VP'];
const [WARD, LATE, NOT_IN_IT, LEADS] = ['Q3-P-01', 'Q3-P-02', 'Q3-P-09', 'Q3-QLDT'];
const SOME_DIGEST = '0'.repeat(64);

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice(at('06-08'), { commandsPerMinute: 1_000_000 });
  await seatEverywhere();
  await office.look(WARD, LATE);
  const obligation = `/obligations/${WARD}/monthly/2023-06`;
  const sheet = wardSheet({ 'T10:estimate': number('12') });
  expect(await head(WARD).post(`${obligation}/submissions`, { preparedBy: `reporter@${WARD}`, sheet })).toMatchObject(done);
  expect(await clerk().post(`${obligation}/acceptances`, { version: 1 })).toMatchObject(done);
});
afterAll(() => office.close());

/** Somebody who compiles, and who could review and sign as well. */
const seatEverywhere = async (): Promise<void> => {
  const seats = [
    [FINANCE, 'finance_clerk'],
    [OFFICE, 'office_chief'],
    [AUTHORITY, 'vice_chair'],
  ] as const;
  const events = [
    { type: 'PersonRegistered', data: { language: 'vi', invented: true } },
    ...seats.map(([unit, role]) => ({ type: 'SeatTaken', data: { unit, role, from: '2023-06-01', to: null } })),
  ];
  const stream = personStream(everywhere().person);
  await office.store.append({ stream, expectedVersion: 0, events, actor: 'operator', recordedAt: at('06-08') });
  await office.settle();
};

const everywhere = (): Asker => office.as('vice_chair', FINANCE);
const clerk = (): Asker => office.as('finance_clerk', FINANCE);
const financeHead = (): Asker => office.as('finance_head', FINANCE);
const chief = (): Asker => office.as('office_chief', OFFICE);
const chair = (): Asker => office.as('chair', AUTHORITY);
const records = (): Asker => office.as('records_office', AUTHORITY);
const head = (unit: string): Asker => office.as('head', unit);
const ask = (who: Asker, what: string, body: object = {}, headers = {}): Promise<Answer> => who.post(`${ROLLUP}/${what}`, body, headers);
const seen = async (who = clerk()): Promise<RollupView> => (await who.get(ROLLUP)).body as RollupView;
const known = async (query = ''): Promise<KnownCompilationView> =>
  (await clerk().get(`${ROLLUP}/compilation${query}`)).body as KnownCompilationView;
const editions = async (): Promise<readonly EditionItem[]> =>
  ((await clerk().get(`${ROLLUP}/editions`)).body as { editions: readonly EditionItem[] }).editions;
const drafted = async (): Promise<string> => {
  const answer = await ask(clerk(), 'drafts');
  expect(answer).toMatchObject(done);
  return (answer.body as { digest: string }).digest;
};
const saidLast = async (): Promise<string | undefined> => (await seen()).history.at(-1)?.what.vi;
const valueOf = ({ rows }: CompilationView, indicator: string) => rows.find((row) => row.indicator === indicator)?.current?.value;
const problem = (status: number, code: string) => ({ status, body: { code } });
const done = { status: 201 };
const again = { status: 200 };

/** What is asked at each address, by which right; `unit`: whose matter it is, where it is not the compiling office's. */
const ADDRESSES: readonly (readonly [what: string, act: RollupAct, body: object, unit?: string])[] = [
  ['missing-units', 'decide_missing', { reason: 'Không chờ' }],
  ['exclusions', 'compile', { unit: LATE, reason: 'Thử' }],
  ['inclusions', 'compile', { unit: LATE }],
  ['drafts', 'compile', {}],
  ['confirmations', 'confirm_indicator', { indicator: 'T10', value: '12' }, LEADS],
  ['reviews', 'review_compilation', { digest: SOME_DIGEST }],
  ['returns', 'review_compilation', { digest: SOME_DIGEST, reason: 'Thử' }],
  ['signatures', 'sign_compilation', { digest: SOME_DIGEST }],
  ['issues', 'issue_compilation', { digest: SOME_DIGEST, documentNumber: '120/BC-UBND' }],
  ['revisions', 'compile', { reason: 'Thử' }],
  ['recalls', 'recall_compilation', { edition: 1, reason: 'Thử' }],
  ['starts', 'compile', {}],
];

/** Every role where it sits, and the units’ own people in three kinds of unit. */
const SEATS: readonly (readonly [Role, string])[] = [
  ...[WARD, NOT_IN_IT, LEADS, FINANCE].flatMap((unit) => [['reporter', unit] as const, ['head', unit] as const]),
  ...[['finance_clerk', FINANCE] as const, ['finance_head', FINANCE] as const],
  ...[['office_chief', OFFICE] as const, ['secretary', OFFICE] as const],
  ...(['vice_chair', 'chair', 'records_office', 'auditor', 'administrator'] as const).map((role) => [role, AUTHORITY] as const),
];

describe('who may', () => {
  it('every role is asked but the superior body, who has no seat here', () => {
    expect([...new Set(SEATS.map(([role]) => role))].sort()).toEqual(ROLES.filter((role) => role !== 'superior_body').sort());
  });

  it.each(ADDRESSES)('%s: who has the right to %s, and nobody else', async (what, act, body, unit = FINANCE) => {
    const regime = await office.api.get(RegimeDesk).current();
    const matter = matterOf({ unit, recipient: FINANCE }, regime);
    const wrong: string[] = [];
    for (const [role, of] of SEATS) {
      const answer = await ask(office.as(role, of), what, body);
      const may = isPermitted(act, { role, unit: of }, matter);
      // Nothing has begun, so whoever may is told so: only then has the right been asked for.
      if ((answer.status === 403) === may) wrong.push(`${role} of ${of}: ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('before the cut-off', () => {
  it('has begun, and is not begun twice', async () => {
    expect(await ask(clerk(), 'starts')).toMatchObject({ ...again, body: { rollup: `rollup/${ID}`, version: 1 } });
    expect(await seen()).toMatchObject({ stage: 'collecting', stageName: { vi: 'Đang nhận báo cáo' }, cutOffAt: at('06-17', '00:00') });
  });

  it('a unit is left out with the reason, named in what is compiled, and taken in again', async () => {
    expect(await ask(clerk(), 'exclusions', { unit: WARD })).toMatchObject(problem(400, 'INPUT_FAULTY'));
    const mistyped = await ask(clerk(), 'exclusions', { unit: 'Q3-P-1', reason: 'Số liệu đang được kiểm tra' });
    expect(mistyped).toMatchObject(problem(422, 'UNIT_OWES_NOTHING_HERE'));
    expect(await ask(clerk(), 'exclusions', { unit: WARD, reason: 'Số liệu đang được kiểm tra' })).toMatchObject(done);
    const without = await seen();
    expect(without.draft!.excluded).toEqual([{ unit: WARD, reason: 'Số liệu đang được kiểm tra' }]);
    expect([valueOf(without.draft!, 'T10'), without.missingUnits]).toEqual([undefined, [LATE]]);
    expect(await saidLast()).toContain('Lý do: Số liệu đang được kiểm tra');
    expect(await ask(clerk(), 'inclusions', { unit: WARD })).toMatchObject(done);
    const { draft } = await seen();
    expect([valueOf(draft!, 'T10'), draft!.excluded]).toEqual(['12', []]);
    expect(await ask(clerk(), 'inclusions', { unit: WARD })).toMatchObject(problem(422, 'NOT_EXCLUDED'));
  });

  it('the unit that leads an indicator confirms its figure as it is now, and no other unit does', async () => {
    const confirm = (who: Asker, value: string, indicator = 'T10') => ask(who, 'confirmations', { indicator, value });
    expect(await confirm(head(LEADS), '11')).toMatchObject(problem(422, 'FIGURE_CHANGED'));
    expect(await confirm(head(LEADS), '12', 'T99')).toMatchObject(problem(404, 'NO_SUCH_FIGURE'));
    expect(await confirm(head(WARD), '12')).toMatchObject({ status: 403 });
    expect(await confirm(head(LEADS), '12')).toMatchObject(done);
    expect((await seen()).confirmed).toEqual([{ indicator: 'T10', value: '12', confirmedBy: head(LEADS).person }]);
  });
});

describe('after the cut-off', () => {
  it('the missing unit is decided on with the reason; then it can be drafted', async () => {
    await office.putOn(at('06-17', '00:03'));
    expect(await lookAtRollup(office, ID)).toEqual(['ReachCutOff', 'cut_off']);
    expect(await ask(clerk(), 'drafts')).toMatchObject(problem(422, 'MISSING_NOT_DECIDED'));
    expect(await ask(financeHead(), 'missing-units', { reason: 'Phường chuyển trụ sở' })).toMatchObject(done);
    expect(await seen()).toMatchObject({ recordedMissing: [LATE], missing: 1 });
    expect(await saidLast()).toContain('Lý do: Phường chuyển trụ sở');
  });

  it('of the version that was looked at and no other, where the asker says which', async () => {
    const { headers } = await clerk().get(ROLLUP);
    const [etag, version] = [headers.get('etag')!, (await seen()).version];
    expect(etag).toBe(`"v${version}"`);
    const changed = { status: 412, body: { code: 'VERSION_CHANGED', version } };
    expect(await ask(clerk(), 'drafts', {}, { 'if-match': `"v${version - 1}"` })).toMatchObject(changed);
    expect(await ask(clerk(), 'drafts', {}, { 'if-match': 'v1' })).toMatchObject(problem(400, 'IF_MATCH_UNFIT'));
    expect(await ask(clerk(), 'drafts', {}, { 'idempotency-key': '' })).toMatchObject(problem(400, 'IDEMPOTENCY_KEY_MISSING'));
    expect(await ask(clerk(), 'drafts', { digest: SOME_DIGEST }, { 'if-match': etag })).toMatchObject(problem(422, 'DRAFT_CHANGED'));
    expect(await ask(clerk(), 'drafts', {}, { 'if-match': etag })).toMatchObject({ ...done, body: { version: version + 1 } });
    expect(await ask(financeHead(), 'exclusions', { unit: LATE, reason: 'Thử' }, { 'if-match': etag })).toMatchObject({ status: 412 });
  });

  it('the Office returns it with the reason, and so does who should sign', async () => {
    const digest = (await seen()).draftedDigest!;
    expect(await ask(chief(), 'returns', { digest })).toMatchObject(problem(400, 'INPUT_FAULTY'));
    expect(await ask(chief(), 'returns', { digest, reason: 'Sai tên phường' })).toMatchObject(done);
    expect([(await seen()).stage, await saidLast()]).toEqual(['cut_off', 'Trả lại dự thảo. Lý do: Sai tên phường']);
    expect(await drafted()).toBe(digest);
    expect(await ask(chair(), 'returns', { digest, reason: 'Chưa thẩm tra' })).toMatchObject({ status: 403 });
    expect(await ask(chief(), 'reviews', { digest })).toMatchObject(done);
    expect(await ask(chief(), 'returns', { digest, reason: 'Đã trình' })).toMatchObject({ status: 403 });
    expect(await ask(chair(), 'returns', { digest, reason: 'Bổ sung nhận định' })).toMatchObject(done);
    expect((await seen()).stage).toBe('cut_off');
  });

  it('who drafted it neither reviews nor signs it, in whatever seat he sits', async () => {
    const answer = await ask(everywhere(), 'drafts');
    expect(answer).toMatchObject(done);
    const { digest } = answer.body as { digest: string };
    expect(await ask(everywhere(), 'reviews', { digest })).toMatchObject(problem(422, 'OWN_DRAFT'));
    expect(await ask(chief(), 'reviews', { digest })).toMatchObject(done);
    expect(await ask(everywhere(), 'signatures', { digest })).toMatchObject(problem(422, 'OWN_DRAFT'));
    expect(await ask(chair(), 'signatures', { digest })).toMatchObject(done);
    expect(await ask(clerk(), 'exclusions', { unit: LATE, reason: 'Thử' })).toMatchObject(problem(422, 'COMPILATION_IN_HAND'));
  });
});

describe('edition 1', () => {
  it('is issued under its number, once, however often it is asked', async () => {
    const digest = (await seen()).draftedDigest!;
    const body = { digest, documentNumber: '120/BC-UBND', recipients: [NOT_IN_IT] };
    expect(await ask(records(), 'issues', { ...body, documentNumber: 'Số 120' })).toMatchObject(problem(422, 'WRONG_DOCUMENT_NUMBER'));
    expect(await ask(records(), 'issues', body)).toMatchObject({ ...done, body: { edition: 1, digest } });
    expect(await ask(records(), 'issues', body)).toMatchObject({ ...again, body: { edition: 1, digest } });
    expect(await editions()).toMatchObject([
      {
        ...{ edition: 1, digest, documentNumber: '120/BC-UBND', signedBy: chair().person, issuedBy: records().person, recalledAt: null },
        recipients: [WARD, LATE, NOT_IN_IT, AUTHORITY].sort(),
      },
    ]);
  });

  it('verifies, explains its figures, and differs in nothing from what would be compiled now', async () => {
    const first = (await clerk().get(`${ROLLUP}/editions/1`)).body as EditionView;
    expect(first).toMatchObject({ deltas: [], verification: { kept: true, verdict: 'same' } });
    expect(first.compilation.digest).toBe((await seen()).draft!.digest);
    expect((await seen()).deltas).toEqual([]);
    const explained = await clerk().get(`${ROLLUP}/explanations/T10?column=current`);
    expect(explained).toMatchObject({ ...again, body: { result: { value: '12' }, missing: [LATE], inputs: [{ unit: WARD, version: 1 }] } });
    expect(await clerk().get(`${ROLLUP}/explanations/T10?column=percent`)).toMatchObject(problem(400, 'INPUT_FAULTY'));
    for (const number of ['2', '0', 'x'])
      expect(await clerk().get(`${ROLLUP}/editions/${number}`)).toMatchObject(problem(404, 'NO_SUCH_EDITION'));
  });

  it('is read as a whole by who reads all reports; by a unit where it holds it, and by others not', async () => {
    const statuses = async (who: Asker) =>
      Promise.all(['', '/editions/1', '/explanations/T10', '/compilation'].map(async (path) => (await who.get(ROLLUP + path)).status));
    const readers = SEATS.filter(([role]) => !['reporter', 'head', 'secretary', 'administrator'].includes(role));
    expect(readers).toHaveLength(7);
    for (const [role, unit] of readers) expect(await statuses(office.as(role, unit))).toEqual([200, 200, 200, 200]);
    for (const unit of [WARD, NOT_IN_IT]) expect(await statuses(head(unit))).toEqual([200, 200, 403, 403]);
    for (const who of [head(LEADS), office.as('administrator', AUTHORITY)]) expect(await statuses(who)).toEqual([403, 404, 403, 403]);
  });

  it('is known since it was issued: what was compiled and issued before is as it was', async () => {
    await office.putOn(at('06-19'));
    expect(await known(`?asOf=${at('06-05')}`)).toMatchObject({ editions: [], version: 0, asOf: { at: at('06-05') } });
    expect((await known(`?asOf=${at('06-16')}`)).editions).toEqual([]);
    const now = await known();
    expect(now.editions.map(({ edition }) => edition)).toEqual([1]);
    expect(now.compilation.digest).toBe((await seen()).draft!.digest);
    expect((await known(`?asOf=${at('06-18')}`)).compilation).toEqual(now.compilation);
    expect(await clerk().get(`${ROLLUP}/compilation?asOf=2023-06-30`)).toMatchObject(problem(422, 'AS_OF_AHEAD'));
  });

  it('is recalled with the reason by who may sign; it stays to be read, and says so', async () => {
    expect(await ask(chair(), 'recalls', { edition: 2, reason: 'Sai số' })).toMatchObject(problem(404, 'NO_SUCH_EDITION'));
    expect(await ask(chair(), 'recalls', { edition: 1 })).toMatchObject(problem(400, 'INPUT_FAULTY'));
    expect(await ask(chair(), 'recalls', { edition: 1, reason: 'Sai số liệu chỉ tiêu 10' })).toMatchObject(done);
    expect(await ask(chair(), 'recalls', { edition: 1, reason: 'Sai số liệu chỉ tiêu 10' })).toMatchObject(again);
    expect(await editions()).toMatchObject([{ edition: 1, recalledAt: expect.any(String) as unknown }]);
    expect(await saidLast()).toBe('Thu hồi bản 1. Lý do: Sai số liệu chỉ tiêu 10');
    expect((await head(WARD).get(`${ROLLUP}/editions/1`)).body).toMatchObject({ recalledAt: expect.any(String) as unknown });
  });

  it('may be issued again as edition 2 with the same figures, once it is recalled', async () => {
    expect(await ask(clerk(), 'revisions', { reason: 'Bản 1 đã thu hồi' })).toMatchObject(done);
    const digest = await drafted();
    expect(await ask(chief(), 'reviews', { digest })).toMatchObject(done);
    expect(await ask(chair(), 'signatures', { digest })).toMatchObject(done);
    expect(await ask(records(), 'issues', { digest, documentNumber: '121/BC-UBND' })).toMatchObject({ ...done, body: { edition: 2 } });
    const second = (await clerk().get(`${ROLLUP}/editions/2`)).body as EditionView;
    expect(second).toMatchObject({ deltas: [], recalledAt: null, verification: { verdict: 'same' } });
    expect((await clerk().get('/rollups?stage=issued')).body).toMatchObject({
      total: 1,
      items: [{ edition: 2, documentNumber: '121/BC-UBND' }],
    });
  });
});
