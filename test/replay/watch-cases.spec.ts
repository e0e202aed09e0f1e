import { expect, it } from '@jest/globals';
import { addMs, type WatchPlan } from '#domain';
import { rollupInMemory } from './courses/rollup-course.js';
import { type InMemory, watchCases } from './watch-cases.js';
import type { WatchedInMemory } from './watched-in-memory.js';

/* The courses whose histories are kept, lived through at once: what comes of each by the rules, and that it comes to its end. */

const live = async (desk: InMemory & Partial<Pick<WatchedInMemory<unknown, never, WatchPlan>, 'said'>>) => {
  for (let at = '2026-01-01T00:00:00.000Z' as const, looks = 0; looks < 200; looks++) {
    const { stage, due, nextWakeAt } = await desk.look({ id: 'test', at });
    if (stage === 'ended') return desk.said ?? [];
    if (due.length > 0) await desk.carryOut(due);
    at = addMs(nextWakeAt, 5) as typeof at;
  }
  throw new Error('It does not come to its end.');
};

const course = (workflow: string, name: string) => live(watchCases.find((one) => one.workflow === workflow && one.name === name)!.desk());

it.each(watchCases.filter(({ name }) => name !== 'faults'))('$workflow: $name comes to its end', async ({ desk }) => {
  expect(await live(desk())).not.toEqual([]);
});

it('an approver and a deputy who are silent leave a case unanswered', async () => {
  expect(await course('escalation', 'silent-deputy-unanswered')).toEqual([
    'EscalationProposed',
    'ApproverReminded',
    'ApproverReminded',
    'ApprovalReassigned',
    'ApproverReminded',
    'ApproverReminded',
    'ApprovalUnanswered',
    'EscalationWithdrawn',
  ]);
});

it('a case whose approver is away goes on at once, and one that rested has its approver reminded again', async () => {
  expect((await course('escalation', 'nobody-is-there')).slice(0, 3)).toEqual([
    'EscalationProposed',
    'ApprovalReassigned',
    'ApproverReminded',
  ]);
  expect(await course('escalation', 'deferred-and-escalated-further')).toEqual([
    'EscalationProposed',
    'EscalationDeferred',
    'ApproverReminded',
    'EscalationApproved',
    'EscalationDispatched',
    'EscalationAcknowledged',
    'EscalatedFurther',
    'EscalationResolved',
  ]);
});

it('a task that nobody disputed counts as received, and is put before somebody higher when it is late', async () => {
  const said = await course('assignment', 'silent-extended-overdue');
  expect(said).toEqual(expect.arrayContaining(['ReceiptAssumed', 'TaskExtensionGranted', 'TaskBecameOverdue', 'EscalationProposed']));
});

it('a difficulty’s answer that is disputed is asked for again, and marked when it is late', async () => {
  const said = await course('impediment', 'disputed-and-overdue');
  expect(said.indexOf('AnswerDisputed')).toBeLessThan(said.indexOf('ImpedimentBecameOverdue'));
});

it('whoever has the next step of a compilation is reminded of it, twice at each step', async () => {
  const desk = rollupInMemory([]);
  for (let at = '2026-01-01T00:00:00.000Z' as const, looks = 0; looks < 12; looks++) {
    const { due, nextWakeAt } = await desk.look({ id: 'test', at });
    await desk.carryOut(due);
    if (Date.parse(nextWakeAt) - Date.parse(at) > 60_000) break; // nothing falls due by itself any more
    at = addMs(nextWakeAt, 5) as typeof at;
  }
  expect(desk.said).toEqual(['CompilationStarted', 'CutOffReached', 'CompilationReminderIssued', 'CompilationReminderIssued']);
});
