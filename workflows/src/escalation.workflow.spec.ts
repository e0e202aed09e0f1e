import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { CasePlan } from '#domain';
import { watchActivities } from '../../apps/worker/src/watches/watch-activities.js';
import { approved, caseInMemory, dispatched, resolved, withdrawn } from '../../test/replay/courses/case-course.js';
import { on } from '../../test/replay/courses/days.js';
import { quietly, temporalServer, withSkippedTime } from '../../test/support/temporal.js';
import { type escalation, stageQuery } from './index.js';

/* A case by the real rules, with weeks of its time skipped: who is asked when nobody answers, and what a watch does that was lost. */

let connection: Connection;
let native: NativeConnection;

beforeAll(async () => {
  quietly();
  const { address } = await temporalServer();
  connection = await Connection.connect({ address });
  native = await NativeConnection.connect({ address });
});
afterAll(async () => {
  await native.close();
  await connection.close();
});

type CaseDesk = ReturnType<typeof caseInMemory>;

/** Serves this case while the work goes on. */
const serving = async (desk: CaseDesk, work: (start: () => Promise<WorkflowHandle<typeof escalation>>) => Promise<void>): Promise<void> => {
  const taskQueue = `escalation-${randomUUID()}`;
  const workflowId = `escalation/${randomUUID()}`;
  const activities = watchActivities({ cases: desk, tasks: desk as never, impediments: desk as never, rollups: undefined as never });
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowBundle: { codePath: 'dist/workflows/bundle.js' },
    activities,
  });
  const client = new Client({ connection: withSkippedTime(connection) });
  const start = () => client.workflow.start<typeof escalation>('escalation', { workflowId, taskQueue, args: [{ id: 'test' }] });
  await worker.runUntil(() => work(start));
};

it('an approver who is silent is reminded after one and two working days; then his deputy is asked, and then nobody has answered', async () => {
  const desk = caseInMemory([withdrawn(on('05-05'))], {}, 1);
  await serving(desk, async (start) => {
    expect(await (await start()).result()).toBe('ended');
  });
  expect(desk.dated).toEqual([
    '2023-04-18 EscalationProposed',
    '2023-04-19 ApproverReminded',
    '2023-04-20 ApproverReminded',
    '2023-04-21 ApprovalReassigned',
    '2023-04-24 ApproverReminded',
    '2023-04-25 ApproverReminded',
    '2023-04-26 ApprovalUnanswered',
    '2023-05-05 EscalationWithdrawn',
  ]);
});

describe('a watch that was lost', () => {
  const course = () => caseInMemory([approved(on('04-20')), dispatched(on('04-21')), resolved(on('04-24'))], {}, 1);

  it.each<Exclude<CasePlan['stage'], 'ended'>>(['decision', 'dispatch', 'outcome'])(
    'at the stage %s goes on where the log is, and says nothing twice',
    async (stage) => {
      const desk = course();
      // It is lost the first time it has seen this stage: whoever looks next does so by another watch.
      let lost = false;
      let holdBack = (): void => undefined;
      const look = desk.look;
      const held = new Promise<void>((resolve) => (holdBack = resolve));
      const halting = Object.assign(desk, {
        look: async (of: Parameters<typeof look>[0]) => {
          const sight = await look(of);
          if (sight.stage === stage && !lost) {
            lost = true;
            await held;
          }
          return sight;
        },
      });
      await serving(halting, async (start) => {
        const first = await start();
        for (const limit = Date.now() + 60_000; !lost && Date.now() < limit;) await wait(20);
        await first.terminate('lost');
        holdBack();
        const second = await start();
        expect(await second.result()).toBe('ended');
        expect(await second.query(stageQuery)).toBe('ended');
      });
      expect(desk.dated).toEqual([
        '2023-04-18 EscalationProposed',
        '2023-04-19 ApproverReminded',
        '2023-04-20 ApproverReminded',
        '2023-04-20 EscalationApproved',
        '2023-04-21 EscalationDispatched',
        '2023-04-24 EscalationResolved',
      ]);
    },
  );
});
