import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ComplianceCell, ComplianceView, JudgementView, UnitComplianceView } from '#contracts';
import { group } from '#documents';
import { ABSENT, complianceLine, evolveObligation, isKnown, type Obligation, type ObligationEvent } from '#domain';
import { decided, type Instant, type RecordedEvent } from '#eventsourcing';
import { RegimeDesk } from '#office';
import { type TestOffice, testOffice } from '../testing/test-office.js';

const units = ['Q3-PKT', 'Q3-P-01', 'Q3-P-02', 'Q3-P-03'] as const;

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look(...units);
  const done = async (asking: ReturnType<ReturnType<TestOffice['as']>['post']>): Promise<void> => {
    const answer = await asking;
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  };
  const of = (unit: string, what: string) => `/obligations/${unit}/monthly/2023-04/${what}`;
  const handIn = (unit: string) =>
    done(office.as('head', unit).post(of(unit, 'submissions'), { nilReason: 'Không phát sinh', preparedBy: `reporter@${unit}` }));
  const review = (unit: string, what: string, body: object) => done(office.as('finance_clerk', 'Q3-TCKH').post(of(unit, what), body));
  await handIn('Q3-P-01');
  await handIn('Q3-P-02');
  await review('Q3-P-01', 'acceptances', { version: 1 });
  // Sent back on the 12th, to be mended by the 17th; it comes on the 18th.
  await office.putOn('2023-04-12T02:00:00.000Z');
  await review('Q3-P-02', 'returns', { reason: 'Thiếu biểu 3', lastDay: '2023-04-17' });
  await office.putOn('2023-04-18T02:00:00.000Z');
  await office.look(...units);
  await handIn('Q3-P-02');
  await handIn('Q3-P-03');
  await office.settle();
});
afterAll(() => office.close());

const chair = () => office.as('chair', 'Q3-UBND');
const april = '/compliance?duty=monthly&from=2023-04-01&to=2023-04-30';
const seen = async (query: string, by = chair()) => (await by.get(query)).body as ComplianceView;
const cellOf = ({ units }: ComplianceView, unit: string) => units.find((one) => one.unit === unit)?.cells[0];

it('tells by unit and period what was on time, late and overdue, by both measures', async () => {
  const view = await seen(april);
  expect(cellOf(view, 'Q3-P-01')).toMatchObject({ first: { verdict: 'on_time' }, counted: { verdict: 'on_time' } });
  expect(cellOf(view, 'Q3-P-02')).toMatchObject({
    ...{ first: { verdict: 'on_time' }, timesReturned: 1 },
    counted: { verdict: 'late', workingDaysLate: 1, verdictName: { vi: 'Trễ hạn' } },
  });
  expect(cellOf(view, 'Q3-P-03')).toMatchObject({ counted: { verdict: 'late', workingDaysLate: 2 } });
  expect(cellOf(view, 'Q3-PKT')).toMatchObject({ counted: { verdict: 'overdue' } });
  expect(view.total).toMatchObject({
    ...{ owed: 4, excused: 0, returned: 1 },
    first: { onTime: 2, late: 1, overdue: 1, completeness: '75', timeliness: '50' },
    counted: { onTime: 1, late: 2, overdue: 1, completeness: '75', timeliness: '25', score: '62.5' },
  });
  expect(view.periods).toMatchObject([{ duty: 'monthly', period: '2023-04', tally: { owed: 4 } }]);
});

it('prints the rule by which points are given, and whose it is', async () => {
  const { rule } = await seen(april);
  expect(rule.bands.map(({ points }) => points)).toEqual(['100', '75', '50', '25', '0']);
  expect(rule.note.vi).toContain('cơ quan có thể quy định khác');
});

it('tells what was known at an instant, and on what it rests', async () => {
  const view = await seen(`${april}&asOf=2023-04-13`);
  expect(view.total).toMatchObject({ owed: 2, pending: 2, counted: { onTime: 2, late: 0 } });
  expect(view.asOf).toMatchObject({ at: '2023-04-13T16:59:59.999Z', seq: expect.any(Number) as unknown });
  expect((await chair().get(`${april}&asOf=2023-05-01`)).body).toMatchObject({ code: 'AS_OF_AHEAD' });
});

it('at any instant it is what a replay of the log comes to that is cut there', async () => {
  const { calendar } = await office.api.get(RegimeDesk).current();
  const all = await office.store.readLog({ after: 0, limit: 10_000 });
  const log = all.filter(({ stream }) => stream.startsWith('obligation/')) as readonly RecordedEvent<ObligationEvent>[];
  const replayed = (at: Instant) =>
    [
      ...group(
        log.filter(({ recordedAt }) => recordedAt <= at),
        ({ stream }) => stream,
      ),
    ].flatMap(([stream, history]) => {
      const obligation = history.map(decided).reduce<Obligation>(evolveObligation, ABSENT);
      return (isKnown(obligation) && complianceLine({ stream, obligation, history }, { calendar, at })) || [];
    });
  const judged = (
    one: Pick<ComplianceCell, 'obligation' | 'timesReturned'> &
      Record<'first' | 'counted', Pick<JudgementView, 'verdict' | 'workingDaysLate'>>,
  ) =>
    [
      one.obligation,
      one.timesReturned,
      ...[one.first, one.counted].map(({ verdict, workingDaysLate }) => `${verdict} ${workingDaysLate}`),
    ].join(' ');
  const told = new Set<string>();
  for (const at of ['2023-04-05', '2023-04-10', '2023-04-12', '2023-04-17', '2023-04-18'].map(
    (day): Instant => `${day}T02:00:00.000Z` as Instant,
  )) {
    const view = await seen(`/compliance?limit=200&asOf=${at}`);
    const lines = view.units.flatMap(({ cells }) => cells.map(judged)).sort();
    expect(lines).toEqual(replayed(at).map(judged).sort());
    told.add(lines.join());
  }
  expect(told.size).toBeGreaterThanOrEqual(3);
});

it('lists the obligations behind a unit’s numbers with the events that say so, as the log holds them', async () => {
  const view = (await chair().get('/compliance/Q3-P-02?duty=monthly')).body as UnitComplianceView;
  expect(view.obligations.map(({ obligation }) => obligation)).toEqual(['obligation/Q3-P-02/monthly/2023-04']);
  const log = await office.store.read('obligation/Q3-P-02/monthly/2023-04');
  const types = view.obligations[0]!.events.map((id) => log.find((event) => event.id === id)?.type);
  expect(types).toEqual(['ObligationOpened', 'ReportSubmitted', 'ReportReturned', 'ObligationBecameOverdue', 'ReportResubmitted']);
});

it('shows a unit its own, an auditor all', async () => {
  expect((await seen(april, office.as('head', 'Q3-P-01'))).units.map(({ unit }) => unit)).toEqual(['Q3-P-01']);
  expect(await office.as('head', 'Q3-P-01').get('/compliance/Q3-P-02')).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_UNIT' } });
  expect(await office.as('head', 'Q3-P-01').get(`${april}&unit=Q3-P-02`)).toMatchObject({ status: 403 });
  expect((await seen(`${april}&limit=1`, office.as('auditor', 'Q3-UBND'))).unitCount).toBe(4);
});

it('gives the same as a table, where that is asked for', async () => {
  const ask = async (path: string, accept = 'application/json') =>
    fetch(`${office.url}/api${path}`, { headers: { authorization: `Bearer ${await chair().token}`, accept } });
  for (const answer of [await ask(`${april}&format=csv`), await ask(april, 'text/csv')]) {
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = new TextDecoder('utf-8', { ignoreBOM: true })
      .decode(await answer.arrayBuffer())
      .trimEnd()
      .split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFMã đơn vị;Đơn vị;Loại báo cáo;Kỳ;Ngày cuối;/);
    expect(lines).toHaveLength(5);
    expect(lines.find((line) => line.startsWith('Q3-P-02;'))).toMatch(/;2023-04;14\/04\/2023;Đúng hạn;0;Trễ hạn;1;1;10\/04\/2023 09:00;/);
  }
});
