import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { commandHandler, type Instant } from '#eventsourcing';
import { type ImpedimentCommand, impedimentDecider, impedimentStream, planFacts } from '#domain';
import { ImpedimentReads, inlineTables, ReadModels } from '#postgres';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { plan } from '../notice/testing/told-office.js';
import { deskParts, wallAt } from '../agenda/testing/desk-parts.js';
import { ImpedimentWatchDesk, type ImpedimentWatchDeskParts } from './impediment-watch-desk.js';

let database: TestDatabase;
let parts: ImpedimentWatchDeskParts;
let desk: ImpedimentWatchDesk;

const at = (day: string, time = '09:00'): Instant => new Date(`2023-${day}T${time}:00+07:00`).toISOString() as Instant;
const flooded = impedimentStream('2023-001');

beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyLog(database.url);
  parts = deskParts(database, wallAt(at('07-10')));
  desk = new ImpedimentWatchDesk(parts);
  const facts = planFacts(plan);
  await parts.store.appendMany(
    facts.map(({ stream, events }) => ({ stream, events, expectedVersion: 0, actor: 'adopter', recordedAt: at('01-03') })),
  );
  await ask('an', at('07-10'), {
    type: 'RaiseImpediment',
    data: {
      ...{ impediment: flooded, unit: 'Q3-P-01', recipient: 'Q3-TCKH', policy: 'default', about: 'obligation/Q3-P-01/monthly/2023-07' },
      ...{ kind: 'obstacle', level: 'office', text: 'Chợ ngập.' },
    },
  });
});

const ask = async (by: string, now: Instant, part: Pick<ImpedimentCommand, 'type' | 'data'>): Promise<void> => {
  const rules = await parts.regime.current();
  await commandHandler(impedimentDecider(rules), parts)(flooded, { ...part, by, now } as ImpedimentCommand);
};
const route = (lastDay = '2023-07-21') =>
  ask('chi', at('07-11'), {
    type: 'RouteImpediment',
    data: {
      ...{ impediment: flooded, owner: { unit: 'Q3-QLDT', role: 'head' }, level: 'office' },
      ...{ lastDay: lastDay as '2023-07-21', dueAt: at('07-22', '00:00') },
    },
  });

/** Looks, carries out what is due, and says what was recorded in all. */
const look = async (now: Instant): Promise<string[]> => {
  const sight = await desk.look({ id: '2023-001', at: now });
  const outcome = await desk.carryOut(sight.due);
  expect(outcome.refused).toEqual([]);
  return sight.due.map(({ type }) => type);
};

it('a difficulty is reminded of, marked and put before somebody higher, each once however often it is looked at', async () => {
  expect(await look(at('07-11', '08:00'))).toEqual(['RemindOfRouting']);
  expect(await look(at('07-11', '08:00'))).toEqual([]);
  await route();
  expect(await look(at('07-18', '08:00'))).toEqual(['RemindOfAnswer']);
  expect(await look(at('07-24', '08:00'))).toEqual(['MarkAnswerOverdue']);
  expect(await look(at('07-25', '08:00'))).toEqual(['ProposeEscalation']);
  expect(await look(at('07-25', '08:00'))).toEqual([]);
  const [[subject, cases] = []] = await parts.reads.cases([flooded]);
  expect([subject, cases?.length]).toEqual([flooded, 1]);
});

it('what was said already is not said again by a command that comes twice', async () => {
  const { due } = await desk.look({ id: '2023-001', at: at('07-11', '08:00') });
  expect(await desk.carryOut(due)).toMatchObject({ recorded: 1 });
  expect(await desk.carryOut(due)).toEqual({ recorded: 0, again: false, refused: [] });
});

it('it says for whom it waits and when to look next, and that a number nobody has raised has ended', async () => {
  expect(await desk.look({ id: '2023-001', at: at('07-10') })).toMatchObject({
    stage: 'routing',
    due: [],
    nextWakeAt: at('07-11', '08:00'),
    text: { nextWake: 'Chờ chuyển xử lý, xem lại lúc 11/07/2023 08:00' },
  });
  expect(await desk.look({ id: '2023-999', at: at('07-10') })).toMatchObject({ stage: 'ended', due: [] });
});

it('the register knows those that are open, by number, and can be made anew from the log', async () => {
  const reads = new ImpedimentReads(database.pool);
  await route();
  await look(at('07-24', '08:00'));
  expect([await reads.open(), await reads.countIn(2023), await reads.countIn(2024)]).toEqual([[flooded], 1, 0]);
  const overdue = { visibleTo: ['Q3-QLDT'], owner: 'Q3-QLDT', status: ['routed'], level: ['office'], overdue: true, offset: 0, limit: 10 };
  expect(await reads.list(overdue)).toEqual({ streams: [flooded], total: 1 });
  for (const others of [
    { visibleTo: ['Q3-P-02'] },
    { unit: 'Q3-P-02' },
    { level: ['superior'] },
    { overdue: false },
    { about: 'task/III.1.1' },
  ])
    expect(await reads.list({ ...overdue, ...others })).toEqual({ streams: [], total: 0 });
  const models = new ReadModels(database.pool, parts.store, { inline: inlineTables, projections: [] });
  const before = await models.fingerprint('impediment_register');
  await models.rebuild('impediment_register');
  expect(await models.fingerprint('impediment_register')).toEqual(before);
  await ask('an', at('07-25'), { type: 'WithdrawImpediment', data: { impediment: flooded, reason: 'Đã xong.' } });
  expect(await reads.open()).toEqual([]);
});
