import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  demonstrationOf,
  isOfReport,
  isRestricted,
  type NoticeComposed,
  rehearse,
  type RehearsedEvent,
  seatName,
  USUAL_PERSONAS,
} from '#domain';
import { readPlanFile } from '#documents';
import { PostgresEventStore } from '../event-log/postgres-event-store.js';
import { NoticeReads } from '../notices/notice-reads.js';
import { type OwedFactInLog, OwedFactReads } from '../notices/owed-fact-reads.js';
import { Sealer } from '../sealer/sealer.js';
import { SubscriptionRunner } from '../subscriptions/subscription-runner.js';
import { testDatabase, type TestDatabase } from '../testing/index.js';
import { inlineTables, projections } from './index.js';
import { ReadModels } from './read-models.js';

let database: TestDatabase;
let store: PostgresEventStore;
let models: ReadModels;
let facts: readonly OwedFactInLog[];
const read = readPlanFile(readFileSync('seeds/district3-2023.yaml'), () => readFileSync('seeds/calendar-vn.yaml'));
if (read.status === 'faulty') throw new Error('The plan of the example is faulty.');
const personas = { ...USUAL_PERSONAS, otherUnits: { kind: 'late', workingDays: 6 } } as const;
const lived = demonstrationOf(rehearse({ plan: read.plan, personas, seed: 1, until: '2023-03-01T00:00:00.000Z' }), personas);
const told = lived.flatMap(({ event }) => (event.type === 'NoticeComposed' ? [event.data as NoticeComposed['data']] : []));

beforeAll(async () => {
  database = await testDatabase();
  store = new PostgresEventStore(database.pool);
  models = new ReadModels(database.pool, store, { inline: inlineTables, projections });
  for (const { stream, version, event, actor, recordedAt } of lived) await append({ stream, version, event, actor, recordedAt });
  await new Sealer(database.pool).sealAll();
  await new SubscriptionRunner(database.pool, store, projections, { batchSize: 37 }).catchUp();
  for (const name of models.names.filter((name) => inlineTables.some(({ table }) => table === name))) await models.rebuild(name);
  facts = await new OwedFactReads(database.pool).after(0, 10_000);
});
afterAll(() => database.drop());

const append = ({ stream, version, event, actor, recordedAt }: RehearsedEvent) =>
  store.append({ stream, expectedVersion: version - 1, events: [event], actor, recordedAt });

const tellees = ({ to, persons = [] }: OwedFactInLog): string[] => [...to.map(seatName), ...persons];

describe('what has to be told', () => {
  it('is by the log what the rehearsal says: the same facts, the same seats', () => {
    const asTold = told.flatMap(({ person, facts: of, suppressed }) => [...of, ...suppressed].map(({ id }) => `${person} ${id}`));
    expect(asTold.length).toBeGreaterThan(200);
    expect(facts.flatMap((fact) => tellees(fact).map((person) => `${person} ${fact.id}`)).sort()).toEqual(asTold.sort());
    const kinds = ['reminder', 'overdue', 'escalation', 'escalation_reminder', 'escalation_dispatched'];
    expect(facts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
  });

  it('has been told to everybody, never behind the log', async () => {
    const known = await new OwedFactReads(database.pool).told(facts.map(({ id }) => id));
    for (const fact of facts) expect(known.get(fact.id)).toEqual(new Set(tellees(fact)));
  });

  it('is made anew as it was', async () => {
    for (const name of ['owed-facts', 'notice-ledger', 'notice_register']) {
      const before = await models.fingerprint(name);
      expect(before.rows).toBeGreaterThan(100);
      await models.rebuild(name);
      expect(await models.fingerprint(name)).toEqual(before);
    }
  });
});

it('what is told to whom is not cleared carries no words of a classified target', () => {
  const words = read.plan.targets
    .filter(isRestricted)
    .flatMap(({ text, indicators }) => [text, ...indicators.map(({ name }) => name)])
    .flatMap(({ vi, en }) => [vi, en]);
  expect(words.length).toBeGreaterThan(0);
  const lines = facts.flatMap((fact) => (isOfReport(fact) ? [] : [fact.line.vi, fact.line.en]));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) for (const word of words) expect(line).not.toContain(word);
});

describe('the ledger', () => {
  const reads = () => new NoticeReads(database.pool);

  it('lists notices by person, outcome and obligation, the latest first', async () => {
    const all = await reads().list({ page: 1, size: 5 });
    expect(all.total).toBe(told.length);
    expect(all.entries.map(({ composedAt }) => composedAt)).toEqual([...all.entries.map(({ composedAt }) => composedAt)].sort().reverse());
    const person = 'reporter@Q3-P-01';
    const his = await reads().list({ person, outcome: 'rehearsed', page: 1, size: 100 });
    expect(his.total).toBe(told.filter((notice) => notice.person === person).length);
    const obligation = 'obligation/Q3-P-01/monthly/2023-01';
    const about = await reads().list({ subject: obligation, page: 1, size: 100 });
    expect(about.total).toBe(told.filter(({ facts }) => facts.some((fact) => fact.subject === obligation)).length);
    expect((await reads().list({ outcome: 'accepted', page: 1, size: 5 })).total).toBe(0);
  });

  it('opens a notice to what it told and what became of it', async () => {
    const { entries } = await reads().list({ person: 'reporter@Q3-P-01', page: 1, size: 1 });
    const one = await reads().one(entries[0]!.notice);
    expect(one?.told).toHaveLength(entries[0]!.items);
    expect(one?.course.map(({ type }) => type)).toEqual(['NoticeComposed', 'NoticeOutcomeRecorded']);
    expect(await reads().one('nothing')).toBeUndefined();
    // What was sent out before its wave closed need not be told to who sends it out.
    const suppressed = told.filter(({ facts }) => facts.length === 0).length;
    expect(suppressed).toBeGreaterThan(0);
    expect(await reads().outcomes('2023-01-01T00:00:00.000Z')).toEqual({ rehearsed: told.length - suppressed, suppressed });
  });

  it('lists a notice of the first shape, whose reports were called obligations', async () => {
    const obligation = 'obligation/Q3-P-99/monthly/2022-12';
    const data = {
      ...{ person: 'somebody', openedAt: '2022-12-09T01:00:00.000Z', suppressed: [], language: 'vi', messageId: '<old@office.example>' },
      facts: [{ id: 'old', kind: 'reminder', obligation }],
    };
    const request = { stream: 'notice/old', expectedVersion: 0, events: [{ type: 'NoticeComposed', data }], actor: 'clock' };
    await new PostgresEventStore(database.pool, {}).append({ ...request, recordedAt: '2023-03-01T00:00:00.000Z' });
    await new Sealer(database.pool).sealAll();
    await new SubscriptionRunner(database.pool, store, projections).catchUp();
    expect((await reads().list({ subject: obligation, kind: 'reminder', page: 1, size: 5 })).entries).toMatchObject([{ notice: 'old' }]);
    expect((await reads().one('old'))?.told).toMatchObject([{ fact: 'old', subject: obligation }]);
  });
});
