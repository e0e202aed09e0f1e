import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { type OwnTemporal, ownTemporal } from '../../test/support/own-temporal.js';
import { ScriptedAgendas } from '../../test/support/scripted-agenda.js';
import { quietly } from '../../test/support/temporal.js';
import { type agenda, poke } from './index.js';

/** Of the events after which the server suggests to continue as new; its own limit of 4,096 would be a year's. */
const FEW = 20;

let server: OwnTemporal;
let connection: Connection;
let native: NativeConnection;

beforeAll(async () => {
  quietly();
  server = await ownTemporal({ 'limit.historyCount.suggestContinueAsNew': FEW });
  connection = await Connection.connect({ address: server.address });
  native = await NativeConnection.connect({ address: server.address });
});
afterAll(async () => {
  await native.close();
  await connection.close();
  await server.stop();
});

it('a poke that comes between a look and continuing as new is not lost', async () => {
  const client = new Client({ connection });
  const workflowId = `agenda/${randomUUID()}`;
  const handle = client.workflow.getHandle<typeof agenda>(workflowId);
  const taskQueue = `agenda-${randomUUID()}`;
  const agendas = new ScriptedAgendas();
  // Each look is followed by a poke, before the agenda has acted on what it saw; nothing else brings about the next look. It is not waited
  // for: from an agenda that is about to continue as new the server keeps signals back until it has.
  let looks = 0;
  const pokes: Promise<void>[] = [];
  agendas.play(workflowId, {
    look: async () => {
      if (++looks > 12) return { retired: true };
      pokes.push(handle.signal(poke));
      await wait(50);
      return {};
    },
  });
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowBundle: { codePath: 'dist/workflows/bundle.js' },
    activities: agendas,
  });
  await worker.runUntil(async () => {
    const { firstExecutionRunId } = await client.workflow.start<typeof agenda>('agenda', {
      workflowId,
      taskQueue,
      args: [{ scope: 'test' }],
    });
    expect(await handle.result()).toBe('retired');
    await Promise.allSettled(pokes); // what was kept back until the agenda had retired, found it gone
    const { events } = await client.workflow.getHandle(workflowId, firstExecutionRunId).fetchHistory();
    expect(events!.at(-1)!.workflowExecutionContinuedAsNewEventAttributes).toBeTruthy();
  });
});
