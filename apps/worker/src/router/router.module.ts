import { Module } from '@nestjs/common';
import { AgendaDesk, OpenWatches } from '#office';
import { AgendaReads, LogFollower } from '#postgres';
import { Agendas, Watches } from '#temporal';
import { sayFaults } from '../loops/faults.js';
import { Loops } from '../loops/loops.js';
import { Router } from './router.js';
import { WatchRouter } from './watch-router.js';

/** Lets agendas and watches hear of what happens. */
@Module({
  providers: [
    {
      provide: Loops,
      inject: [LogFollower, AgendaReads, AgendaDesk, Agendas, OpenWatches, Watches],
      useFactory: (log: LogFollower, reads: AgendaReads, desk: AgendaDesk, agendas: Agendas, open: OpenWatches, poked: Watches) => {
        const watches = new WatchRouter({ reads: open, watches: poked });
        const router = new Router({ reads, desk, agendas, watches, onFault: sayFaults('Router') });
        return new Loops([{ name: 'Router', run: (signal) => log.run(router, signal) }]);
      },
    },
  ],
})
export class RouterModule {}
