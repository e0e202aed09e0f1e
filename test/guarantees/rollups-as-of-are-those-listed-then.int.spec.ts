import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMs, demonstrationOf, inOrder, rehearse } from '#domain';
import type { AppendAnswer, AppendRequest, Instant } from '#eventsourcing';
import { RegimeDesk, RollupAsOf } from '#office';
import { AsOfReads, PostgresEventStore, type RollupQuestion, RollupReads, Sealer } from '#postgres';
import { testDatabase, type TestDatabase } from '#postgres/testing';
import { fillDemonstration } from '../../apps/cli/src/fill-demonstration.js';
import { personas, plan } from '../faults/support/district.js';

/* Eight months of a district come into the log as they were recorded. At instants by lot it stops, and the rollups are listed as they stand. */

const INSTANTS = 60;

const page = { offset: 0, limit: 1_000 };
const QUESTIONS: readonly RollupQuestion[] = [
  { visibleTo: 'all', ...page },
  { visibleTo: ['Q3-P-01'], ...page },
  { visibleTo: ['Q3-UBND'], ...page },
  { visibleTo: ['Q3-P-01'], duty: 'quarterly', ...page },
  { visibleTo: 'all', duty: 'monthly', period: '2023-05', unit: 'Q3-TCKH', ...page },
  { visibleTo: 'all', stage: ['cut_off', 'issued'], offset: 2, limit: 3 },
];

type Listed = Awaited<ReturnType<RollupReads['list']>>;

let database: TestDatabase;
let reads: RollupReads;
let known: RollupAsOf;
/** What was listed while they came in, question by question. */
const listed = new Map<Instant, readonly Listed[]>();

beforeAll(async () => {
  database = await testDatabase();
  reads = new RollupReads(database.pool);
  const rehearsal = rehearse({ plan, personas, seed: 3, until: '2023-08-31T17:00:00.000Z' });
  const recorded = demonstrationOf(rehearsal, personas).filter(({ stream }) => stream.startsWith('rollup/'));
  const store = new StoppedAt(
    instantsAmong(recorded.map(({ recordedAt }) => recordedAt)),
    async (at) => void listed.set(at, await Promise.all(QUESTIONS.map((question) => reads.list(question)))),
  );
  const settle = async (): Promise<void> => void (await new Sealer(database.pool).sealAll());
  await fillDemonstration({ store, settle }, { rehearsal, personas, progress: () => undefined });
  known = new RollupAsOf({ log: new AsOfReads(database.pool), regime: new RegimeDesk(store) });
}, 300_000);
afterAll(() => database.drop());

/** Always the same ones: in any moment of them, and to the millisecond before and at what was recorded. */
const instantsAmong = (recorded: readonly Instant[]): Instant[] => {
  const anEvent = fc.constantFrom(...recorded);
  const anyMoment = fc.date({ min: new Date(recorded[0]!), max: new Date(recorded.at(-1)!), noInvalidDate: true });
  const anyInstant = fc.oneof(
    anEvent,
    anEvent.map((at) => addMs(at, -1)),
    anyMoment.map((date) => date.toISOString() as Instant),
  );
  return fc.sample(anyInstant, { seed: 20_230_630, numRuns: INSTANTS }).sort(inOrder);
};

/** A log that is looked at when everything has been recorded by an instant, and nothing after it. */
class StoppedAt extends PostgresEventStore {
  constructor(
    private readonly instants: Instant[],
    private readonly look: (at: Instant) => Promise<void>,
  ) {
    super(database.pool);
  }

  override async appendMany(requests: readonly AppendRequest[]): Promise<readonly AppendAnswer[]> {
    const answers: AppendAnswer[] = [];
    for (const request of requests) {
      while (this.instants[0] !== undefined && this.instants[0] < request.recordedAt) await this.look(this.instants.shift()!);
      answers.push(...(await super.appendMany([request])));
    }
    return answers;
  }
}

it('lists as of an instant what was listed then: to everybody, to a unit, of a duty, a period and a stage, by pages', async () => {
  expect(listed.size).toBeGreaterThan(INSTANTS / 2);
  for (const [at, then] of listed)
    for (const [index, question] of QUESTIONS.entries()) {
      const { visibleTo, duty, period } = question;
      const register = await known.register(at, { visibleTo, duty, ...(period !== undefined && { periods: [period] }) });
      expect([at, await reads.list(question, register)]).toEqual([at, then[index]]);
    }
}, 300_000);

it('tells the instants apart, and who asks', () => {
  const seen = [...listed.values()];
  for (const index of QUESTIONS.keys()) expect(new Set(seen.map((lists) => JSON.stringify(lists[index]))).size).toBeGreaterThan(2);
  const editions = new Set(seen.flatMap(([all]) => all!.rows.map(({ edition }) => edition)));
  expect([...editions]).toEqual(expect.arrayContaining([0, 1, 2]));
  expect(seen.some(([all, , authority]) => authority!.total < all!.total)).toBe(true);
});
