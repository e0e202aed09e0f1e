import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { AgendaDesk, CLOCK_BEAT, OfficeClock, OpenWatches } from '#office';
import { AgendaLooks, Beats, ClockTimes } from '#postgres';
import { Agendas, reconcileAll, TemporalPulse, TemporalWorker, Watches } from '#temporal';
import { sayFaults } from '../loops/faults.js';
import { Loops } from '../loops/loops.js';
import { heartbeat } from './heartbeat.js';
import { reconciling } from './reconciling.js';

/** Lets the API know whether the clock is there, since it does not ask Temporal itself; and sees to it that every agenda and watch is. */
@Module({})
export class HeartbeatModule {
  static forRoot(agendas: DynamicModule): DynamicModule {
    return {
      module: HeartbeatModule,
      imports: [agendas],
      providers: [
        {
          provide: Loops,
          inject: [Beats, OfficeClock, TemporalWorker, TemporalPulse, AgendaDesk, AgendaLooks, ClockTimes, Agendas, OpenWatches, Watches],
          useFactory: (
            beats: Beats,
            clock: OfficeClock,
            worker: TemporalWorker,
            pulse: TemporalPulse,
            desk: AgendaDesk,
            looks: AgendaLooks,
            times: ClockTimes,
            served: Agendas,
            reads: OpenWatches,
            watches: Watches,
          ) => {
            const heard = async (): Promise<boolean> => worker.polling && (await pulse.answers());
            const now = async () => (await times.read()).databaseAt;
            return new Loops([
              heartbeat({ beats, clock, heard, name: CLOCK_BEAT, onFault: sayFaults('Heartbeat') }),
              reconciling({
                heard,
                reconcile: () => reconcileAll({ desk, looks, agendas: served, now, watched: { reads, watches } }),
                onMended: ({ missing, closed, asleep, watches: { mended } }) =>
                  logger.error(`Mended agendas: ${JSON.stringify({ missing, closed, asleep })}, watches: ${JSON.stringify(mended)}`),
                onFault: sayFaults('Reconciling'),
              }),
            ]);
          },
        },
      ],
    };
  }
}

const logger = new Logger('Agendas');
