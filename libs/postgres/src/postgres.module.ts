import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { InlineTable, Projection, Upcasters } from '#eventsourcing';
import { AgendaLooks } from './agenda/agenda-looks.js';
import { AgendaReads } from './agenda/agenda-reads.js';
import { ClockTimes } from './clock/clock-times.js';
import { Directory } from './directory/directory.js';
import { type Connecting, dataSourceOptions, poolOf } from './data-source.js';
import { PostgresEventStore } from './event-log/postgres-event-store.js';
import { Beats } from './operations/beats.js';
import { ReadModels } from './read-models/read-models.js';
import type { ReadModelTransaction } from './read-models/read-model-transaction.js';
import { Sealer } from './sealer/sealer.js';
import { SubscriptionRunner } from './subscriptions/subscription-runner.js';

export interface PostgresModuleOptions extends Connecting {
  readonly upcasters?: Upcasters;
  readonly inline?: readonly InlineTable[];
  readonly projections?: readonly Projection<ReadModelTransaction>[];
}

/** Gives a process its database: the DataSource, the event store, and what keeps the log and its tables going. Nothing runs by itself. */
@Module({})
export class PostgresModule {
  static forRoot({ upcasters = {}, inline = [], projections = [], ...connecting }: PostgresModuleOptions): DynamicModule {
    return {
      module: PostgresModule,
      global: true,
      imports: [TypeOrmModule.forRoot(dataSourceOptions(connecting))],
      providers: [
        {
          provide: PostgresEventStore,
          inject: [DataSource],
          useFactory: (source: DataSource) => new PostgresEventStore(poolOf(source), upcasters),
        },
        ...[AgendaLooks, AgendaReads, Beats, ClockTimes, Directory].map((reader) => ({
          provide: reader,
          inject: [DataSource],
          useFactory: (source: DataSource) => new reader(poolOf(source)),
        })),
        { provide: Sealer, inject: [DataSource], useFactory: (source: DataSource) => new Sealer(poolOf(source)) },
        {
          provide: ReadModels,
          inject: [DataSource, PostgresEventStore],
          useFactory: (source: DataSource, store: PostgresEventStore) =>
            new ReadModels(poolOf(source), store, { inline, projections, upcasters }),
        },
        {
          provide: SubscriptionRunner,
          inject: [DataSource, PostgresEventStore],
          useFactory: (source: DataSource, store: PostgresEventStore) => new SubscriptionRunner(poolOf(source), store, projections),
        },
      ],
      exports: [PostgresEventStore, AgendaLooks, AgendaReads, Beats, ClockTimes, Directory, Sealer, ReadModels, SubscriptionRunner],
    };
  }
}
