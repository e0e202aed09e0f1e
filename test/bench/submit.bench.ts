import type { Bench, Ratio } from './bench.js';
import { median } from './bench.js';
import { meterRequest } from './support/meter-request.js';
import { withServer } from './support/bench-server.js';
import { byClients, percentile } from './support/by-clients.js';
import { familyProcessorMs, parentOf, processorMs } from './support/processor-time.js';
import { Post } from './submit/hand-in.js';
import { openSubmitOffice, type SubmitOffice } from './submit/office.js';

const CLIENTS = 8;
const ROUNDS = 5;
const COMMANDS = 400;
const APPENDS = 800;
const MOST_APPENDS_PER_COMMAND = 4;

/**
 * Handing in a report: a request with a token and a key of its own, through the whole API, until it stands in the log; against the
 * append of one event without all that, by as many clients, in turn.
 */
export const submitBench: Bench = {
  name: 'Handing in over HTTP (submit)',
  run: (say) =>
    withServer(async (server) => {
      const office = await openSubmitOffice(server, CLIENTS);
      try {
        return await measure(office, say);
      } finally {
        await office.close();
      }
    }),
};

const measure = async ({ api, port, handIns, store, pool }: SubmitOffice, say: (line: string) => void): Promise<readonly Ratio[]> => {
  const post = new Post(port, CLIENTS);
  const usage = usageOf(api.pid, pool);
  const appends: number[][] = [];
  const commands: number[][] = [];
  const seconds: number[] = [];
  const used: Usage[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const append = await byClients(CLIENTS, APPENDS, (n) => store.append(meterRequest(`meter/bare-${round}-${n}`, 0)));
    const before = await usage();
    const begun = performance.now();
    const command = await Promise.race([byClients(CLIENTS, COMMANDS, (n) => post.handIn(handIns[round * COMMANDS + n]!)), api.diedEarly]);
    const took = (performance.now() - begun) / 1_000;
    const after = await usage();
    if (round === 0) continue; // to warm up
    appends.push(append);
    commands.push(command);
    seconds.push(took);
    used.push({ api: after.api - before.api, postgres: after.postgres - before.postgres, wal: after.wal - before.wal });
  }
  post.close();

  const rates = seconds.map((took) => COMMANDS / took);
  const line = (what: string, values: readonly number[][], more: string): void =>
    say(`  ${what.padEnd(12)} p50 ${ms(percentile(0.5, values.flat()))}  p99 ${ms(percentile(0.99, values.flat()))}${more}`);
  line('bare append', appends, '');
  line('hand in', commands, `  ${median(rates).toFixed(0)} commands/s   [${rates.map((value) => value.toFixed(0)).join(', ')}]`);
  const each = (pick: (usage: Usage) => number): number => median(used.map(pick)) / COMMANDS;
  const cpu = (value: number): string => (Number.isNaN(value) ? 'unknown here' : `${value.toFixed(2)} ms`);
  say(
    `  of one command: processor time API ${cpu(each((usage) => usage.api))}, PostgreSQL ${cpu(each((usage) => usage.postgres))}; ` +
      `WAL ${(each((usage) => usage.wal) / 1_024).toFixed(1)} KiB`,
  );
  // Round by round: what else the machine is doing then weighs on both sides.
  const ratio = median(commands.map((command, round) => percentile(0.5, command) / percentile(0.5, appends[round]!)));
  say(`  a command's p50 is ${ratio.toFixed(2)} bare appends (at most ${MOST_APPENDS_PER_COMMAND})`);
  return [
    {
      what: `p50 of a command within ${MOST_APPENDS_PER_COMMAND} bare appends, as times faster`,
      measured: MOST_APPENDS_PER_COMMAND / ratio,
      least: 1,
    },
  ];
};

interface Usage {
  readonly api: number;
  readonly postgres: number;
  readonly wal: number;
}

const usageOf = (api: number, pool: SubmitOffice['pool']) => async (): Promise<Usage> => {
  const { rows } = await pool.query<{ wal: string; pid: number }>(
    `select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::text as wal, pg_backend_pid() as pid`,
  );
  const { wal, pid } = rows[0]!;
  const postmaster = parentOf(pid);
  return {
    api: processorMs(api) ?? NaN,
    postgres: (postmaster !== undefined ? familyProcessorMs(postmaster) : undefined) ?? NaN,
    wal: Number(wal),
  };
};

const ms = (value: number): string => `${value.toFixed(1).padStart(6)} ms`;
