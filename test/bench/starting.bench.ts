import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../infra/start/network/ports.js';
import { Everything } from '../support/start-everything.js';
import { type Bench, median } from './bench.js';

const SECONDS = 15;
const ROUNDS = 3;

/** How long a person waits who starts the demonstration again: until the page answers and the links to sign in are told. */
export const startingBench: Bench = {
  name: 'The start',
  run: async (say) => {
    const home = mkdtempSync(join(tmpdir(), 'dunghan-bench-'));
    try {
      const port = await freePort();
      const first = await start(home, port);
      const again: number[] = [];
      for (let round = 0; round < ROUNDS; round++) again.push(await start(home, port));
      say(`  first start ${first.toFixed(1)} s, again ${again.map((seconds) => seconds.toFixed(1)).join(', ')} s`);
      return [{ what: `a start again within ${SECONDS} s, as times faster`, measured: SECONDS / median(again), least: 1 }];
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
};

/** Seconds until it is there; then it is stopped as a person stops it. */
const start = async (home: string, port: number): Promise<number> => {
  const begun = performance.now();
  const everything = Everything.start(home, port);
  try {
    await everything.says(/Sign-in links/, FIRST_START_MS);
    return (performance.now() - begun) / 1_000;
  } finally {
    everything.signal('SIGINT');
    await everything.ended;
  }
};

const FIRST_START_MS = 300_000;
