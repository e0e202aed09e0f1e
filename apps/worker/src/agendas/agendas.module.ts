import { type DynamicModule, Module } from '@nestjs/common';
import type { WorkerConfig } from '#config';
import { AgendaDesk } from '#office';
import { TASK_QUEUES, TemporalWorkerModule } from '#temporal';
import { BUNDLE } from '../activities/bundle.js';
import { sayFaults } from '../loops/faults.js';
import { agendaActivities } from './agenda-activities.js';
import { AgendasAwake } from './agendas-awake.js';
import { DEMONSTRATION_SPEED, DemonstrationClock } from './demonstration-clock.js';

/** Serves the agendas: their looks and acts, and in a demonstration the clock they go by. */
@Module({})
export class AgendasModule {
  static forRoot({ temporal, demonstrationSpeed }: Pick<WorkerConfig, 'temporal' | 'demonstrationSpeed'>): DynamicModule {
    const awake: DynamicModule = {
      module: AwakeModule,
      providers: [AgendasAwake, DemonstrationClock, { provide: DEMONSTRATION_SPEED, useValue: demonstrationSpeed }],
      exports: [AgendasAwake],
    };
    return {
      module: AgendasModule,
      imports: [
        TemporalWorkerModule.register({
          imports: [awake],
          inject: [AgendaDesk, AgendasAwake],
          useFactory: (desk: AgendaDesk, awake: AgendasAwake) => ({
            ...temporal,
            taskQueue: TASK_QUEUES.agenda,
            activities: agendaActivities(desk),
            bundle: BUNDLE,
            onPolling: awake.wake,
            onFault: sayFaults('Agendas'),
          }),
        }),
      ],
      exports: [TemporalWorkerModule],
    };
  }
}

@Module({})
class AwakeModule {}
