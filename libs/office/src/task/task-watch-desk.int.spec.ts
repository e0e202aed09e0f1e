import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { commandHandler, type Instant } from '#eventsourcing';
import { endOfDay, type LocalDay, planFacts, type TaskCommand, taskDeciderIn, taskStream } from '#domain';
import { inlineTables, ReadModels, TaskReads } from '#postgres';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { deskParts, wallAt } from '../agenda/testing/desk-parts.js';
import { plan } from '../notice/testing/told-office.js';
import { TaskWatchDesk, type TaskWatchDeskParts } from './task-watch-desk.js';

let database: TestDatabase;
let parts: TaskWatchDeskParts;
let desk: TaskWatchDesk;

const at = (day: string, time = '09:00'): Instant => new Date(`2023-${day}T${time}:00+07:00`).toISOString() as Instant;
const byDay = (lastDay: LocalDay) => ({ lastDay, dueAt: endOfDay(lastDay, 'Asia/Ho_Chi_Minh') });
const blocks = taskStream('III.2.4');

beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyLog(database.url);
  parts = deskParts(database, wallAt(at('05-08')));
  desk = new TaskWatchDesk(parts);
  await parts.store.appendMany(
    planFacts(plan).map(({ stream, events }) => ({ stream, events, expectedVersion: 0, actor: 'adopter', recordedAt: at('01-03') })),
  );
  const doers = { lead: 'Q3-QLDT', coordinators: ['Q3-TNMT'] };
  await ask('chi', at('05-04'), { type: 'ProposeTask', data: { task: blocks, ...doers, ...byDay('2023-06-30'), product: 'Hồ sơ' } });
});

const ask = async (by: string, now: Instant, part: Pick<TaskCommand, 'type' | 'data'>): Promise<void> => {
  const rules = await parts.regime.current();
  await commandHandler(taskDeciderIn(rules), parts)(blocks, { ...part, by, now } as TaskCommand);
};
const assign = () =>
  ask('duc', at('05-08'), {
    type: 'AssignTask',
    data: { task: blocks, documentNumber: '45/QĐ-UBND', policy: 'default', receipt: byDay('2023-05-11') },
  });

/** Looks, carries out what is due, and says what was recorded in all. */
const look = async (now: Instant): Promise<string[]> => {
  const sight = await desk.look({ id: 'III.2.4', at: now });
  const outcome = await desk.carryOut(sight.due);
  expect(outcome.refused).toEqual([]);
  return sight.due.map(({ type }) => type);
};

it('a task is taken for received, reminded of, marked and put before somebody higher, each once however often it is looked at', async () => {
  await assign();
  expect(await look(at('05-12', '00:02'))).toEqual(['AssumeReceipt']);
  expect(await look(at('05-12', '00:02'))).toEqual([]);
  expect(await look(at('06-27', '08:00'))).toEqual(['IssueTaskReminder']);
  expect(await look(at('06-27', '08:00'))).toEqual([]);
  expect(await look(at('07-01', '00:02'))).toEqual(['MarkTaskOverdue']);
  expect(await look(at('07-04', '08:00'))).toEqual(['ProposeEscalation']);
  expect(await look(at('07-04', '08:00'))).toEqual([]);
  expect((await parts.reads.cases([blocks])).get(blocks)).toHaveLength(1);
});

it('what was said already is not said again by a command that comes twice', async () => {
  await assign();
  const { due } = await desk.look({ id: 'III.2.4', at: at('06-27', '08:00') });
  expect(await desk.carryOut(due)).toMatchObject({ recorded: 1 });
  expect(await desk.carryOut(due)).toEqual({ recorded: 0, again: false, refused: [] });
});

it('it says what it waits for and when to look next; while nobody has it, only a poke brings a look', async () => {
  expect(await desk.look({ id: 'III.2.4', at: at('05-05') })).toMatchObject({ stage: 'unassigned', due: [], nextWakeAt: at('06-05') });
  await assign();
  expect(await desk.look({ id: 'III.2.4', at: at('05-08') })).toMatchObject({
    stage: 'receipt',
    nextWakeAt: at('05-12', '00:02'),
    text: { nextWake: 'Chờ tiếp nhận, xem lại lúc 12/05/2023 00:02' },
  });
  expect(await desk.look({ id: 'IX.9', at: at('05-08') })).toMatchObject({ stage: 'ended', due: [] });
});

it('the register has every task of the plan, says who is to do what by when, and comes out the same when it is made anew', async () => {
  const reads = new TaskReads(database.pool);
  const models = new ReadModels(database.pool, parts.store, { inline: inlineTables, projections: [] });
  await models.rebuild('task_register');
  const whole = { visibleTo: 'all', offset: 0, limit: 100 } as const;
  expect((await reads.list(whole)).total).toBe(40);
  expect(await reads.open()).toEqual([]);
  await assign();
  expect(await reads.open()).toEqual([blocks]);
  expect((await reads.list({ ...whole, result: ['within_time'] })).streams).toEqual([blocks]);
  expect((await reads.list({ ...whole, visibleTo: ['Q3-TNMT'], status: ['assigned'] })).streams).toEqual([blocks]);
  expect((await reads.list({ ...whole, visibleTo: ['Q3-P-01'], status: ['assigned'] })).total).toBe(0);
  expect((await reads.list({ ...whole, visibleTo: ['Q3-P-01'] })).total).toBe(39);
  expect((await reads.list({ ...whole, lead: 'Q3-QLDT' })).streams).toEqual([blocks]);
  const before = await rows();
  await models.rebuild('task_register');
  expect(await rows()).toEqual(before);
});

const rows = async (): Promise<readonly object[]> =>
  (await database.pool.query<object>('select * from read.task_register order by stream')).rows;
