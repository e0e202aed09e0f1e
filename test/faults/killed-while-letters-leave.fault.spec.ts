import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { AssembledOffice } from './support/assembled-office.js';
import { OPENING_MS, rulebook } from './support/district.js';
import { faultsIn } from './support/invariants.js';
import { until, untilNoFaults } from './support/until.js';

/*
 * The mail server takes its time, and the worker is killed while letters are on their way. Which of them arrived, nobody in the house can
 * know; the server's own journal tells.
 */
const BEGUN_AT: Instant = '2023-11-08T00:59:50.000Z';
const SLOWLY_MS = 700;
/** What was begun is given up after a minute: half of it for the mail server, half to write down what it said. */
const GIVEN_UP_MS = 150_000;

let office: AssembledOffice;
beforeAll(async () => {
  office = await AssembledOffice.open(BEGUN_AT);
  office.mail.follow([{ does: 'wait', at: 'end', ms: SLOWLY_MS }]);
  await office.startTemporal('empty');
  office.startWorker();
}, OPENING_MS);
afterAll(() => office?.close());

it('what was on its way stands as unknown, nothing is handed over twice, and everything else arrives', async () => {
  const onTheWay = async (): Promise<readonly string[] | undefined> => {
    const sending = (await office.evidence()).outbox.filter(({ state }) => state === 'sending');
    return office.mail.messages.length >= 2 && sending.length > 0 ? sending.map(({ notice }) => notice) : undefined;
  };
  await until(onTheWay, { withinMs: 90_000, otherwise: () => 'No letter was ever on its way' });
  await office.killWorker();
  const interrupted = (await onTheWay())!;
  expect(interrupted.length).toBeGreaterThan(0);

  office.mail.follow([]);
  office.startWorker();
  await untilNoFaults(
    async () => faultsIn(await office.evidence(), { ...rulebook, from: BEGUN_AT, at: await office.now(), boundMs: 30_000 }),
    GIVEN_UP_MS,
  );
  const outcomes = (await office.events()).filter(({ type, recordedAt }) => type === 'NoticeOutcomeRecorded' && recordedAt >= BEGUN_AT);
  const having = (outcome: string): string[] =>
    outcomes.flatMap(({ stream, data }) => (data['outcome'] === outcome ? [stream.replace('notice/', '')] : []));
  expect(having('unknown').sort()).toEqual([...interrupted].sort());
  expect(having('accepted').length).toBeGreaterThan(interrupted.length);
  expect(outcomes).toHaveLength(having('unknown').length + having('accepted').length);
}, 300_000);
