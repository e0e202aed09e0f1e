import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, Connection, type WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import { NativeConnection, Worker } from '@temporalio/worker';
import { agendaActivities } from '../../apps/worker/src/agendas/agenda-activities.js';
import { watchActivities } from '../../apps/worker/src/watches/watch-activities.js';
import { poke } from '../../workflows/src/index.js';
import { ownTemporal } from '../support/own-temporal.js';
import { quietly } from '../support/temporal.js';
import { cases } from './cases.js';
import { historyAsText, HISTORIES } from './histories.js';
import { watchCases } from './watch-cases.js';

/*
 * `npm run record-histories` records what is not recorded yet, from real runs of today's workflow on a real server. What is there stays:
 * it is the past, and each later version of the workflow has to be able to go on from it.
 */

/** Of the events after which a server suggests to continue as new, for the case that does. */
const FEW = 30;

interface Recording {
  readonly workflow: string;
  readonly name: string;
  readonly args: readonly [object];
  readonly activities: () => object;
  readonly pokedAfterMs?: readonly number[];
  readonly continues?: true;
}

const recordings: readonly Recording[] = [
  ...cases.map((one): Recording => ({
    ...one,
    workflow: 'agenda',
    args: [{ scope: one.name }],
    activities: () => agendaActivities(one.activities()),
  })),
  ...watchCases.map((one): Recording => ({
    ...one,
    args: [{ id: one.name }],
    // Each workflow asks for its own: which of them is this one's, says the case.
    activities: () => {
      const desk = one.desk() as never;
      return watchActivities({ cases: desk, tasks: desk, impediments: desk, rollups: desk });
    },
  })),
];

const recordAll = async (wanted: readonly Recording[], dynamicConfig: Readonly<Record<string, unknown>>): Promise<void> => {
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

const record = async (recording: Recording, client: Client, connection: NativeConnection): Promise<void> => {
  const { workflow, name, args, activities, pokedAfterMs = [] } = recording;
  const workflowId = `${workflow}/${name}`;
  const worker = await Worker.create({
    connection,
    taskQueue: workflowId,
    workflowBundle: { codePath: 'dist/workflows/bundle.js' },
    activities: activities(),
  });
  await worker.runUntil(async () => {
    const handle = await client.workflow.start(workflow, { workflowId, taskQueue: workflowId, args: [...args] });
    await Promise.all([handle.result(), ...pokedAfterMs.map((ms) => wait(ms).then(() => handle.signal(poke)))]);
    await keepRuns(recording, client, handle);
  });
};

/** All runs of one workflow, each as it would be found later: it went on under the same id. */
const keepRuns = async (
  { workflow, name }: Recording,
  client: Client,
  { workflowId, firstExecutionRunId }: WorkflowHandleWithFirstExecutionRunId,
) => {
  let runId: string | null | undefined = firstExecutionRunId;
  for (let run = 1; runId; run++) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const next: string | null | undefined = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
    keep(workflow, run === 1 && !next ? name : `${name}-${run}`, { workflowId, history });
    runId = next;
  }
};

const keep = (
  workflow: string,
  name: string,
  kept: { readonly workflowId: string; readonly history: temporal.api.history.v1.IHistory },
): void => {
  const folder = join(HISTORIES, workflow);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${historyAsText(kept)}\n`);
  process.stdout.write(`${workflow}/${name}\n`);
};

const isKept = ({ workflow, name }: Recording): boolean =>
  ['', '-1'].some((run) => existsSync(join(HISTORIES, workflow, `${name}${run}.json`)));

quietly();
const wanted = recordings.filter((one) => !isKept(one));
await recordAll(
  wanted.filter(({ continues }) => !continues),
  {},
);
await recordAll(
  wanted.filter(({ continues }) => continues),
  { 'limit.historyCount.suggestContinueAsNew': FEW },
);
