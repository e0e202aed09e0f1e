import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import type { patience } from './patience.workflow.js';
import { fromSource, quietly, temporalServer, withSkippedTime } from './temporal.js';

const DAY = 24 * 60 * 60 * 1000;
const taskQueue = `patience-${randomUUID()}`;
let connection: Connection;
let native: NativeConnection;
let worker: Worker;

beforeAll(async () => {
  const { logger } = quietly();
  const { address } = await temporalServer();
  connection = await Connection.connect({ address });
  native = await NativeConnection.connect({ address });
  const workflowsPath = fileURLToPath(new URL('./patience.workflow.ts', import.meta.url));
  const workflowBundle = await bundleWorkflowCode({ workflowsPath, logger, ...fromSource });
  worker = await Worker.create({ connection: native, taskQueue, workflowBundle });
});
afterAll(async () => {
  await native.close();
  await connection.close();
});

it('a month goes by while nobody waits for it', async () => {
  const began = Date.now();
  await worker.runUntil(async () => {
    const started = await begin(new Client({ connection: withSkippedTime(connection) }));
    const { from, until } = await started.result();
    expect(until - from).toBeGreaterThanOrEqual(30 * DAY);
    expect(await skips(started)).toBe(1);
  });
  expect(Date.now() - began).toBeLessThan(60_000);
});

const begin = (client: Client): Promise<WorkflowHandle<typeof patience>> =>
  client.workflow.start<typeof patience>('patience', { workflowId: `patience/${randomUUID()}`, taskQueue, args: [{ days: 30 }] });

const skips = async (handle: WorkflowHandle): Promise<number> => {
  const { events } = await handle.fetchHistory();
  return (events ?? []).filter((event) => event.workflowExecutionTimeSkippingTransitionedEventAttributes).length;
};
