import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { AssembledOffice } from './support/assembled-office.js';
import { holder, OPENING_MS, rulebook, unitOf } from './support/district.js';
import type { LoggedEvent } from './support/evidence.js';
import { faultsIn } from './support/invariants.js';
import { untilNoFaults } from './support/until.js';

/*
 * The yearly report is due before 10 November and the monthly one before the 15th. Temporal is away from the 7th on. Meanwhile the 8th and
 * the 9th pass, on which reminders fall due, and the night in which the yearly report is overdue; it comes back on the 13th, the last
 * working day before the last day of the monthly one, before it is eight.
 */
const GOES_AWAY: Instant = '2023-11-07T03:00:00.000Z';
const FIRST_STEP: Instant = '2023-11-08T01:05:00.000Z';
const YEARLY_OVER: Instant = '2023-11-09T17:10:00.000Z';
const COMES_BACK: Instant = '2023-11-13T02:00:00.000Z';
const DAYS_MS = 7 * 86_400_000;

let office: AssembledOffice;
let handedInLate: string;
beforeAll(async () => {
  office = await AssembledOffice.open(GOES_AWAY);
  await office.startTemporal('empty');
  office.startWorker();
  await office.untilHealth(({ clock }) => clock === 'running', OPENING_MS / 2);
  await office.killTemporal();
}, OPENING_MS);
afterAll(() => office?.close());

const since = async (type: string): Promise<LoggedEvent[]> =>
  (await office.events()).filter((event) => event.type === type && event.recordedAt >= GOES_AWAY);

/** Those that owe now, by the end of the obligation's name. */
const owing = async (ending: string): Promise<string[]> => {
  const states = new Map<string, boolean>();
  for (const { stream, type } of await office.events()) {
    if (!stream.endsWith(ending)) continue;
    if (['ObligationOpened', 'ReportReturned'].includes(type)) states.set(stream, true);
    if (['ReportSubmitted', 'ReportResubmitted', 'ReportAccepted'].includes(type)) states.set(stream, false);
  }
  return [...states].flatMap(([stream, owes]) => (owes ? [stream] : []));
};

const handIn = async (obligation: string) => {
  const at = await office.now();
  const [by, preparedBy] = [holder(unitOf(obligation), 'head', at), holder(unitOf(obligation), 'reporter', at)];
  return office.clients.handIn({ obligation, by, preparedBy, patienceMs: 0 });
};

describe('while Temporal is away', () => {
  it('the API says that nobody keeps the time, and goes on', async () => {
    expect(await office.untilHealth(({ clock }) => clock === 'away', 30_000)).toMatchObject({
      http: 200,
      status: 'degraded',
      degraded: expect.arrayContaining(['clock-away']),
    });
  });

  it('reports are taken, in time and late', async () => {
    await office.putClockOn(FIRST_STEP);
    const [inTime] = await owing('/yearly/2023');
    expect(await handIn(inTime!)).toMatchObject({ outcome: 'ok', status: 201 });
    await office.putClockOn(YEARLY_OVER);
    [handedInLate = ''] = await owing('/yearly/2023');
    expect(await handIn(handedInLate)).toMatchObject({ outcome: 'ok', status: 201 });
    expect((await since('ReportSubmitted')).map(({ data }) => data['onTime'])).toEqual([true, false]);
  });

  it('nothing is done that only the clock does', async () => {
    await office.putClockOn(COMES_BACK);
    expect(await since('ReminderIssued')).toEqual([]);
    expect(await since('ObligationBecameOverdue')).toEqual([]);
  });
});

describe('when it comes back', () => {
  let yearly: string[];
  let monthly: string[];
  beforeAll(async () => {
    [yearly, monthly] = [await owing('/yearly/2023'), await owing('/monthly/2023-11')];
    await office.startTemporal('kept');
    await untilNoFaults(
      async () =>
        faultsIn(await office.evidence(), {
          ...rulebook,
          ...{ from: GOES_AWAY, at: await office.now(), boundMs: 20_000, awayMs: DAYS_MS },
        }),
      90_000,
    );
  });

  it('what fell due is done once: only the latest step, with those before it passed over', async () => {
    const reminders = await since('ReminderIssued');
    expect(monthly.length).toBeGreaterThan(5);
    expect(reminders.map(({ stream }) => stream).sort()).toEqual([...monthly].sort());
    for (const { data } of reminders) expect(data).toMatchObject({ step: 1, passedOver: [3] });
  });

  it('whoever still owes is overdue once, and nobody who has handed in is', async () => {
    const overdue = await since('ObligationBecameOverdue');
    expect(yearly.length).toBeGreaterThan(5);
    expect(overdue.map(({ stream }) => stream).sort()).toEqual([...yearly].sort());
    for (const { data } of overdue) expect(data).toMatchObject({ dueAt: '2023-11-09T17:00:00.000Z', passedOver: [1, 0] });
    expect(overdue.map(({ stream }) => stream)).not.toContain(handedInLate);
  });

  it('each person gets one digest of all of it', async () => {
    const facts = [...(await since('ReminderIssued')), ...(await since('ObligationBecameOverdue'))].map(({ id }) => id);
    const digests = (await since('NoticeComposed')).filter(({ data }) =>
      (data['facts'] as { id: string }[]).some(({ id }) => facts.includes(id)),
    );
    const persons = digests.map(({ data }) => data['person']);
    expect(persons.length).toBeGreaterThan(10);
    expect(new Set(persons).size).toBe(persons.length);
    expect(new Set((await office.evidence()).letters).size).toBe((await office.evidence()).letters.length);
  });

  it('the page says that all is well', async () => {
    expect(await office.untilHealth(({ status }) => status === 'ready', 15_000)).toMatchObject({ clock: 'running', degraded: [] });
  });
});
