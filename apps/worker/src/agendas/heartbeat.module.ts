import { type DynamicModule, Module } from '@nestjs/common';
import { CLOCK_BEAT, OfficeClock } from '#office';
import { Beats } from '#postgres';
import { TemporalPulse, TemporalWorker } from '#temporal';
import { Loops } from '../loops/loops.js';
import { sayFaults } from '../loops/faults.js';
import { heartbeat } from './heartbeat.js';

/** Lets the API know whether the clock is there; it does not ask Temporal itself. */
@Module({})
export class HeartbeatModule {
  static forRoot(agendas: DynamicModule): DynamicModule {
    return {
      module: HeartbeatModule,
      imports: [agendas],
      providers: [
        {
          provide: Loops,
          inject: [Beats, OfficeClock, TemporalWorker, TemporalPulse],
          useFactory: (beats: Beats, clock: OfficeClock, worker: TemporalWorker, pulse: TemporalPulse) => {
            const heard = async (): Promise<boolean> => worker.polling && (await pulse.answers());
            return new Loops([heartbeat({ beats, clock, heard, name: CLOCK_BEAT, onFault: sayFaults('Heartbeat') })]);
          },
        },
      ],
    };
  }
}
