import { performance } from 'node:perf_hooks';
import { DataSource } from 'typeorm';
import { type Personas, rehearse, USUAL_PERSONAS } from '#domain';
import type { Instant } from '#eventsourcing';
import { RegimeDesk, RollupAsOf } from '#office';
import { AsOfReads, dataSourceOptions, migrate, ObligationReads, poolOf, PostgresEventStore, Sealer } from '#postgres';
import { fillDemonstration } from '../../apps/cli/src/fill-demonstration.js';
import { districtsPlan } from '../support/districts-plan.js';
import { type Bench, median } from './bench.js';
import { withServer } from './support/bench-server.js';

const SECONDS = 1;
const ROUNDS = 15;
const YEAR = { from: Date.parse('2023-01-02T00:00:00Z'), to: Date.parse('2023-12-31T00:00:00Z') };

/** How a district's year stood at an instant: the register and its first page, and what would have been compiled. */
export const asOfBench: Bench = {
  name: 'As of an instant',
  run: (say) =>
    withServer(async (server) => {
      const url = await server.database('dunghan_as_of');
      await migrate(url);
      const source = await new DataSource(dataSourceOptions({ url, poolSize: 4 })).initialize();
      try {
        return await measure(source, say);
      } finally {
        await source.destroy();
      }
    }),
};

const measure = async (source: DataSource, say: (line: string) => void): ReturnType<Bench['run']> => {
  const pool = poolOf(source);
  const store = new PostgresEventStore(pool);
  const personas: Personas = USUAL_PERSONAS;
  const settle = async (): Promise<void> => void (await new Sealer(pool).sealAll());
  const rehearsal = rehearse({ plan: districtsPlan(), personas, seed: 1 });
  const events = await fillDemonstration({ store, settle }, { rehearsal, personas, progress: () => undefined });
  await pool.query('analyze es.events, es.streams, es.log');

  const log = new AsOfReads(pool);
  const reads = new ObligationReads(pool);
  const rollups = new RollupAsOf({ log, regime: new RegimeDesk(store) });
  const first = { visibleTo: 'all', sort: 'due', descending: false, offset: 0, limit: 50 } as const;
  const register = await times(async (at) => void (await reads.list(first, await log.register(at))));
  const rollup = await times(async (at) => void (await rollups.at({ duty: 'monthly', period: '2023-06', unit: 'Q3-TCKH' }, at)));
  say(
    `  ${events} events: register ${inMs(register)}, rollup ${inMs(rollup)}; median and worst of ${ROUNDS} instants, and the median of Node’s processor time`,
  );
  return [
    { what: `the register of a district within ${SECONDS} s, as times faster`, measured: SECONDS / worst(register), least: 1 },
    { what: `what would have been compiled within ${SECONDS} s, as times faster`, measured: SECONDS / worst(rollup), least: 1 },
  ];
};

/** What one question took, in seconds: by the clock, and of this process' processor, on which other work weighs less. */
interface Took {
  readonly wall: number;
  readonly processor: number;
}

/** What each of some instants of the year took, always the same ones. */
const times = async (work: (at: Instant) => Promise<void>): Promise<readonly Took[]> => {
  const took: Took[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const at = new Date(YEAR.from + ((round * 0.618_034) % 1) * (YEAR.to - YEAR.from)).toISOString() as Instant;
    const [begun, used] = [performance.now(), process.cpuUsage()];
    await work(at);
    const { user, system } = process.cpuUsage(used);
    const one = { wall: (performance.now() - begun) / 1_000, processor: (user + system) / 1_000_000 };
    if (round > 0) took.push(one); // the first to warm up
  }
  return took;
};

const worst = (took: readonly Took[]): number => Math.max(...took.map(({ wall }) => wall));

const inMs = (took: readonly Took[]): string => {
  const [wall, processor] = (['wall', 'processor'] as const).map((kind) => ms(median(took.map((one) => one[kind]))));
  return `${wall} and ${ms(worst(took))} (processor ${processor})`;
};

const ms = (seconds: number): string => `${(seconds * 1_000).toFixed(0)} ms`;
