import { setTimeout as wait } from 'node:timers/promises';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { prepareNamespace } from './prepare-namespace.js';
import type { TemporalOptions } from './temporal-client.module.js';

export interface QueueOptions extends TemporalOptions {
  readonly taskQueue: string;
  readonly activities: object;
  /** The prebuilt workflows. */
  readonly bundle: string;
  /** How long an agenda's next step waits for the worker that has it in memory. */
  readonly stickyTimeoutMs: number;
  /** Workflow tasks at once; no more than there are database connections for their looks. */
  readonly tasksAtOnce?: number;
  /** Done each time the worker begins to poll; when it fails, all begins anew. */
  readonly onPolling?: () => Promise<void>;
  readonly onFault: (fault: unknown) => void;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Works at one queue until it is told to stop, whatever becomes of the server meanwhile: it waits for one that is not there yet, and
 * begins anew with one that went away for good. Stopping lets what is under way finish.
 */
export class TemporalWorker {
  readonly #stopping = new AbortController();
  #worker: Worker | undefined;
  #running: Promise<void> | undefined;

  constructor(private readonly options: QueueOptions) {}

  get polling(): boolean {
    return this.#worker?.getState() === 'RUNNING';
  }

  start(): void {
    this.#running ??= this.#keepWorking();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.#worker?.getState() === 'RUNNING') this.#worker.shutdown();
    await this.#running;
  }

  async #keepWorking(): Promise<void> {
    const { signal } = this.#stopping;
    for (let faults = 0; !signal.aborted;) {
      const began = performance.now();
      try {
        await this.#work();
      } catch (fault) {
        this.options.onFault(fault);
      }
      faults = performance.now() - began > LONGEST_PAUSE_MS ? 0 : faults + 1;
      await wait(Math.min(FIRST_PAUSE_MS * 2 ** faults, LONGEST_PAUSE_MS), undefined, { signal }).catch(() => undefined);
    }
  }

  async #work(): Promise<void> {
    const { address, namespace } = this.options;
    const connection = await NativeConnection.connect({ address });
    try {
      await prepareNamespace(connection, namespace);
      this.#worker = await Worker.create({ ...this.#workerOptions(), connection });
      const running = this.#worker.run();
      if (this.#stopping.signal.aborted) this.#worker.shutdown();
      await Promise.all([running, this.#welcome(this.#worker)]);
    } finally {
      this.#worker = undefined;
      await connection.close().catch(() => undefined);
    }
  }

  async #welcome(worker: Worker): Promise<void> {
    try {
      if (!this.#stopping.signal.aborted) await this.options.onPolling?.();
    } catch (fault) {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      throw fault;
    }
  }

  #workerOptions(): WorkerOptions {
    const { namespace, taskQueue, activities, bundle, stickyTimeoutMs, tasksAtOnce = 10 } = this.options;
    return {
      namespace,
      taskQueue,
      activities,
      workflowBundle: { codePath: bundle },
      stickyQueueScheduleToStartTimeout: stickyTimeoutMs,
      maxConcurrentWorkflowTaskExecutions: tasksAtOnce,
      maxConcurrentLocalActivityExecutions: tasksAtOnce,
      shutdownGraceTime: '20 s',
      shutdownForceTime: '30 s',
    };
  }
}
