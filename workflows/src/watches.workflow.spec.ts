import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure, defaultPayloadConverter } from '@temporalio/common';
import { workflowMetadataQuery } from '@temporalio/workflow';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { WatchSight } from '#domain';
import { wakesOf } from '../../test/support/cost-of-wakes.js';
import { later } from '../../test/support/scripted-agenda.js';
import { ScriptedWatches, type WatchScript } from '../../test/support/scripted-watch.js';
import { sleepsOf } from '../../test/support/sleeps.js';
import { quietly, temporalServer, withSkippedTime } from '../../test/support/temporal.js';
import { poke, stageQuery } from './index.js';
import { until } from '../../test/support/until.js';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
const taskQueue = `watches-${randomUUID()}`;
const watches = new ScriptedWatches();
let connection: Connection;
let native: NativeConnection;
let worker: Worker;
let serving: Promise<void>;

beforeAll(async () => {
  quietly();
  const { address } = await temporalServer();
  connection = await Connection.connect({ address });
  native = await NativeConnection.connect({ address });
  worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowBundle: { codePath: 'dist/workflows/bundle.js' },
    activities: watches.activities(),
  });
  serving = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await serving;
  await native.close();
  await connection.close();
});

/** A watch that plays this script, with time skipped unless it has to wait for somebody. */
const begin = async (workflow: string, script: WatchScript, { skipping = true } = {}): Promise<WorkflowHandle> => {
  const workflowId = `${workflow}/${randomUUID()}`;
  watches.play(workflowId, script);
  const client = new Client({ connection: skipping ? withSkippedTime(connection) : connection });
  return client.workflow.start(workflow, { workflowId, taskQueue, args: [{ id: 'test' }] });
};

const eventsOf = async (handle: WorkflowHandle) => (await handle.fetchHistory()).events ?? [];
const sleeps = async (handle: WorkflowHandle) => sleepsOf(await eventsOf(handle));
const asleep = (handle: WorkflowHandle, times = 1) =>
  until(async () => (await eventsOf(handle)).filter((event) => event.timerStartedEventAttributes).length >= times);
const kinds = ({ workflowId }: WorkflowHandle) => watches.asked(workflowId).map(({ kind }) => kind);
const gaps = ({ workflowId }: WorkflowHandle) => {
  const looks = watches.looks(workflowId).map((at) => Date.parse(at));
  return looks.slice(1).map((at, index) => at - looks[index]!);
};

/** What is due is of no matter to the workflow. */
const due = [{ type: 'RemindApprover' }] as unknown as WatchSight['due'];
const ended: Partial<WatchSight> = { stage: 'ended' };
const broken = ApplicationFailure.nonRetryable('the database is away');

describe.each(['escalation', 'assignment', 'impediment', 'rollup'])('the watch %s', (workflow) => {
  it('looks, does what is due, sleeps until the next instant, and ends with what it watches', async () => {
    const handle = await begin(workflow, { look: (look, at) => (look === 1 ? { due, nextWakeAt: later(at, 3 * DAY) } : ended) });
    expect(await handle.result()).toBe('ended');
    expect(kinds(handle)).toEqual(['look', 'act', 'look']);
    expect(gaps(handle)[0]).toBeGreaterThanOrEqual(3 * DAY);
    const [sleep] = await sleeps(handle);
    expect(sleep).toBeLessThanOrEqual(3 * DAY);
  });

  it('waits out a fault with growing pauses, and does what is due when it can', async () => {
    let faults = 0;
    const handle = await begin(workflow, {
      look: (look) => {
        if (look <= 3) throw broken;
        return look <= 5 ? { due } : ended;
      },
      act: () => {
        if (faults++ === 0) throw broken;
        return {};
      },
    });
    expect(await handle.result()).toBe('ended');
    expect(kinds(handle)).toEqual(['look', 'look', 'look', 'look', 'act', 'look', 'act', 'look']);
    expect((await sleeps(handle)).slice(0, 4)).toEqual([SECOND, 2 * SECOND, 4 * SECOND, 8 * SECOND]);
    expect(gaps(handle).at(-1)).toBeGreaterThanOrEqual(DAY); // all went well: the ordinary sleep
  });
});

describe('the watch of a rollup', () => {
  it.each(['cut_off', 'drafted', 'reviewed', 'signed', 'issued'])('does at the stage %s what is due, and reminds', async (stage) => {
    const handle = await begin('rollup', { look: (look) => (look === 1 ? { stage, due } : ended) });
    expect(await handle.result()).toBe('ended');
    expect(kinds(handle)).toEqual(['look', 'act', 'look']);
  });

  it('begins the watches of the level beneath while it collects, under their streams’ names, and goes on without them', async () => {
    const [one, other] = [`rollup/monthly/${randomUUID()}/D1`, `rollup/monthly/${randomUUID()}/D2`];
    for (const child of [one, other]) watches.play(child, { look: () => ended });
    const handle = await begin('rollup', { look: (look) => (look <= 2 ? { below: [one, other] } : ended) });
    expect(await handle.result()).toBe('ended');
    for (const child of [one, other]) {
      await new Client({ connection }).workflow.getHandle(child).result();
      expect(watches.looks(child).length).toBeGreaterThan(0);
    }
  });

  it('leaves alone one that is running already', async () => {
    const child = `rollup/monthly/${randomUUID()}/D1`;
    watches.play(child, {});
    const client = new Client({ connection });
    const running = await client.workflow.start('rollup', { workflowId: child, taskQueue, args: [{ id: 'test' }] });
    await asleep(running);
    const handle = await begin('rollup', { look: (look) => (look === 1 ? { below: [child] } : ended) });
    expect(await handle.result()).toBe('ended');
    expect((await running.describe()).status.name).toBe('RUNNING');
    await running.terminate();
  });
});

describe('the watch of a case', () => {
  it('says its stage, how the case stands, and what its timer is for; a poke brings it to look at once', async () => {
    const text = { details: 'Chờ Phó Chủ tịch quyết định.', nextWake: 'Nhắc người duyệt' };
    const handle = await begin('escalation', { look: (look) => (look === 1 ? { text } : ended) }, { skipping: false });
    await asleep(handle);
    expect(await handle.query(stageQuery)).toBe('decision');
    expect((await handle.query(workflowMetadataQuery)).currentDetails).toBe(text.details);
    const timer = (await eventsOf(handle)).find((event) => event.timerStartedEventAttributes);
    expect(defaultPayloadConverter.fromPayload(timer!.userMetadata!.summary!)).toBe(text.nextWake);
    await handle.signal(poke);
    expect(await handle.result()).toBe('ended');
  });

  it('does nothing at a stage at which nothing is the clock’s', async () => {
    const handle = await begin('escalation', { look: (look) => (look === 1 ? { stage: 'dispatch', due } : ended) });
    await handle.result();
    expect(kinds(handle)).toEqual(['look', 'look']);
  });

  it('looks again soon when somebody was first', async () => {
    const handle = await begin('escalation', { look: (look) => (look === 1 ? { due } : ended), act: () => ({ recorded: 0, again: true }) });
    await handle.result();
    expect(await sleeps(handle)).toEqual([SECOND]);
  });

  it('shows what the rules refuse, and asks for it ever more seldom', async () => {
    const refused = [{ subject: 'escalation/c1', code: 'TERM_IS_OVER' }];
    const handle = await begin('escalation', {
      look: (look) => (look <= 14 ? { due } : ended),
      act: () => ({ recorded: 0, refused }),
    });
    await handle.result();
    expect((await sleeps(handle)).at(-1)).toBe(600 * SECOND);
  });

  it('costs seven events for a timer’s wake with something to do', async () => {
    const handle = await begin('escalation', { look: (look) => (look <= 2 ? { due } : ended) });
    await handle.result();
    const [, woken] = wakesOf(await eventsOf(handle));
    expect(woken).toMatchObject({ events: 7, looks: 1, acts: 1, pokes: 0 });
  });
});
