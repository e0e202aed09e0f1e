import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { addMs } from '#domain';
import type { Instant } from '#eventsourcing';
import { carryOutAll } from '../support/bench-office.js';
import { startProcess } from '../support/bench-process.js';
import { asleep, byHands, costOf, terminate } from './histories.js';
import { monthlyReports, openWaveOffice, type WaveOffice } from './office.js';
import type { WavePlace } from './place.js';
import type { obligation } from './textbook.workflow.js';
import { reminders, type Wave } from './wave.js';

/** So long before the instant the workflows are started. */
const leadMs = (workflows: number): number => 30_000 + 300 * workflows;

/** The same wave by the textbook: one workflow for each obligation, with its own timer and a normal activity. */
export const textbookWave = async (place: WavePlace, units: number): Promise<Wave> => {
  const bundle = join(place.server.folder, 'textbook.js');
  writeFileSync(bundle, await bundled());
  const office = await openWaveOffice(place.server, `dunghan_textbook_${units}`, units);
  const worker = startProcess('test/bench/wave/textbook-worker.js', {
    folder: place.server.folder,
    env: { DATABASE_URL: office.url, TEMPORAL_ADDRESS: place.address, TEMPORAL_NAMESPACE: place.namespace, TEXTBOOK_BUNDLE: bundle },
  });
  const reports = monthlyReports(office.plan).map(({ data }) => data.obligation);
  try {
    await carryOutAll(office.store, monthlyReports(office.plan));
    return await Promise.race([measure(place, office, reports), worker.diedEarly]);
  } finally {
    await worker.stop();
    await terminate(place.client, reports);
    await office.close();
  }
};

const measure = async ({ client }: WavePlace, { pool }: WaveOffice, reports: readonly string[]): Promise<Wave> => {
  const realAt = addMs(new Date().toISOString() as Instant, leadMs(reports.length));
  await byHands(reports, (id) =>
    client.workflow.start<typeof obligation>('obligation', { workflowId: id, taskQueue: 'textbook', args: [{ id, remindAt: realAt }] }),
  );
  const before = await asleep(client, reports);
  if (Date.parse(realAt) - Date.now() < 500) throw new Error('The workflows had not fallen asleep before the instant came.');
  const recorded = await reminders(pool, reports.length, realAt);
  return { ...recorded, ...(await costOf(client, before)) };
};

const bundled = async (): Promise<string> => {
  const workflowsPath = fileURLToPath(new URL('./textbook.workflow.js', import.meta.url));
  return (await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') })).code;
};
