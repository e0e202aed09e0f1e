import { Module } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import { poolOf, PostgresEventStore, projections, Sealer, SubscriptionRunner } from '#postgres';
import { Loops } from '../loops/loops.js';
import { sayFaults } from '../loops/faults.js';
import { forgetting } from './forgetting.js';

type Source = Parameters<typeof poolOf>[0];

/** Keeps the log going: what is committed gets its place in it, and the tables that follow are brought up to it. */
@Module({
  providers: [
    {
      provide: Loops,
      inject: [getDataSourceToken(), PostgresEventStore],
      useFactory: (source: Source, store: PostgresEventStore) => {
        const pool = poolOf(source);
        const sealer = new Sealer(pool, { onFault: sayFaults('Sealer') });
        const tell = sayFaults('Subscriptions');
        const subscriptions = new SubscriptionRunner(pool, store, projections, {
          onFault: (projection, fault) =>
            tell(fault instanceof Error ? Object.assign(fault, { message: `${projection}: ${fault.message}` }) : fault),
        });
        return new Loops([
          { name: 'Sealer', run: (signal) => sealer.run(signal) },
          { name: 'Subscriptions', run: (signal) => subscriptions.run(signal) },
          forgetting({ store, onFault: sayFaults('Forgetting') }),
        ]);
      },
    },
  ],
})
export class LogModule {}
