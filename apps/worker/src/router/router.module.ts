import { Module } from '@nestjs/common';
import { AgendaDesk } from '#office';
import { AgendaReads, LogFollower } from '#postgres';
import { Agendas } from '#temporal';
import { sayFaults } from '../loops/faults.js';
import { Loops } from '../loops/loops.js';
import { Router } from './router.js';

/** Lets the agendas hear of what happens. */
@Module({
  providers: [
    {
      provide: Loops,
      inject: [LogFollower, AgendaReads, AgendaDesk, Agendas],
      useFactory: (log: LogFollower, reads: AgendaReads, desk: AgendaDesk, agendas: Agendas) => {
        const router = new Router({ reads, desk, agendas, onFault: sayFaults('Router') });
        return new Loops([{ name: 'Router', run: (signal) => log.run(router, signal) }]);
      },
    },
  ],
})
export class RouterModule {}
