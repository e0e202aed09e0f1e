import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Injectable,
  type InjectionToken,
  Module,
  type ModuleMetadata,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { type QueueOptions, TemporalWorker } from './temporal-worker.js';

export interface WorkerModuleOptions extends Pick<ModuleMetadata, 'imports'> {
  readonly inject: readonly InjectionToken[];
  // What is injected is known where the module is used.
  readonly useFactory: (...injected: never[]) => QueueOptions;
}

/** Runs a worker at one queue for as long as its application lives; its activities come from the application's own providers. */
@Module({})
export class TemporalWorkerModule {
  static register({ imports = [], inject, useFactory }: WorkerModuleOptions): DynamicModule {
    return {
      module: TemporalWorkerModule,
      imports,
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
class Running implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(@Inject(TemporalWorker) private readonly worker: TemporalWorker) {}

  onApplicationBootstrap(): void {
    installRuntime();
    this.worker.start();
  }

  // Before the database is let go: what is under way still needs it.
  async beforeApplicationShutdown(): Promise<void> {
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
