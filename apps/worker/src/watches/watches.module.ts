import { type DynamicModule, Module } from '@nestjs/common';
import type { WorkerConfig } from '#config';
import { CaseWatchDesk, ImpedimentWatchDesk, RollupWatchDesk, TaskWatchDesk } from '#office';
import { TASK_QUEUES, TemporalWorkerModule } from '#temporal';
import { BUNDLE } from '../activities/bundle.js';
import { sayFaults } from '../loops/faults.js';
import { watchActivities } from './watch-activities.js';
import { WatchesAwake } from './watches-awake.js';

/** Few of them have something to do at once, and each is some queries. */
const TASKS_AT_ONCE = 4;

/** Serves the watches of what people decide, at a queue of their own: a morning on which every agenda wakes holds none of them up. */
@Module({})
export class WatchesModule {
  static forRoot({ temporal }: Pick<WorkerConfig, 'temporal'>): DynamicModule {
    return {
      module: WatchesModule,
      imports: [
        TemporalWorkerModule.register({
          imports: [{ module: WatchesAwakeModule, providers: [WatchesAwake], exports: [WatchesAwake] }],
          inject: [CaseWatchDesk, TaskWatchDesk, ImpedimentWatchDesk, RollupWatchDesk, WatchesAwake],
          useFactory: (
            cases: CaseWatchDesk,
            tasks: TaskWatchDesk,
            impediments: ImpedimentWatchDesk,
            rollups: RollupWatchDesk,
            awake: WatchesAwake,
          ) => ({
            ...temporal,
            taskQueue: TASK_QUEUES.interactive,
            activities: watchActivities({ cases, tasks, impediments, rollups }),
            bundle: BUNDLE,
            tasksAtOnce: TASKS_AT_ONCE,
            onPolling: awake.wake,
            onFault: sayFaults('Watches'),
          }),
        }),
      ],
    };
  }
}

@Module({})
class WatchesAwakeModule {}
