import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { Instant, RecordedEvent } from '#eventsourcing';
import { obligationId, planFacts, type ReminderIssued } from '#domain';
import { AgendaDesk, type DomainClock } from '#office';
import { deskParts } from '#office/testing';
import { AgendaLooks, PostgresEventStore } from '#postgres';
import { testDatabase, type TestDatabase } from '#postgres/testing';
import { agendaId, Agendas, type Reconciled, reconcile, TASK_QUEUES, TemporalPulse, TemporalWorker } from '#temporal';
import { districtsPlan } from '../support/districts-plan.js';
import { type OwnTemporal, ownTemporal } from '../support/own-temporal.js';
import { quietly } from '../support/temporal.js';
import { until } from '../support/until.js';

/*
 * Temporal holds no fact that the log lacks. Here its whole store is lost in the middle of April: an empty server stands in its place, and
 * reconciling brings every agenda back. What was said is not said again, and what falls due is said.
 */

const plan = districtsPlan();
const ward = 'Q3-P-11';
const april = obligationId(ward, 'monthly', '2023-04');
const startOfApril: Instant = '2023-03-31T17:00:00.000Z';

/** Stands where the test has set it; what lies ahead of that is reached when the test says so. */
class StandingClock implements DomainClock {
  domainAt: Instant = startOfApril;
  now = () => Promise.resolve(this.domainAt);
  at = () => Promise.resolve(this.domainAt);
  realOf = (domainAt: Instant) => Promise.resolve(domainAt <= this.domainAt ? realNow() : undefined);
}

const realNow = (): Instant => new Date().toISOString() as Instant;

const clock = new StandingClock();
const faults: unknown[] = [];
const saidFaults = (): string => faults.map(String).join('; ');
let database: TestDatabase;
let store: PostgresEventStore;
let desk: AgendaDesk;
let server: OwnTemporal;
let connection: Connection;
let client: Client;
let agendas: Agendas;
let worker: TemporalWorker;

beforeAll(async () => {
  quietly();
  database = await testDatabase();
  store = new PostgresEventStore(database.pool);
  desk = new AgendaDesk(deskParts(database, clock));
  await store.appendMany(
    planFacts(plan).map(({ stream, events }) => ({ stream, events, expectedVersion: 0, actor: 'test', recordedAt: startOfApril })),
  );
  server = await ownTemporal();
  const { address } = server;
  connection = Connection.lazy({ address, connectTimeout: '5 s' });
  client = new Client({ connection, namespace: 'default' });
  agendas = new Agendas(client, connection);
  worker = new TemporalWorker({
    address,
    namespace: 'default',
    taskQueue: TASK_QUEUES.agenda,
    activities: {
      look: desk.look.bind(desk),
      openObligations: desk.openObligations,
      recalculateDueDates: desk.recalculateDueDates,
      remind: desk.remind,
      markOverdue: desk.markOverdue,
      proposeEscalations: desk.proposeEscalations,
    },
    bundle: 'dist/workflows/bundle.js',
    stickyTimeoutMs: 1_000,
    onFault: (fault) => faults.push(fault),
  });
  worker.start();
  await until(() => worker.polling, saidFaults);
});
afterAll(async () => {
  await worker.stop();
  await connection.close();
  await server.stop();
  await database.drop();
});

const mend = (toleranceMs?: number): Promise<Reconciled> =>
  reconcile({
    desk,
    looks: new AgendaLooks(database.pool),
    agendas,
    now: () => Promise.resolve(realNow()),
    ...(toleranceMs !== undefined && { toleranceMs }),
  });

const said = async (): Promise<readonly string[]> =>
  (await store.read(april)).map((event) =>
    event.type === 'ReminderIssued' ? `reminded ${(event as RecordedEvent<ReminderIssued>).data.step}` : event.type,
  );

/** The agenda looks, and does what it sees. */
const untilSaid = (what: string): Promise<void> => until(async () => (await said()).includes(what), saidFaults);

const everybody = async (): Promise<string[]> => [...(await desk.scopes()).keys()].sort();
const nothing = { missing: [], closed: [], asleep: [], lookedAgain: 0 };

describe('reconciling', () => {
  it('starts every agenda on a server that knows none, and a second time finds nothing to mend', async () => {
    const first = await mend();
    expect(first).toMatchObject({ missing: await everybody(), closed: [], asleep: [], lookedAgain: first.scopes });
    await untilSaid('ObligationOpened');
    expect(await mend()).toMatchObject(nothing);
  });

  it('wakes who sleeps past the instant at which there is something to do', async () => {
    clock.domainAt = '2023-04-11T01:00:00.000Z';
    const { asleep, missing, closed } = await mend(0);
    expect(asleep).toContain(ward);
    expect([...missing, ...closed]).toEqual([]);
    await untilSaid('reminded 3');
    expect(await mend()).toMatchObject(nothing);
  });

  it('starts anew who has ended though there is something to watch', async () => {
    await client.workflow.getHandle(agendaId(ward)).terminate();
    expect(await mend()).toMatchObject({ closed: [ward], missing: [], asleep: [], lookedAgain: 1 });
    expect(await mend()).toMatchObject(nothing);
  });
});

it('when Temporal has lost everything, nothing is lost, and nothing is said twice', async () => {
  const port = Number(server.address.split(':')[1]);
  await server.stop();
  expect(await new TemporalPulse(connection).answers()).toBe(false);
  clock.domainAt = '2023-04-14T01:00:00.000Z'; // the last day, while nobody keeps the time
  server = await ownTemporal({}, port);
  await until(() => new TemporalPulse(connection).answers(), saidFaults);

  const { missing, lookedAgain, scopes } = await mend();
  expect(missing).toEqual(await everybody());
  expect(lookedAgain).toBe(scopes);
  await untilSaid('reminded 0');
  expect(await mend()).toMatchObject(nothing);
  // One working day before is passed over: nobody kept the time on that day.
  expect(await said()).toEqual(['ObligationOpened', 'reminded 3', 'reminded 0']);
});
