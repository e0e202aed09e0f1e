import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { group } from '#documents';
import {
  ABSENT,
  addMs,
  compilationBytes,
  compile,
  evolveObligation,
  gatherInput,
  inOrder,
  type KnownObligation,
  type Obligation,
  type ObligationEvent,
  regimeOf,
  rehearse,
  reportDue,
  timelinessOf,
  versionsReceived,
} from '#domain';
import { decided, type Instant, type RecordedEvent, type SequencedEvent } from '#eventsourcing';
import { RegimeDesk, RollupAsOf } from '#office';
import { AsOfReads, ObligationReads, type ObligationRow, PostgresEventStore, projections, Sealer, SubscriptionRunner } from '#postgres';
import { testDatabase, type TestDatabase } from '#postgres/testing';
import { fillDemonstration } from '../../apps/cli/src/fill-demonstration.js';
import { personas, plan } from '../faults/support/district.js';

const INSTANTS = 24;

let database: TestDatabase;
let log: readonly SequencedEvent[];
let asOf: AsOfReads;
let obligations: ObligationReads;
let rollups: RollupAsOf;

beforeAll(async () => {
  database = await testDatabase();
  const store = new PostgresEventStore(database.pool);
  const settle = async (): Promise<void> => {
    await new Sealer(database.pool).sealAll();
    await new SubscriptionRunner(database.pool, store, projections).catchUp();
  };
  const rehearsal = rehearse({ plan, personas, seed: 3 });
  await fillDemonstration({ store, settle }, { rehearsal, personas, progress: () => undefined });
  log = await store.readLog({ after: 0, limit: 1_000_000 });
  asOf = new AsOfReads(database.pool);
  obligations = new ObligationReads(database.pool);
  rollups = new RollupAsOf({ log: asOf, regime: new RegimeDesk(store) });
}, 300_000);
afterAll(() => database.drop());

const everything = { visibleTo: 'all', sort: 'due', descending: false, offset: 0, limit: 100_000 } as const;

const rowsAt = async (at: Instant): Promise<readonly ObligationRow[]> => (await obligations.list(everything, await asOf.register(at))).rows;

/** The same from the log alone, which is read once from its beginning: each event moves its subject on, as it did in its time. */
class Replay {
  readonly #coming = log.filter(({ stream }) => stream.startsWith('obligation/')).sort((a, b) => inOrder(a.recordedAt, b.recordedAt));
  readonly #obligations = new Map<string, { readonly obligation: Obligation; readonly version: number }>();
  #next = 0;

  to(at: Instant): readonly ObligationRow[] {
    for (let event = this.#coming[this.#next]; event !== undefined && event.recordedAt <= at; event = this.#coming[++this.#next])
      this.#move(event as RecordedEvent<ObligationEvent>);
    return [...this.#obligations].map(([stream, { obligation, version }]) => rowOf(stream, version, obligation as KnownObligation));
  }

  get events(): number {
    return this.#next;
  }

  #move(event: RecordedEvent<ObligationEvent>): void {
    const { obligation = ABSENT } = this.#obligations.get(event.stream) ?? {};
    this.#obligations.set(event.stream, { obligation: evolveObligation(obligation, decided(event)), version: event.version });
  }
}

const rowOf = (stream: string, version: number, obligation: KnownObligation): ObligationRow => ({
  obligation: stream,
  version,
  unit: obligation.unit,
  owner: obligation.owner,
  recipient: obligation.recipient,
  duty: obligation.duty,
  period: obligation.period,
  status: obligation.status,
  timeliness: timelinessOf(obligation),
  overdue: obligation.overdue,
  opensAt: obligation.opensAt,
  dueAt: reportDue(obligation).dueAt,
  lastDay: reportDue(obligation).lastDay,
  nextDueAt: obligation.due.dueAt,
  reportVersions: versionsReceived(obligation),
  firstReceivedAt: obligation.versions[0]?.receivedAt ?? null,
  urgings: obligation.urgings,
});

const byStream = (rows: readonly ObligationRow[]): readonly ObligationRow[] =>
  [...rows].sort((a, b) => inOrder(a.obligation, b.obligation));

/** Instants by lot, always the same ones: in any moment of the year, and to the millisecond before and at what was recorded. */
const instants = (): readonly Instant[] => {
  const lot = lots(20_230_630);
  const recorded = log.map(({ recordedAt }) => recordedAt);
  const [first, last] = [Date.parse(recorded[0]!), Date.parse(recorded.at(-1)!)];
  return Array.from({ length: INSTANTS }, (_, index): Instant => {
    const anEvent = recorded[Math.floor(lot() * recorded.length)]!;
    if (index % 3 === 0) return anEvent;
    return index % 3 === 1 ? addMs(anEvent, -1) : (new Date(Math.floor(first + lot() * (last - first))).toISOString() as Instant);
  }).sort(inOrder);
};

const lots = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
};

it('shows the register as a replay that is cut at that instant has it, row by row, and what it rests on', async () => {
  const replay = new Replay();
  const sizes = new Set<number>();
  for (const at of instants()) {
    const { rows, total } = await obligations.list(everything, await asOf.register(at));
    const replayed = replay.to(at);
    expect(byStream(rows)).toEqual(byStream(replayed));
    expect(total).toBe(replayed.length);
    expect((await asOf.register(at)).events).toBe(replay.events);
    sizes.add(replayed.length);
  }
  expect(sizes.size).toBeGreaterThan(10);
}, 300_000);

it('shows the newest instant as the register stands now', async () => {
  const last = log.at(-1)!.recordedAt;
  const { rows } = await obligations.list(everything);
  expect(rows.length).toBeGreaterThan(450);
  expect(await rowsAt(last)).toEqual(rows);
  expect((await asOf.register(last)).seq).toBe(log.findLast(({ stream }) => stream.startsWith('obligation/'))!.seq);
});

it('reads histories that end there, and what was said in them', async () => {
  const submitted = log.find(({ type }) => type === 'ReportSubmitted')!;
  const { histories } = await asOf.histories(submitted.recordedAt, [submitted.stream]);
  expect(histories.get(submitted.stream)?.at(-1)).toMatchObject({ id: submitted.id, sealed: submitted.sealed });
  const before = await asOf.histories(addMs(submitted.recordedAt, -1), [submitted.stream]);
  expect(before.histories.get(submitted.stream)?.map(({ type }) => type)).not.toContain('ReportSubmitted');
});

it('finds a duty’s obligations of a period by their streams', async () => {
  const { rows } = await asOf.register(log.at(-1)!.recordedAt, { duty: 'monthly', periods: ['2023-04'] });
  expect(rows).toHaveLength(29);
  expect(new Set(rows.map(({ duty, period }) => `${String(duty)} ${String(period)}`))).toEqual(new Set(['monthly 2023-04']));
});

it('knows nothing before the log begins', async () => {
  const begins = await asOf.beginsAt();
  expect(begins).toBe(log[0]!.recordedAt);
  expect(await asOf.register(addMs(begins!, -1))).toMatchObject({ rows: [], events: 0, seq: null });
});

it('compiles what was known then, as who compiles the log that is cut there', async () => {
  const ref = { duty: 'monthly', period: '2023-05', unit: 'Q3-TCKH' };
  const found = new Set<string>();
  for (const at of instants().filter((one, index) => index % 4 === 0 && one > log[0]!.recordedAt)) {
    const known = log.filter(({ recordedAt }) => recordedAt <= at);
    const histories = group(known, ({ stream }) => stream);
    const expected = compile(gatherInput({ ...ref, regime: regimeOf(known)!, histories, excluded: [] }));
    const { bytes, compilation } = await rollups.at(ref, at);
    expect(bytes).toEqual(compilationBytes(expected));
    found.add(JSON.stringify(compilation.rows.map(({ cumulative }) => cumulative)));
  }
  expect(found.size).toBeGreaterThanOrEqual(3);
}, 300_000);
