import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addMs } from '#domain';
import type { Instant } from '#eventsourcing';
import { holder, OPENING_MS, rulebook, unitOf } from './support/district.js';
import type { LoggedEvent } from './support/evidence.js';
import { faultsIn } from './support/invariants.js';
import { StartedOffice, type Victim } from './support/started-office.js';
import { until, untilNoFaults } from './support/until.js';
import { remindersOf, type Wave, wavesAhead } from './support/waves.js';

/*
 * Waves of reminders, each spread over some seconds, so that there is a middle to be killed in. A kill counts only when reminders of that
 * very wave were recorded before it and after it; one that fell beside is tried at the next wave.
 */
const SPREAD_SECONDS = 8;
const WINDOW_SECONDS = 12;
const BEGUN_AT = '2023-11-06T08:30';
const FROM: Instant = '2023-11-06T01:30:00.000Z';
/** A worker's death is noticed by Temporal after ten seconds, and what it had begun is given to another after ten more. */
const BOUND_MS = 60_000;
const FEWEST = 8;
const TRIES = 3;

let office: StartedOffice;
beforeAll(async () => {
  process.env['AGENDA_SPREAD_SECONDS'] = `${SPREAD_SECONDS}`;
  process.env['NOTICE_WINDOW_SECONDS'] = `${WINDOW_SECONDS}`;
  office = await StartedOffice.start(BEGUN_AT);
}, OPENING_MS);
afterAll(() => office?.end());

const judged = async (at: Instant): Promise<string[]> =>
  faultsIn(await office.evidence(), { ...rulebook, from: FROM, at, boundMs: BOUND_MS });

const nextWave = async (): Promise<Wave> => {
  const wave = wavesAhead(await office.events(), rulebook, await office.now()).find(({ reminders }) => reminders.length >= FEWEST);
  if (wave === undefined) throw new Error('No wave with enough reminders lies ahead.');
  return wave;
};

/** Some of those that are about to be reminded hand in while the wave goes on, one after the other. */
const handInMeanwhile = ({ at, reminders }: Wave): Promise<unknown> => {
  const obligations = reminders.map((reminder) => reminder.split(' ')[0]!);
  const some = obligations.filter((_, index) => index % 3 === 0).slice(0, 8);
  return Promise.all(
    some.map(async (obligation, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 700));
      const [by, preparedBy] = [holder(unitOf(obligation), 'head', at), holder(unitOf(obligation), 'reporter', at)];
      const patienceMs = index % 4 === 3 ? 0 : 60_000;
      await office.clients.handIn({ obligation, by, preparedBy, patienceMs, repeat: index % 2 === 0 });
      // Somebody else's head may not, and a second report is not wanted: both are refused, and must leave nothing behind.
      const stranger = holder(unitOf(some[(index + 1) % some.length]!), 'head', at);
      if (index === 0) await office.clients.handIn({ obligation, by: stranger, preparedBy, patienceMs: 60_000 });
      if (index === 1) await office.clients.handIn({ obligation, by, preparedBy, patienceMs: 60_000 });
    }),
  );
};

interface Kill {
  readonly before: number;
  readonly after: number;
}

/** Kills in the middle of the next wave, waits until everything has come to rest, and counts the wave's reminders around the kill. */
const killInAWave = async (victim: Victim): Promise<Kill> => {
  const wave = await nextWave();
  await office.putClockOn(wave.at, 4);
  const enough = async (): Promise<LoggedEvent[] | undefined> => {
    const reminders = remindersOf(wave, await office.events());
    return reminders.length >= 3 ? reminders : undefined;
  };
  await until(enough, { withinMs: 40_000, otherwise: () => `The wave of ${wave.at} never began` });
  const clients = handInMeanwhile(wave);
  const killedMs = office.kill(victim);
  if (victim === 'everything') await office.startAnew();
  await clients;
  await untilAtRest(wave);
  const reminders = remindersOf(wave, await office.events());
  const before = reminders.filter(({ insertedMs }) => insertedMs < killedMs).length;
  return { before, after: reminders.length - before };
};

const untilAtRest = async ({ at }: Wave): Promise<void> => {
  await office.untilWell(60_000);
  await untilNoFaults(() => judged(addMs(at, BOUND_MS)), 100_000);
};

it.each<Victim>(['worker', 'api', 'temporal', 'postgres', 'everything'])(
  '%s is killed in the middle of a wave: nothing is said twice, nothing is lost',
  async (victim) => {
    let kill: Kill = { before: 0, after: 0 };
    for (let tries = 0; tries < TRIES && (kill.before === 0 || kill.after === 0); tries++) kill = await killInAWave(victim);
    expect(kill.before).toBeGreaterThan(0);
    expect(kill.after).toBeGreaterThan(0);
    expect(await judged(await office.now())).toEqual([]);
    expect(await office.dunghan('verify')).toMatchObject({ ok: true, unsealed: 0 });
  },
  300_000,
);

it('after all that the clients were served, and every table is what its events say', async () => {
  const outcomes = office.clients.calls.map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === 'ok').length).toBeGreaterThan(10);
  expect(outcomes.filter((outcome) => outcome === 'fail').length).toBeGreaterThan(4);
  expect(await office.tablesThatDiffer()).toEqual([]);
}, 120_000);
