import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { type ObligationCommand, type OpenObligation, seatName } from '#domain';
import type { Instant } from '#eventsourcing';
import { signAccess } from '#office';
import { dataSourceOptions, PostgresEventStore, poolOf } from '#postgres';
import { openOfficeLog } from '../../../infra/start/log/office-log.js';
import { freePort } from '../../../infra/start/network/ports.js';
import { adopt, carryOutAll, openingsOf, planOfUnits, reportersIn } from '../support/bench-office.js';
import { type BenchProcess, startProcess } from '../support/bench-process.js';
import type { BenchServer } from '../support/bench-server.js';
import { until } from '../support/until.js';
import { withWardForms } from '../support/ward-forms.js';
import type { HandIn } from './hand-in.js';
import { bodyOf, REPORT } from './ward-report.js';

/** An office whose units have drafted their reports and not yet handed them in, and its API as a process of its own. */
export interface SubmitOffice {
  readonly api: BenchProcess;
  readonly port: number;
  /** What can be handed in, each once. */
  readonly handIns: readonly HandIn[];
  /** One of the obligations, for appends of the same kind. */
  readonly like: OpenObligation;
  readonly store: PostgresEventStore;
  readonly pool: ReturnType<typeof poolOf>;
  close(): Promise<void>;
}

const UNITS = 336;
const ADOPTED: Instant = '2023-01-03T02:00:00.000Z';
const DAY: Instant = '2023-11-08T02:00:00.000Z';
const LONGEST_START_MS = 60_000;

/** Prepares a year of 336 units, 5,712 reports, and starts the API. */
export const openSubmitOffice = async (server: BenchServer, clients: number): Promise<SubmitOffice> => {
  const url = await server.database('dunghan_submit');
  const log = await openOfficeLog(url);
  const plan = withWardForms(planOfUnits(UNITS));
  await adopt(log.store, plan, ADOPTED);
  const openings = openingsOf(plan, ADOPTED);
  await carryOutAll(log.store, openings);
  await carryOutAll(log.store, openings.map(drafting));
  await log.clock.run(1, DAY);
  await log.settle();
  await log.close();

  const key = new Uint8Array(randomBytes(32));
  const tokens = new Map<string, string>();
  for (const unit of reportersIn(plan)) tokens.set(unit, await signed(key, unit));
  const source = await new DataSource(dataSourceOptions({ url, poolSize: clients })).initialize();
  const { api, port } = await startApi(server, url, key, [...tokens.values()][0]!);
  return {
    ...{ api, port },
    handIns: openings.map(({ data: { obligation, unit, duty } }) => ({
      path: `/api/${plural(obligation)}/submissions`,
      token: tokens.get(unit)!,
      body: bodyOf(duty),
    })),
    like: openings[0]!,
    store: new PostgresEventStore(poolOf(source)),
    pool: poolOf(source),
    close: async () => {
      await api.stop();
      await source.destroy();
    },
  };
};

const startApi = async (
  { folder }: BenchServer,
  url: string,
  key: Uint8Array,
  token: string,
): Promise<{ api: BenchProcess; port: number }> => {
  const port = await freePort();
  const api = startProcess('apps/api/src/main.js', {
    folder,
    env: {
      DATABASE_URL: url,
      DUNGHAN_HOST: '127.0.0.1',
      DUNGHAN_PORT: String(port),
      DUNGHAN_TOKEN_KEY: Buffer.from(key).toString('base64url'),
    },
  });
  const answers = async (): Promise<true | undefined> => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/me`, { headers: { authorization: `Bearer ${token}` } }).catch(() => undefined);
    return answer?.ok === true ? true : undefined;
  };
  try {
    await Promise.race([until('The API is ready', LONGEST_START_MS, answers), api.diedEarly]);
  } catch (fault) {
    await api.stop();
    throw fault;
  }
  return { api, port };
};

const drafting = ({ data: { obligation, unit } }: { data: { obligation: string; unit: string } }): ObligationCommand => ({
  type: 'SaveDraft',
  by: seatName({ unit, role: 'reporter' }),
  now: ADOPTED,
  data: { obligation, digest: '0'.repeat(64), text: REPORT },
});

const signed = (key: Uint8Array, unit: string): Promise<string> =>
  signAccess({ person: seatName({ unit, role: 'head' }), kind: 'token', seconds: 3_600 }, key);

const plural = (obligation: string): string => obligation.replace(/^obligation\//, 'obligations/');
