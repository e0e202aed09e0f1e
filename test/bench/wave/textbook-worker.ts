import { DefaultLogger, Runtime } from '@temporalio/worker';
import { DataSource } from 'typeorm';
import { dataSourceOptions, PostgresEventStore, poolOf } from '#postgres';
import { TemporalWorker } from '#temporal';
import { textbookActs } from './textbook-acts.js';

/** The textbook's worker as a process of its own, as ours is. */
const {
  DATABASE_URL: url = '',
  TEMPORAL_ADDRESS: address = '',
  TEMPORAL_NAMESPACE: namespace = '',
  TEXTBOOK_BUNDLE: bundle = '',
} = process.env;

Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
const source = await new DataSource(dataSourceOptions({ url, poolSize: 18 })).initialize();
const worker = new TemporalWorker({
  ...{ address, namespace, bundle, taskQueue: 'textbook' },
  activities: textbookActs(new PostgresEventStore(poolOf(source))),
  stickyTimeoutMs: 10_000,
  onFault: (fault) => process.stderr.write(`${String(fault)}\n`),
});
worker.start();
process.once(
  'SIGTERM',
  () =>
    void worker
      .stop()
      .then(() => source.destroy())
      .finally(() => process.exit()),
);
