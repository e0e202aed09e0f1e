import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure, defaultPayloadConverter } from '@temporalio/common';
import { workflowMetadataQuery } from '@temporalio/workflow';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { DutyView, Sight } from '#domain';
import { mostEvents, wakesOf } from '../../test/support/cost-of-wakes.js';
import { later, ScriptedAgendas, type Script } from '../../test/support/scripted-agenda.js';
import { sleepsOf } from '../../test/support/sleeps.js';
import { quietly, temporalServer, withSkippedTime } from '../../test/support/temporal.js';
import { type agenda, dutiesQuery, poke } from './index.js';
import { until } from '../../test/support/until.js';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;
const taskQueue = `agenda-${randomUUID()}`;
const agendas = new ScriptedAgendas();
let connection: Connection;
let native: NativeConnection;
let worker: Worker;
let serving: Promise<void>;

const serve = () =>
  Worker.create({ connection: native, taskQueue, workflowBundle: { codePath: 'dist/workflows/bundle.js' }, activities: agendas });

beforeAll(async () => {
  quietly();
  const { address } = await temporalServer();
  connection = await Connection.connect({ address });
  native = await NativeConnection.connect({ address });
  worker = await serve();
  serving = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await serving;
  await native.close();
  await connection.close();
});

/** An agenda that plays this script, with time skipped unless it has to wait for somebody. */
const begin = async (script: Script, { skipping = true } = {}): Promise<WorkflowHandle<typeof agenda>> => {
  const workflowId = `agenda/test/${randomUUID()}`;
  agendas.play(workflowId, script);
  const client = new Client({ connection: skipping ? withSkippedTime(connection) : connection });
  return client.workflow.start<typeof agenda>('agenda', { workflowId, taskQueue, args: [{ scope: 'test' }] });
};

const eventsOf = async (handle: WorkflowHandle) => (await handle.fetchHistory()).events ?? [];
const sleeps = async (handle: WorkflowHandle) => sleepsOf(await eventsOf(handle));
const asleep = (handle: WorkflowHandle, times = 1) =>
  until(async () => (await eventsOf(handle)).filter((event) => event.timerStartedEventAttributes).length >= times);

/** A reminder as a look says it; what is in it is of no matter to the workflow. */
const reminder = { type: 'IssueReminder' } as unknown as Sight['reminders'][number];
const overdue = { type: 'MarkOverdue' } as unknown as Sight['overdue'][number];
const duty: DutyView = {
  obligation: 'obligation/W1/monthly/2023-M04',
  duty: 'monthly',
  period: '2023-M04',
  status: 'open',
  lastDay: '2023-04-14',
  overdue: false,
  stepReached: 3,
  nextAt: '2023-04-14T01:00:00.000Z',
  escalationLevel: 0,
};

describe('an agenda', () => {
  it('looks, does what is due in order and nothing else, and sleeps until the next instant', async () => {
    const handle = await begin({
      look: (look, at) => (look === 1 ? { overdue: [overdue], reminders: [reminder], nextWakeAt: later(at, 3 * DAY) } : { retired: true }),
    });
    expect(await handle.result()).toBe('retired');
    expect(agendas.asked(handle.workflowId).map(({ kind }) => kind)).toEqual(['look', 'remind', 'markOverdue', 'look']);
    const [first, second] = agendas.looks(handle.workflowId);
    expect(Date.parse(second!) - Date.parse(first!)).toBeGreaterThanOrEqual(3 * DAY);
    const [sleep] = await sleeps(handle);
    expect(sleep).toBeLessThanOrEqual(3 * DAY);
  });

  it('answers with its duties, says in Vietnamese how they stand, and its timer says what it is for', async () => {
    const text = { details: '| Báo cáo tháng 4 | 14/04/2023 |', nextWake: 'Nhắc 3 báo cáo, hạn hết 14/04' };
    const handle = await begin({ look: () => ({ duties: [duty], text }) }, { skipping: false });
    await asleep(handle);
    expect(await handle.query(dutiesQuery)).toEqual([duty]);
    expect((await handle.query(workflowMetadataQuery)).currentDetails).toBe(text.details);
    const timer = (await eventsOf(handle)).find((event) => event.timerStartedEventAttributes);
    expect(defaultPayloadConverter.fromPayload(timer!.userMetadata!.summary!)).toBe(text.nextWake);
    await handle.terminate();
  });

  it('shows what could not be planned, and what was refused', async () => {
    const handle = await begin(
      {
        look: () => ({ reminders: [reminder], alarms: [{ id: 'obligation/W1/broken/2023-M04', fault: 'no calendar' }] }),
        act: () => ({ refused: [{ subject: 'obligation/W1/monthly/2023-M04', code: 'OBLIGATION_NOT_OPEN' }] }),
      },
      { skipping: false },
    );
    await asleep(handle);
    const { currentDetails } = await handle.query(workflowMetadataQuery);
    expect(currentDetails).toContain('obligation/W1/broken/2023-M04');
    expect(currentDetails).toContain('OBLIGATION_NOT_OPEN');
    await handle.terminate();
  });

  it('looks again at once when it is poked', async () => {
    const handle = await begin({}, { skipping: false });
    await asleep(handle);
    await handle.signal(poke);
    await asleep(handle, 2);
    expect(agendas.looks(handle.workflowId)).toHaveLength(2);
    await handle.terminate();
  });

  it('looks again soon when somebody was first at something', async () => {
    const handle = await begin({
      look: (look) => (look === 1 ? { reminders: [reminder] } : { retired: true }),
      act: () => ({ again: true }),
    });
    await handle.result();
    expect(await sleeps(handle)).toEqual([SECOND]);
  });
});

describe('an agenda never fails', () => {
  const broken = ApplicationFailure.nonRetryable('the database is away');

  it('one kind of act that throws keeps nobody else from being told, and is tried again', async () => {
    let faults = 0;
    const handle = await begin({
      look: (look) => (look <= 3 ? { reminders: [reminder], overdue: [overdue] } : { retired: true }),
      act: (kind) => {
        if (kind === 'remind' && faults++ < 2) throw broken;
        return {};
      },
    });
    await handle.result();
    const kinds = agendas.asked(handle.workflowId).map(({ kind }) => kind);
    expect(kinds).toEqual(['look', 'remind', 'markOverdue', 'look', 'remind', 'markOverdue', 'look', 'remind', 'markOverdue', 'look']);
    expect((await sleeps(handle)).slice(0, 2)).toEqual([SECOND, 2 * SECOND]);
    const [third, fourth] = agendas.looks(handle.workflowId).slice(2);
    expect(Date.parse(fourth!) - Date.parse(third!)).toBeGreaterThanOrEqual(DAY); // all went well: the ordinary sleep
  });

  it('outlives two hundred failed looks, with pauses that grow to ten minutes, and then goes on', async () => {
    const handle = await begin({
      look: (look) => {
        if (look <= 200) throw broken;
        return { retired: true };
      },
    });
    expect(await handle.result()).toBe('retired');
    expect(agendas.looks(handle.workflowId)).toHaveLength(201);
    const growing = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
    const pauses = [...growing, ...Array<number>(190).fill(600)];
    expect(await sleeps(handle)).toEqual(pauses.map((seconds) => seconds * SECOND));
  });

  it('says while it waits that something is wrong, and a poke ends the waiting', async () => {
    let away = true;
    const handle = await begin(
      {
        look: (look) => {
          if (look > 1 && away) throw broken;
          return { duties: [duty], nextWakeAt: later('2023-01-01T00:00:00.000Z', 0) };
        },
      },
      { skipping: false },
    );
    await asleep(handle, 4);
    const { currentDetails } = await handle.query(workflowMetadataQuery);
    expect(currentDetails).toMatch(/Lỗi lần \d/);
    expect(await handle.query(dutiesQuery)).toEqual([duty]); // as they were last seen
    away = false;
    const before = agendas.looks(handle.workflowId).length;
    await handle.signal(poke);
    await until(() => agendas.looks(handle.workflowId).length > before);
    await until(async () => !(await handle.query(workflowMetadataQuery)).currentDetails!.includes('Lỗi'));
    await handle.terminate();
  });

  it('takes a wake in the past for a second, and one in a far future, or none at all, for no more than 31 days', async () => {
    const wakes = ['2000-01-01T00:00:00.000Z', '9999-12-31T00:00:00.000Z', 'nonsense'] as Sight['nextWakeAt'][];
    const handle = await begin({ look: (look) => (look <= 3 ? { nextWakeAt: wakes[look - 1]! } : { retired: true }) });
    await handle.result();
    expect(await sleeps(handle)).toEqual([SECOND, 31 * DAY, SECOND]);
  });
});

describe('what a wake costs', () => {
  it('seven events for a timer’s wake with one kind of act, and one for each further kind', async () => {
    const due: Partial<Sight>[] = [{}, { reminders: [reminder] }, { reminders: [reminder], overdue: [overdue] }];
    const handle = await begin({ look: (look) => due[look - 1] ?? { retired: true } });
    await handle.result();
    const [, one, two] = wakesOf(await eventsOf(handle));
    expect(one).toMatchObject({ events: 7, looks: 1, acts: 1, pokes: 0 });
    expect(two).toMatchObject({ events: 8, looks: 1, acts: 2, pokes: 0 });
  });

  it('no more than two for a poke', async () => {
    const handle = await begin({ look: () => ({ reminders: [reminder] }) }, { skipping: false });
    await asleep(handle);
    await handle.signal(poke);
    await asleep(handle, 2);
    const [, poked] = wakesOf(await eventsOf(handle));
    expect(poked).toMatchObject({ looks: 1, acts: 1, pokes: 1 });
    expect(poked!.events).toBeLessThanOrEqual(mostEvents(poked!));
    await handle.terminate();
  });
});

it('a worker that is told to stop in the middle of an act finishes it, and nobody does it again', async () => {
  let begun = false;
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const handle = await begin(
    {
      look: (look) => (look === 1 ? { reminders: [reminder] } : {}),
      act: async () => {
        begun = true;
        await finished;
        return {};
      },
    },
    { skipping: false },
  );
  await until(() => begun);
  worker.shutdown();
  setTimeout(finish, 500);
  await serving;
  await asleep(handle);
  worker = await serve();
  serving = worker.run();
  await handle.signal(poke);
  await asleep(handle, 2);
  expect(agendas.asked(handle.workflowId).map(({ kind }) => kind)).toEqual(['look', 'remind', 'look']);
  await handle.terminate();
});
