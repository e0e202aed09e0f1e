import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as InfraTemporal from '../../infra/start/temporal/index.js';

/**
 * Gives this run a Temporal server that can skip time. It is our own, built now if it is not yet (minutes, once), its state is in
 * memory, and it ends with the run, however hard the run ends. Where it cannot be had, the tests that ask for it say why.
 */
const startTemporal = async (): Promise<void> => {
  // Jest loads this file alone, without its imports of ours: what it needs is taken as it was built.
  const built = pathToFileURL(join(process.cwd(), 'dist', 'infra', 'start', 'temporal', 'index.js')).href;
  try {
    const temporal = (await import(built)) as typeof InfraTemporal;
    const onProgress = ({ en }: { en: string }): void => void process.stderr.write(`\r${en}`);
    const path = await temporal.builtTemporalServer({ cacheDirectory: temporal.userCacheDirectory(), onProgress });
    const server = temporal.startTemporalServer(
      { kind: 'binary', path, durable: true },
      { port: await freePort(), namespace: 'default', store: { kind: 'sqlite' }, dynamicConfig: SKIPPING_TIME },
    );
    await server.ready;
    process.env.DUNGHAN_TEST_TEMPORAL = server.address;
    process.env.DUNGHAN_TEST_TEMPORAL_PID = `${server.pid}`;
  } catch (failure) {
    process.env.DUNGHAN_TEST_TEMPORAL_FAILURE = String(failure);
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port was given.'))));
    });
  });

const SKIPPING_TIME = {
  'frontend.WorkflowTimeSkippingEnabled': true,
  // Timers are looked for that often; with the server's own second a skipped year would take minutes.
  'history.timerProcessorMaxTimeShift': '1ms',
};

export default startTemporal;
