import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addMs } from '#domain';
import type { Instant } from '#eventsourcing';
import { AssembledOffice } from './support/assembled-office.js';
import { OPENING_MS, rulebook } from './support/district.js';
import { faultsIn } from './support/invariants.js';
import { until, untilNoFaults } from './support/until.js';
import { remindersOf, type Wave, wavesAhead } from './support/waves.js';

/*
 * Temporal's store is wiped in the middle of the year, with a wave of reminders behind it and the next one ahead: an empty server stands
 * at the same address. The log has everything, so nothing is lost; what was said is not said again.
 */
const BEGUN_AT: Instant = '2023-11-08T00:59:50.000Z';

let office: AssembledOffice;
beforeAll(async () => {
  office = await AssembledOffice.open(BEGUN_AT);
  await office.startTemporal('empty');
  office.startWorker();
}, OPENING_MS);
afterAll(() => office?.close());

const untilSaid = async (wave: Wave): Promise<void> => {
  const said = async (): Promise<true | undefined> =>
    remindersOf(wave, await office.events()).length >= wave.reminders.length ? true : undefined;
  await until(said, { withinMs: 60_000, otherwise: () => `The wave of ${wave.at} was never said whole` });
  await untilNoFaults(
    async () => faultsIn(await office.evidence(), { ...rulebook, from: BEGUN_AT, at: addMs(wave.at, 30_000), boundMs: 30_000 }),
    60_000,
  );
};

const nextWave = async (): Promise<Wave> => wavesAhead(await office.events(), rulebook, await office.now())[0]!;

/** What reconciling found; it says so also where it has to refuse in the end, since nobody serves what it has mended. */
const reconcile = async (): Promise<Record<string, unknown> & { code: number | null }> => {
  const { code, out, err } = await office.dunghan('reconcile', '--json');
  if (!out.includes('{')) throw new Error(err);
  return { code, ...(JSON.parse(out.slice(out.indexOf('{'))) as Record<string, unknown>) };
};

it('a wave is said as always', async () => {
  await untilSaid(await nextWave());
});

it('after the loss reconciling names each agenda that is missing and brings it back; the second time it finds nothing', async () => {
  await office.killTemporal();
  await office.killWorker();
  await office.startTemporal('empty');

  const found = await reconcile();
  expect(found['scopes']).toBeGreaterThan(20);
  expect(found['missing']).toHaveLength(found['scopes'] as number);
  expect(found).toMatchObject({ closed: [], mended: found['scopes'], lookedAgain: 0, code: 1 });

  office.startWorker();
  await office.untilHealth(({ clock }) => clock === 'running', OPENING_MS / 2);
  const again = await until(
    async () => {
      const second = await reconcile();
      return second['mended'] === 0 ? second : undefined;
    },
    { withinMs: 60_000, otherwise: () => 'Reconciling always found something to mend' },
  );
  expect(again).toMatchObject({ mended: 0, missing: [], closed: [], asleep: [], code: 0 });
});

it('nothing was lost, and nothing is said twice: the next wave comes, and only that', async () => {
  const before = (await office.events()).filter(({ type }) => type === 'ReminderIssued').length;
  const wave = await nextWave();
  await office.putClockOn(addMs(wave.at, -3_000));
  await untilSaid(wave);
  const after = (await office.events()).filter(({ type }) => type === 'ReminderIssued').length;
  expect(after - before).toBe(wave.reminders.length);
});
