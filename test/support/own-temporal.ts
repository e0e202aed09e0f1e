import { freePort } from '../../infra/start/network/ports.js';
import { builtTemporalServer, startTemporalServer, userCacheDirectory } from '../../infra/start/temporal/index.js';

export interface OwnTemporal {
  readonly address: string;
  /** Ends it; what it knew is lost. */
  stop(): Promise<void>;
}

/** A Temporal server of a test's own, empty, with time that can be skipped; for tests that need it set otherwise, or gone. */
export const ownTemporal = async (dynamicConfig: Readonly<Record<string, unknown>> = {}, port?: number): Promise<OwnTemporal> => {
  const path = await builtTemporalServer({ cacheDirectory: userCacheDirectory(), onProgress: () => undefined });
  const server = startTemporalServer(
    { kind: 'binary', path, durable: true },
    {
      port: port ?? (await freePort()),
      namespace: 'default',
      store: { kind: 'sqlite' },
      dynamicConfig: { 'frontend.WorkflowTimeSkippingEnabled': true, 'history.timerProcessorMaxTimeShift': '1ms', ...dynamicConfig },
    },
  );
  await server.ready;
  return {
    address: server.address,
    stop: async () => {
      server.kill();
      await server.ended;
    },
  };
};
