import { Module } from '@nestjs/common';
import { PersonEraser } from '#office';
import { LogFollower, PersonalParts, PostgresEventStore } from '#postgres';
import { sayFaults } from '../loops/faults.js';
import { Loops } from '../loops/loops.js';

/** Finishes what the erasure of a person demands. */
@Module({
  providers: [
    {
      provide: Loops,
      inject: [LogFollower, PostgresEventStore, PersonalParts],
      useFactory: (log: LogFollower, store: PostgresEventStore, personal: PersonalParts) => {
        const eraser = new PersonEraser({ store, personal, onFault: sayFaults('Erasures') });
        return new Loops([{ name: 'Erasures', run: (signal) => log.run(eraser, signal) }]);
      },
    },
  ],
})
export class ErasuresModule {}
