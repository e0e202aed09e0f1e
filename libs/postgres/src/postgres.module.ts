import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { UPCASTERS } from '#domain';
import type { InlineTable, Projection, Upcasters } from '#eventsourcing';
import { type Connecting, dataSourceOptions, poolOf } from './data-source.js';
import { PostgresEventStore } from './event-log/postgres-event-store.js';
import { ReadModels } from './read-models/read-models.js';
import type { ReadModelTransaction } from './read-models/read-model-transaction.js';
import { READERS } from './readers.js';
import { Sealer } from './sealer/sealer.js';
import { LogFollower } from './subscriptions/log-follower.js';
import { LogListener } from './subscriptions/log-listener.js';
import { SubscriptionRunner } from './subscriptions/subscription-runner.js';

export interface PostgresModuleOptions extends Connecting {
  readonly upcasters?: Upcasters;
  readonly inline?: readonly InlineTable[];
  readonly projections?: readonly Projection<ReadModelTransaction>[];
}

/** Gives a process its database: the DataSource, the event store, and what keeps the log and its tables going. Nothing runs by itself. */
@Module({})
export class PostgresModule {
  static forRoot({ upcasters = UPCASTERS, inline = [], projections = [], ...connecting }: PostgresModuleOptions): DynamicModule {
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
        ...READERS.map((reader) => ({
          provide: reader,
          inject: [DataSource],
          useFactory: (source: DataSource) => new reader(poolOf(source)),
        })),
        { provide: LogListener, inject: [DataSource], useFactory: (source: DataSource) => new LogListener(poolOf(source)) },
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
        {
          provide: LogFollower,
          inject: [DataSource, PostgresEventStore],
          useFactory: (source: DataSource, store: PostgresEventStore) => new LogFollower(poolOf(source), store),
        },
      ],
      exports: [PostgresEventStore, ...READERS, LogListener, Sealer, ReadModels, SubscriptionRunner, LogFollower],
    };
  }
}
