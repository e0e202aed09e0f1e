import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { commandHandler, type Instant } from '#eventsourcing';
import { type ObligationCommand, obligationDecider, obligationId, planFacts, type Sight } from '#domain';
import { AgendaLooks, inlineTables, PostgresEventStore } from '#postgres';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { plan } from '../notice/testing/told-office.js';
import { AgendaDesk } from './agenda-desk.js';
import { deskParts, wallAt } from './testing/desk-parts.js';
import type { AgendaDeskParts } from './agenda-desk-parts.js';

/* The agenda of ward 11 on a real log. The plan holds since 01/04/2023; the clock is the wall's, and the test says what it shows. */

const ward = 'Q3-P-11';
const april = obligationId(ward, 'monthly', '2023-04');
const startOfApril: Instant = '2023-03-31T17:00:00.000Z';
/** Three working days before 14/04, the last day. */
const reminding: Instant = '2023-04-11T01:00:00.000Z';

let database: TestDatabase;
let store: PostgresEventStore;
let parts: AgendaDeskParts;
let desk: AgendaDesk;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyLog(database.url);
  store = new PostgresEventStore(database.pool);
  parts = deskParts(database, wallAt(reminding));
  desk = new AgendaDesk(parts);
  await store.appendMany(
    planFacts(plan).map(({ stream, events }) => ({ stream, expectedVersion: 0, events, actor: 'operator', recordedAt: startOfApril })),
  );
});

const look = (at: Instant, scope = ward): Promise<Sight> => desk.look({ scope, at });
const act = (command: ObligationCommand) =>
  commandHandler(obligationDecider, { store, inline: inlineTables })(command.data.obligation, command);
const said = async (stream = april): Promise<string[]> => (await store.read(stream)).map(({ type }) => type);

/** What a look brings about: every act, in the order of the workflow. */
const carryOut = async (sight: Sight) => [
  await desk.openObligations(sight.openings),
  await desk.remind(sight.reminders),
  await desk.markOverdue(sight.overdue),
  await desk.proposeEscalations(sight.escalations),
];

describe('an agenda’s desk', () => {
  it('opens, reminds, marks and proposes, each when it is due, and says when to look next', async () => {
    const first = await look(startOfApril);
    expect(first.openings.map(({ data }) => data.obligation)).toContain(april);
    expect(first.text.details).toContain('14/04/2023');
    await carryOut(first);
    await carryOut(await look(reminding));
    expect(await said()).toEqual(['ObligationOpened', 'ReminderIssued']);
    const due = await look('2023-04-14T17:02:00.000Z');
    expect(due.reminders.map(({ data }) => data.obligation)).not.toContain(april);
    await carryOut(due);
    const levels = await look('2023-04-18T01:00:00.000Z');
    expect(levels.escalations).toHaveLength(1);
    await carryOut(levels);
    expect(await said()).toEqual(['ObligationOpened', 'ReminderIssued', 'ObligationBecameOverdue']);
    const { duties, nextWakeAt } = await look('2023-04-18T01:00:01.000Z');
    expect(duties.find(({ obligation }) => obligation === april)).toMatchObject({ overdue: true, escalationLevel: 1, stepReached: 0 });
    expect(nextWakeAt > '2023-04-18T01:00:01.000Z').toBe(true);
  });

  it('asked twice, says everything once', async () => {
    for (const at of [startOfApril, reminding] as const) {
      const sight = await look(at);
      const once = await carryOut(sight);
      const twice = await carryOut(sight);
      expect(once.some(({ recorded }) => recorded > 0)).toBe(true);
      expect(twice.every(({ recorded, again, refused }) => recorded === 0 && !again && refused.length === 0)).toBe(true);
    }
    expect(await said()).toEqual(['ObligationOpened', 'ReminderIssued']);
    expect((await look(reminding)).reminders).toEqual([]);
  });

  it('looks again where somebody was first, and loses nothing of the others', async () => {
    await carryOut(await look(startOfApril));
    const sight = await look(reminding);
    const draft = () => act({ type: 'SaveDraft', by: 'an', now: reminding, data: { obligation: april, digest: 'd', text: '{}' } });
    // Between reading and appending.
    const slow = new AgendaDesk({ ...parts, store: standingIn(store, draft) });
    const outcome = await slow.remind(sight.reminders);
    expect(outcome).toMatchObject({ again: true, refused: [] });
    expect(await said()).toEqual(['ObligationOpened', 'DraftSaved']);
    await carryOut(await look(reminding));
    expect(await said()).toEqual(['ObligationOpened', 'DraftSaved', 'ReminderIssued']);
  });

  it('answers what the rules refuse, and one stream that is broken keeps no other from being told', async () => {
    await carryOut(await look(startOfApril));
    const sight = await look('2023-04-14T17:02:00.000Z');
    const [one, ...others] = sight.overdue.map(({ data }) => data.obligation);
    const broken = new AgendaDesk({
      ...parts,
      inline: parts.inline.map((table) => ({
        ...table,
        row: (facts) => {
          if (facts[0]?.stream === one) throw new TypeError('broken');
          return table.row(facts);
        },
      })),
    });
    const outcome = await broken.markOverdue(sight.overdue);
    expect(outcome.refused).toEqual([{ subject: one, code: 'FAULT: TypeError: broken' }]);
    expect(outcome.recorded).toBe(others.length);
  });

  it('goes by rules that were set this very moment', async () => {
    await carryOut(await look(startOfApril));
    const policy = plan.policies.find(({ code }) => code === plan.duties.find((duty) => duty.code === 'monthly')!.policy)!;
    const event = { type: 'PolicySet', data: { plan: plan.code, section: null, policy: { ...policy, remindAt: '07:00' } } };
    const stream = `policy/${policy.code}`;
    const expectedVersion = (await store.read(stream)).length;
    await store.append({ stream, expectedVersion, events: [event], actor: 'operator', recordedAt: startOfApril });
    const earlier: Instant = '2023-04-11T00:00:00.000Z';
    expect((await look(earlier)).reminders.map(({ data }) => data.obligation)).toContain(april);
  });

  it('watches whoever took something over, until it is settled', async () => {
    const other = 'Q3-VT';
    expect((await desk.scopes()).has(other)).toBe(false);
    await carryOut(await look(startOfApril));
    await act({
      type: 'TransferObligation',
      by: 'chair',
      now: startOfApril,
      data: { obligation: april, to: other, reason: 'Sắp xếp lại.' },
    });
    expect((await desk.scopes()).get(other)).toEqual([other]);
    expect((await look(reminding, other)).reminders.map(({ data }) => data.obligation)).toEqual([april]);
    await act({ type: 'ExcuseObligation', by: 'chair', now: reminding, data: { obligation: april, reason: 'Đã có trong báo cáo khác.' } });
    expect(await look(reminding, other)).toMatchObject({ retired: true });
  });

  it('keeps what it saw for who does not ask Temporal; reckoning leaves no trace; who retires is forgotten', async () => {
    const looks = new AgendaLooks(database.pool);
    await desk.reckon({ scope: ward, at: startOfApril });
    expect(await looks.all()).toEqual([]);
    const { nextWakeAt } = await look(startOfApril);
    expect(await looks.all()).toMatchObject([{ scope: ward, lookedAt: startOfApril, nextWakeAt }]);
    await looks.keep({ scope: 'GONE', lookedAt: startOfApril, nextWakeAt, duties: [], alarms: [] });
    expect(await look(startOfApril, 'GONE')).toMatchObject({ retired: true });
    expect((await looks.all()).map(({ scope }) => scope)).toEqual([ward]);
  });

  it('spreads the wakes of one instant, each scope’s the same every time', async () => {
    const spread = new AgendaDesk({ ...parts, spreadSeconds: 600 });
    await carryOut(await look(startOfApril));
    const wakes = await Promise.all(['Q3-P-11', 'Q3-P-12'].map((scope) => spread.reckon({ scope, at: startOfApril })));
    const plain = await desk.reckon({ scope: ward, at: startOfApril });
    const delays = wakes.map(({ nextWakeAt }) => Date.parse(nextWakeAt) - Date.parse(plain.nextWakeAt));
    for (const delay of delays) expect(delay).toBeGreaterThanOrEqual(0);
    for (const delay of delays) expect(delay).toBeLessThan(600_000);
    expect(await spread.reckon({ scope: ward, at: startOfApril })).toEqual(wakes[0]);
  });
});

/** The same store, but something happens after each reading of many streams. */
const standingIn = (original: PostgresEventStore, between: (streams: readonly string[]) => Promise<unknown>): PostgresEventStore =>
  Object.assign(Object.create(original) as PostgresEventStore, {
    readManyToDecide: async (streams: readonly string[]) => {
      const histories = await original.readManyToDecide(streams);
      await between(streams);
      return histories;
    },
  });
