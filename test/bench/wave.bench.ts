import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate, PostgresEventStore, poolOf } from '#postgres';
import { type Bench, median, type Ratio } from './bench.js';
import { meterRequest } from './support/meter-request.js';
import type { BenchServer } from './support/bench-server.js';
import { agendaWave } from './wave/agenda-wave.js';
import { type WavePlace, withPlace } from './wave/place.js';
import { textbookWave } from './wave/textbook-wave.js';
import type { Wave } from './wave/wave.js';

/** The district of the plan of 2023, and a city's 168 wards and communes. */
const UNITS = [29, 168] as const;
const MOST_EVENTS = 7;
const APPENDS = 5;

/**
 * Reminders of all units that fall due at one instant, on a real Temporal server and a real log: how long until the last one is
 * recorded, and what it costs; beside the same facts appended at once, and the same by the textbook.
 */
export const waveBench: Bench = {
  name: 'A wave of reminders (wave)',
  run: async (say) => {
    await import('../../infra/build/bundle-workflows.js'); // the worker loads what the build bundles
    return withPlace(say, async (place) => {
      const ratios: Ratio[] = [];
      for (const units of UNITS) ratios.push(...(await wavesOf(place, units, say)));
      return ratios;
    });
  },
};

const wavesOf = async (place: WavePlace, units: number, say: (line: string) => void): Promise<Ratio[]> => {
  say(`  ${units} units`);
  say(`    all facts in one append_many: ${(await bareAppends(place.server, units)).toFixed(0)} ms`);
  const told = async (name: string, wave: Promise<Wave>): Promise<Wave> => {
    const { workflows, firstMs, lastMs, recorded, twice, mostEvents, events, transitions } = await wave;
    say(
      `    ${name.padEnd(29)} ${String(workflows).padStart(3)} wake; first ${seconds(firstMs)}, last ${seconds(lastMs)} after the instant; ` +
        `${recorded} recorded, ${twice} twice; ${(events / workflows).toFixed(1)} events a wake (most ${mostEvents}), ` +
        `${events} in all, ${transitions} transitions`,
    );
    return wave;
  };
  const own = await told('an agenda for each unit', agendaWave(place, units, 'unit'));
  const shared = await told('an agenda for twenty units', agendaWave(place, units, 'subtree'));
  const textbook = await told('textbook: one per obligation', textbookWave(place, units));
  const most = Math.max(own.mostEvents, shared.mostEvents);
  return [
    { what: `${units} units: at most ${MOST_EVENTS} events a wake, as times fewer`, measured: MOST_EVENTS / most, least: 1 },
    { what: `${units} units: reminders recorded once, of those owed`, measured: onceOf(own, shared) / (2 * units), least: 1 },
    { what: `${units} units: events of the textbook, against an agenda for each unit`, measured: textbook.events / own.events, least: 1.4 },
    { what: `${units} units: events of the textbook, against one for twenty`, measured: textbook.events / shared.events, least: 10 },
  ];
};

const onceOf = (...waves: readonly Wave[]): number => waves.reduce((sum, { recorded, twice }) => sum + recorded - 2 * twice, 0);

/** As many facts on as many streams in one call, in milliseconds: what the log itself needs. */
const bareAppends = async (server: BenchServer, facts: number): Promise<number> => {
  const url = await server.database(`dunghan_bare_${facts}`);
  await migrate(url);
  const source = await new DataSource(dataSourceOptions({ url, poolSize: 1 })).initialize();
  const store = new PostgresEventStore(poolOf(source));
  const took: number[] = [];
  for (let round = 0; round <= APPENDS; round++) {
    const begun = performance.now();
    await store.appendMany(Array.from({ length: facts }, (_, n) => meterRequest(`meter/${round}-${n}`, 0)));
    if (round > 0) took.push(performance.now() - begun);
  }
  await source.destroy();
  return median(took);
};

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;
