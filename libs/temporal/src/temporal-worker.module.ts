import {
  type DynamicModule,
  Inject,
  Injectable,
  type InjectionToken,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { type QueueOptions, TemporalWorker } from './temporal-worker.js';

export interface WorkerModuleOptions {
  readonly inject: readonly InjectionToken[];
  // What is injected is known where the module is used.
  readonly useFactory: (...injected: never[]) => QueueOptions;
}

/** Runs a worker at one queue for as long as its application lives; its activities come from the application's own providers. */
@Module({})
export class TemporalWorkerModule {
  static register({ inject, useFactory }: WorkerModuleOptions): DynamicModule {
    return {
      module: TemporalWorkerModule,
      providers: [
        {
          provide: TemporalWorker,
          inject: [...inject],
          useFactory: (...injected: unknown[]) => new TemporalWorker((useFactory as (...args: unknown[]) => QueueOptions)(...injected)),
        },
        Running,
      ],
      exports: [TemporalWorker],
    };
  }
}

@Injectable()
class Running implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(TemporalWorker) private readonly worker: TemporalWorker) {}

  onApplicationBootstrap(): void {
    installRuntime();
    this.worker.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker.stop();
  }
}

let installed = false;

/** Once in a process: signals are the application's business, and the SDK says only what is wrong. */
const installRuntime = (): void => {
  if (installed) return;
  installed = true;
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
};
