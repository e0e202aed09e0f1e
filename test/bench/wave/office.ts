import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { addMs, type OpenObligation, type Plan } from '#domain';
import type { Instant } from '#eventsourcing';
import { dataSourceOptions, PostgresEventStore, poolOf } from '#postgres';
import { openOfficeLog, type OfficeLog } from '../../../infra/start/log/office-log.js';
import { adopt, openingsOf, planOfUnits } from '../support/bench-office.js';
import type { BenchServer } from '../support/bench-server.js';

/** On the morning of 11 April 2023 at 8, three working days before the last day, each unit is reminded of its monthly report, and of nothing else. */
export const STEP = 3;
export const DAY = '2023-04-11';
export const INSTANT: Instant = '2023-04-11T01:00:00.000Z';
const ADOPTED: Instant = '2023-04-03T02:00:00.000Z';

/** An authority in whose log nothing is opened yet; its clock stands still an hour before the instant. */
export interface WaveOffice {
  readonly url: string;
  readonly plan: Plan;
  readonly log: OfficeLog;
  readonly store: PostgresEventStore;
  readonly pool: Pool;
  close(): Promise<void>;
}

export const openWaveOffice = async (server: BenchServer, name: string, units: number): Promise<WaveOffice> => {
  const url = await server.database(name);
  const log = await openOfficeLog(url);
  const plan = remindingOnce(planOfUnits(units));
  await adopt(log.store, plan, ADOPTED);
  await log.clock.run(0, addMs(INSTANT, -3_600_000));
  await log.settle();
  const source = await new DataSource(dataSourceOptions({ url, poolSize: 4 })).initialize();
  const pool = poolOf(source);
  return {
    ...{ url, plan, log, pool, store: new PostgresEventStore(pool) },
    close: async () => {
      await source.destroy();
      await log.close();
    },
  };
};

/** The reports that are due for the reminder. */
export const monthlyReports = (plan: Plan): OpenObligation[] =>
  openingsOf(plan, ADOPTED).filter(({ data }) => data.duty === 'monthly' && data.period === '2023-04');

const remindingOnce = (plan: Plan): Plan => ({
  ...plan,
  policies: plan.policies.map((policy) => ({ ...policy, reminders: policy.reminders.filter(({ step }) => step === STEP) })),
});
