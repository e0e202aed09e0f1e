import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type LocalDay, obligationId, type ObligationEvent } from '#domain';
import { inlineRows, type Instant } from '#eventsourcing';
import { PostgresEventStore } from '../event-log/postgres-event-store.js';
import { obligationRegister } from '../read-models/obligation-register.js';
import { testDatabase, type TestDatabase } from '../testing/index.js';
import { OverviewReads } from './overview-reads.js';

const DUE = '2023-04-14T17:00:00.000Z';
const NOW: Instant = '2023-04-18T02:00:00.000Z';
const YEAR = { visibleTo: 'all', from: '2023-01-01', to: '2023-12-31' } as const;

let database: TestDatabase;
let reads: OverviewReads;
beforeAll(async () => {
  database = await testDatabase();
  reads = new OverviewReads(database.pool);
  // Of a and b nothing has come; a was closed as missing. c was late, d on time; e and f have another month.
  await live('a', [opened('a'), { type: 'ObligationClosedMissing', data: { closedBy: 'an' } }]);
  await live('b', [opened('b')]);
  await live('c', [opened('c'), handedIn('2023-04-17T02:00:00.000Z', false)]);
  await live('d', [opened('d'), handedIn('2023-04-10T02:00:00.000Z', true)]);
  await live('e', [later('e')], '2023-05');
  await live('f', [later('f'), handedIn('2023-04-17T02:00:00.000Z', true, '2023-05-14')], '2023-05');
});
afterAll(() => database.drop());

describe('the overview’s questions', () => {
  it('count what is overdue by the instant, though nobody has put it on record', async () => {
    const standings = await reads.standings(YEAR, NOW);
    expect(standings).toMatchObject([
      { period: '2023-04', lastDay: '2023-04-14', all: 4, onTime: 1, late: 1, missing: 1, overdue: 1, open: 0, waiting: 2 },
      { period: '2023-05', all: 2, onTime: 1, open: 1, overdue: 0 },
    ]);
    expect((await reads.overdue('all', NOW, 10)).items.map(({ owner }) => owner)).toEqual(['b']);
    expect((await reads.overdue('all', '2023-04-14T16:59:59.999Z', 10)).total).toBe(0);
  });

  it('name the units that did worst: missing before overdue before late', async () => {
    expect(await reads.worst(YEAR, NOW, 4)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('say what is due next, and who has not handed in', async () => {
    const due = await reads.dueNext('all', NOW, { limit: 5, named: 5 });
    expect(due).toEqual({
      total: 1,
      items: [
        {
          ...{ duty: 'monthly', period: '2023-05', lastDay: '2023-05-14', total: 2, handedIn: 1, owing: ['e'], owingTotal: 1 },
          example: 'obligation/e/monthly/2023-05',
        },
      ],
    });
  });

  it('see only the units that are named', async () => {
    const rows = await reads.board({ ...YEAR, visibleTo: ['c', 'e'] });
    expect(rows.map(({ obligation }) => obligation)).toEqual(['obligation/c/monthly/2023-04', 'obligation/e/monthly/2023-05']);
    expect((await reads.board(YEAR, ['d'])).map(({ owner }) => owner)).toEqual(['d']);
    expect(await reads.board({ ...YEAR, visibleTo: [] })).toEqual([]);
  });

  it('show of a shared agenda only the duties of these units, alarms first', async () => {
    const duty = (unit: string) => ({ obligation: `obligation/${unit}/monthly/2023-04`, duty: 'monthly' });
    await database.pool.query(
      `insert into ops.agenda_looks (scope, looked_at, next_wake_at, duties, alarms)
       values ('a', now(), '2023-04-19T01:00:00Z', $1, '[]'), ('district', now(), '2023-04-20T01:00:00Z', $2, $3)`,
      [
        JSON.stringify([duty('a')]),
        JSON.stringify([duty('b'), duty('c')]),
        JSON.stringify(['b', 'x'].map((unit) => ({ id: `obligation/${unit}/monthly/2023-04`, fault: 'x' }))),
      ],
    );
    const seen = async (visibleTo: 'all' | string[]) =>
      (await reads.agendas(visibleTo, 10)).items.map(({ scope, duties, alarms }) => [scope, duties.length, alarms.length]);
    expect(await seen('all')).toEqual([
      ['district', 2, 2],
      ['a', 1, 0],
    ]);
    expect(await seen(['c'])).toEqual([['district', 1, 0]]);
    expect(await seen(['x'])).toEqual([['district', 0, 1]]); // whose only report could not be planned
  });
});

const opened = (unit: string): ObligationEvent => ({
  type: 'ObligationOpened',
  data: {
    ...{ unit, recipient: 'office', duty: 'monthly', level: 'unit', period: '2023-04', policy: 'usual', calendarVersion: 'c/1' },
    ...{ opensAt: '2023-04-01T00:00:00.000Z', lastDay: '2023-04-14', dueAt: DUE, covered: { from: '2023-03-15', to: '2023-04-14' } },
    sentence: {} as never,
  },
});

const later = (unit: string): ObligationEvent => ({
  type: 'ObligationOpened',
  data: { ...(opened(unit).data as object), period: '2023-05', lastDay: '2023-05-14', dueAt: '2023-05-14T17:00:00.000Z' } as never,
});

const handedIn = (receivedAt: Instant, onTime: boolean, lastDay: LocalDay = '2023-04-14'): ObligationEvent => ({
  type: 'ReportSubmitted',
  data: {
    version: 1,
    receivedAt,
    lastDay,
    dueAt: `${lastDay}T17:00:00.000Z`,
    onTime,
    preparedBy: 'an',
    submittedBy: 'binh',
    content: { kind: 'nil' },
  },
});

const live = async (unit: string, events: readonly ObligationEvent[], period = '2023-04'): Promise<void> => {
  const appending = { stream: obligationId(unit, 'monthly', period), expectedVersion: 0, actor: 'an', recordedAt: NOW };
  const inline = inlineRows([obligationRegister], { history: [], events, appending });
  await new PostgresEventStore(database.pool).append({ ...appending, events, inline });
};
