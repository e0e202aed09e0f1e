import type { Connection } from '@temporalio/client';
import { type BundleOptions, DefaultLogger, Runtime } from '@temporalio/worker';

/** This run's Temporal server, on which time can be skipped: namespace `default`, its state in memory. Throws where there is none, and says why. */
export const temporalServer = (): Promise<{ readonly address: string }> => {
  const { DUNGHAN_TEST_TEMPORAL: address, DUNGHAN_TEST_TEMPORAL_FAILURE: failure } = process.env;
  if (address) return Promise.resolve({ address });
  return Promise.reject(new Error(failure ?? 'There is no Temporal server: only tests named *.workflow.spec.ts have one.'));
};

/** The same connection, but time is skipped for the workflows that are started over it, and for what they start. */
export const withSkippedTime = (connection: Connection): Connection =>
  standingInFor(connection, { workflowService: skippingTime(connection.workflowService) });

/** Lets this file's workers and bundles say only what is wrong. To be called before the first of them. */
export const quietly = (): { readonly logger: DefaultLogger } => {
  const logger = new DefaultLogger('ERROR');
  Runtime.install({ logger, shutdownSignals: [] });
  return { logger };
};

/** Lets workflow code be bundled from its TypeScript, rooms by their source as everywhere in tests. */
export const fromSource: Pick<BundleOptions, 'webpackConfigHook'> = {
  webpackConfigHook: (config) => ({
    ...config,
    resolve: { ...config.resolve, conditionNames: ['source', '...'], extensionAlias: { '.js': ['.ts', '.js'] } },
  }),
};

type WorkflowService = Connection['workflowService'];

/** More skips than any test lives through; the server's own limit is 200. */
const MOST_SKIPS = 1_000_000;

const timeSkippingConfig = { enabled: true, maxSessionSkipCount: MOST_SKIPS };

const skippingTime = (service: WorkflowService): WorkflowService =>
  standingInFor(service, {
    startWorkflowExecution: (request: object) => service.startWorkflowExecution({ ...request, timeSkippingConfig }),
    signalWithStartWorkflowExecution: (request: object) => service.signalWithStartWorkflowExecution({ ...request, timeSkippingConfig }),
  });

const standingInFor = <T extends object>(original: T, own: Partial<Record<keyof T, unknown>>): T =>
  new Proxy(original, {
    get: (target, name) => {
      if (name in own) return own[name as keyof T];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
