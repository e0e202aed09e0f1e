import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, Connection, type WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import { NativeConnection, Worker } from '@temporalio/worker';
import { agendaActivities } from '../../apps/worker/src/agendas/agenda-activities.js';
import { type agenda, poke } from '../../workflows/src/index.js';
import { ownTemporal } from '../support/own-temporal.js';
import { quietly } from '../support/temporal.js';
import { type Case, cases } from './cases.js';
import { historyAsText, HISTORIES } from './histories.js';

/*
 * `npm run record-histories` records what is not recorded yet, from real runs of today's workflow on a real server. What is there stays:
 * it is the past, and each later version of the workflow has to be able to go on from it.
 */

/** Of the events after which a server suggests to continue as new, for the case that does. */
const FEW = 30;

const recordAll = async (wanted: readonly Case[], dynamicConfig: Readonly<Record<string, unknown>>): Promise<void> => {
  if (wanted.length === 0) return;
  const server = await ownTemporal(dynamicConfig);
  const [connection, native] = await Promise.all([
    Connection.connect({ address: server.address }),
    NativeConnection.connect({ address: server.address }),
  ]);
  await Promise.all(wanted.map((one) => record(one, new Client({ connection }), native)));
  await native.close();
  await connection.close();
  await server.stop();
};

const record = async ({ name, activities, pokedAfterMs = [] }: Case, client: Client, connection: NativeConnection): Promise<void> => {
  const worker = await Worker.create({
    connection,
    taskQueue: name,
    workflowBundle: { codePath: 'dist/workflows/bundle.js' },
    activities: agendaActivities(activities()),
  });
  await worker.runUntil(async () => {
    const workflowId = `agenda/${name}`;
    const handle = await client.workflow.start<typeof agenda>('agenda', { workflowId, taskQueue: name, args: [{ scope: name }] });
    await Promise.all([handle.result(), ...pokedAfterMs.map((ms) => wait(ms).then(() => handle.signal(poke)))]);
    await keepRuns(name, client, handle);
  });
};

/** All runs of one agenda, each as it would be found later: it went on under the same id. */
const keepRuns = async (name: string, client: Client, { workflowId, firstExecutionRunId }: WorkflowHandleWithFirstExecutionRunId) => {
  let runId: string | null | undefined = firstExecutionRunId;
  for (let run = 1; runId; run++) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const next: string | null | undefined = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
    keep(run === 1 && !next ? name : `${name}-${run}`, { workflowId, history });
    runId = next;
  }
};

const keep = (name: string, kept: { readonly workflowId: string; readonly history: temporal.api.history.v1.IHistory }): void => {
  const folder = join(HISTORIES, 'agenda');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${historyAsText(kept)}\n`);
  process.stdout.write(`${name}\n`);
};

const isKept = ({ name }: Case): boolean => ['', '-1'].some((run) => existsSync(join(HISTORIES, 'agenda', `${name}${run}.json`)));

quietly();
const wanted = cases.filter((one) => !isKept(one));
await recordAll(
  wanted.filter(({ continues }) => !continues),
  {},
);
await recordAll(
  wanted.filter(({ continues }) => continues),
  { 'limit.historyCount.suggestContinueAsNew': FEW },
);
