import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Event, Instant } from '#eventsourcing';
import {
  type AgendaActs,
  delegationEvents,
  demonstrationDelegations,
  demonstrationPersons,
  localDay,
  personEvents,
  planFacts,
  type Personas,
  rehearse,
  startOfDay,
  USUAL_PERSONAS,
} from '#domain';
import { AgendaDesk, CaseWatchDesk } from '#office';
import { deskParts } from '#office/testing';
import { Directory, PostgresEventStore, projections, Sealer, SubscriptionRunner } from '#postgres';
import { testDatabase, type TestDatabase } from '#postgres/testing';
import { districtsPlan } from '../support/districts-plan.js';
import { PlayedUnit, SkippedClock } from '../support/played-unit.js';
import { quietly, temporalServer, withSkippedTime } from '../support/temporal.js';

/*
 * A unit's year is lived twice: in memory by the rehearsal's loop, and by the agenda's workflow on a real Temporal server and a real log,
 * with time skipped. Nothing of the second way is shared with the first but the rules and the persons, so where they agree, the loop and
 * the durable clock do the same.
 */

const UNIT = 'Q3-P-11';
const SEED = 11;
const personas: Personas = {
  ...USUAL_PERSONAS,
  absences: [{ seat: { unit: 'Q3-UBND', role: 'chair' }, from: '2023-01-01', to: '2023-12-31' }],
  units: { [UNIT]: { kind: 'mixed', weights: { punctual: 2, last_minute: 1, late: 3, returned_once: 2, silent: 2 } } },
};

const plan = districtsPlan();
const newYear = startOfDay(localDay(plan.year + 1, 1, 1), plan.zone);
const rehearsedUntil = (until: Instant) => told(rehearse({ plan, personas, seed: SEED, until }).units.get(UNIT)!.events);

let database: TestDatabase;
let connection: Connection;
let native: NativeConnection;

beforeAll(async () => {
  quietly();
  const { address } = await temporalServer();
  connection = await Connection.connect({ address });
  native = await NativeConnection.connect({ address });
});
afterAll(async () => {
  await connection.close();
  await native.close();
});

it('what the rehearsal says of a year is what the agenda does in it, event by event', async () => {
  const rehearsed = rehearsedUntil(newYear);
  const { lived, skipped } = await live((desk) => desk, newYear);
  expect(skipped).toBe(true);
  expect(typesIn(rehearsed)).toEqual(expect.arrayContaining(EVERYTHING));
  expect(lived).toEqual(rehearsed);
});

it('and a planner that forgets one step is found out', async () => {
  const forgetful = (desk: AgendaDesk): AgendaActs => ({
    ...boundTo(desk),
    look: async (of) => {
      const sight = await desk.look(of);
      return { ...sight, reminders: sight.reminders.filter(({ data }) => data.step !== 3) };
    },
  });
  const february = startOfDay(localDay(plan.year, 2, 1), plan.zone);
  const { lived } = await live(forgetful, february);
  expect(lived).not.toEqual(rehearsedUntil(february));
  expect((await live((desk) => desk, february)).lived).toEqual(rehearsedUntil(february));
});

const EVERYTHING = [
  'ObligationOpened',
  'ReminderIssued',
  'ReportSubmitted',
  'ReportReturned',
  'ReportResubmitted',
  'ReportAccepted',
  'ObligationBecameOverdue',
  'ObligationClosedMissing',
  'EscalationProposed',
  'ApproverReminded',
  'ApprovalReassigned',
  'EscalationApproved',
  'EscalationDispatched',
  'EscalationAcknowledged',
  'EscalatedFurther',
  'EscalationResolved',
];

/** The unit's year on the real server and a log of its own. */
const live = async (mutate: (desk: AgendaDesk) => AgendaActs, until: Instant) => {
  database = await testDatabase();
  try {
    const store = new PostgresEventStore(database.pool);
    const from = startOfDay(localDay(plan.year, 1, 1), plan.zone);
    await adopt(store, from);
    const clock = new SkippedClock({ realAt: new Date().toISOString() as Instant, domainAt: from, speed: 1 });
    const parts = deskParts(database, clock);
    const desk = new AgendaDesk(parts);
    const rules = await parts.regime.current();
    const cast = { unit: UNIT, issuer: plan.issuer, rules, tasks: [], personas, seed: SEED, closesOn: localDay(plan.year + 1, 1, 1) };
    const cases = new CaseWatchDesk({ ...parts, directory: new Directory(database.pool) });
    const played = new PlayedUnit({ cast, desk: mutate(desk), cases, store, clock, until });
    const skipped = await runAgenda(played);
    return { lived: told(await eventsOf(store)), skipped };
  } finally {
    await database.drop();
  }
};

const runAgenda = async (activities: AgendaActs): Promise<boolean> => {
  const taskQueue = `year-${randomUUID()}`;
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowBundle: { codePath: 'dist/workflows/bundle.js' },
    activities,
  });
  const client = new Client({ connection: withSkippedTime(connection) });
  return worker.runUntil(async () => {
    const handle = await client.workflow.start('agenda', {
      workflowId: `agenda/${UNIT}/${randomUUID()}`,
      taskQueue,
      args: [{ scope: UNIT }],
    });
    await handle.result();
    const { events } = await handle.fetchHistory();
    return (events ?? []).some((event) => event.workflowExecutionTimeSkippingTransitionedEventAttributes);
  });
};

const adopt = async (store: PostgresEventStore, recordedAt: Instant): Promise<void> => {
  const facts = [
    ...planFacts(plan),
    ...demonstrationPersons(plan, personas).map(personEvents),
    ...demonstrationDelegations(plan, personas).map(delegationEvents),
  ];
  await store.appendMany(facts.map(({ stream, events }) => ({ stream, events, expectedVersion: 0, actor: 'test', recordedAt })));
  await new Sealer(database.pool).sealAll();
  await new SubscriptionRunner(database.pool, store, projections).catchUp();
};

/** What is compared: per stream the types and data, and when it happened, to the minute: a timer may be late by seconds. */
const told = (events: readonly Told[]): ReadonlyMap<string, readonly object[]> => {
  const streams = new Map<string, object[]>();
  for (const { stream, event, recordedAt } of events) {
    const { type, data, occurredAt = recordedAt } = event;
    const one = { type, data, occurredAt: minute(occurredAt), recordedAt: minute(recordedAt) };
    streams.set(stream, [...(streams.get(stream) ?? []), one]);
  }
  return new Map([...streams].sort(([a], [b]) => (a < b ? -1 : 1)));
};

interface Told {
  readonly stream: string;
  readonly event: Pick<Event, 'type' | 'data' | 'occurredAt'>;
  readonly recordedAt: Instant;
}

const minute = (instant: Instant): string => instant.slice(0, 16);

const typesIn = (streams: ReadonlyMap<string, readonly object[]>): string[] => [
  ...new Set([...streams.values()].flat().map((one) => (one as { type: string }).type)),
];

const eventsOf = async (store: PostgresEventStore): Promise<Told[]> => {
  const { rows } = await database.pool.query<{ stream: string }>(
    `select stream from es.streams where category in ('obligation', 'escalation') order by stream`,
  );
  const histories = await store.readMany(rows.map(({ stream }) => stream));
  return [...histories.values()].flat().map((event) => ({ stream: event.stream, event, recordedAt: event.recordedAt }));
};

const boundTo = (desk: AgendaDesk): AgendaActs => ({
  look: (of) => desk.look(of),
  openObligations: (commands) => desk.openObligations(commands),
  recalculateDueDates: (commands) => desk.recalculateDueDates(commands),
  remind: (commands) => desk.remind(commands),
  markOverdue: (commands) => desk.markOverdue(commands),
  proposeEscalations: (commands) => desk.proposeEscalations(commands),
});
