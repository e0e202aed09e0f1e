import type { Bench, Ratio } from './bench.js';
import { median } from './bench.js';
import { meterRequest } from './support/meter-request.js';
import { withServer } from './support/bench-server.js';
import { byClients, percentile } from './support/by-clients.js';
import { familyProcessorMs, parentOf, processorMs } from './support/processor-time.js';
import { fullAppend } from './submit/full-append.js';
import { Post } from './submit/hand-in.js';
import { openSubmitOffice, type SubmitOffice } from './submit/office.js';

const CLIENTS = 8;
const ROUNDS = 5;
const COMMANDS = 600;
const APPENDS = 1_000;
/** Until the API's code is compiled as it will be for the rest of its life. */
const FIRST_COMMANDS = 2_500;
const MOST_APPENDS_PER_COMMAND = 4;

/**
 * Handing in a report on its form: a request with a token and a key of its own, through the whole API, compared with what the unit said
 * before, until it stands in the log; against the append of one event without all that, by as many clients, in turn.
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

const measure = async ({ api, port, handIns, like, store, pool }: SubmitOffice, say: (line: string) => void): Promise<readonly Ratio[]> => {
  const post = new Post(port, CLIENTS);
  const usage = usageOf(api.pid, pool);
  let next = 0;
  const handInMany = (count: number) => Promise.race([byClients(CLIENTS, count, () => post.handIn(handIns[next++]!)), api.diedEarly]);
  const first = (await handInMany(FIRST_COMMANDS)).slice(0, COMMANDS);
  const rounds: Round[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const bare = await byClients(CLIENTS, APPENDS, (n) => store.append(meterRequest(`meter/bare-${round}-${n}`, 0)));
    const full = await byClients(CLIENTS, COMMANDS, (n) => store.append(fullAppend(like, `${round}-${n}`)));
    const before = await usage();
    const begun = performance.now();
    const command = await handInMany(COMMANDS);
    const perSecond = (COMMANDS * 1_000) / (performance.now() - begun);
    const after = await usage();
    const used = { api: after.api - before.api, postgres: after.postgres - before.postgres, wal: after.wal - before.wal };
    rounds.push({ bare, full, command, perSecond, used });
  }
  post.close();
  return tell(first, rounds, say);
};

interface Round {
  /** Milliseconds of each append or command. */
  readonly bare: readonly number[];
  readonly full: readonly number[];
  readonly command: readonly number[];
  readonly perSecond: number;
  readonly used: Usage;
}

const tell = (first: readonly number[], rounds: readonly Round[], say: (line: string) => void): readonly Ratio[] => {
  const line = (what: string, took: readonly number[], more: string): void =>
    say(`  ${what.padEnd(12)} p50 ${ms(percentile(0.5, took))}  p99 ${ms(percentile(0.99, took))}  ${more}`);
  const rates = rounds.map(({ perSecond }) => perSecond);
  line(
    'bare append',
    rounds.flatMap(({ bare }) => bare),
    'one event',
  );
  line(
    'full append',
    rounds.flatMap(({ full }) => full),
    'with key, sealed text and the row of the register',
  );
  line(
    'hand in',
    rounds.flatMap(({ command }) => command),
    `${median(rates).toFixed(0)} commands/s   [${rates.map((value) => value.toFixed(0)).join(', ')}]`,
  );
  line('at first', first, `the first ${COMMANDS} commands of a new process`);
  const each = (pick: (used: Usage) => number): number => median(rounds.map(({ used }) => pick(used))) / COMMANDS;
  const cpu = (value: number): string => (Number.isNaN(value) ? 'unknown here' : `${value.toFixed(2)} ms`);
  const wal = each((used) => used.wal) / 1_024;
  say(
    `  of one command: processor time API ${cpu(each(({ api }) => api))}, PostgreSQL ${cpu(each(({ postgres }) => postgres))}; WAL ${wal.toFixed(1)} KiB`,
  );
  // Round by round: what else the machine is doing then weighs on both sides.
  const inAppends = (kind: 'bare' | 'full'): number =>
    median(rounds.map((round) => percentile(0.5, round.command) / percentile(0.5, round[kind])));
  say(`  a command's p50 is ${inAppends('bare').toFixed(2)} bare appends, and ${inAppends('full').toFixed(2)} appends of what it appends`);
  const most = MOST_APPENDS_PER_COMMAND;
  return [
    { what: `p50 of a command within ${most} appends of what it appends, as times faster`, measured: most / inAppends('full'), least: 1 },
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
