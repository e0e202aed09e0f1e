import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { Agendas } from './agendas.js';
import { TemporalPulse } from './temporal-pulse.js';
import { Watches } from './watches.js';

export interface TemporalOptions {
  /** `host:port` */
  readonly address: string;
  readonly namespace: string;
}

/** A server that was away is tried again within seconds: left alone, the channel would wait up to two minutes. */
const AWAY = { 'grpc.initial_reconnect_backoff_ms': 500, 'grpc.min_reconnect_backoff_ms': 500, 'grpc.max_reconnect_backoff_ms': 3_000 };

/** Gives a process a client that connects when it is first used: the process starts, and lives, while Temporal is away. */
@Module({})
export class TemporalClientModule {
  static forRoot({ address, namespace }: TemporalOptions): DynamicModule {
    return {
      module: TemporalClientModule,
      global: true,
      providers: [
        { provide: Connection, useFactory: () => Connection.lazy({ address, connectTimeout: '5 s', channelArgs: AWAY }) },
        { provide: Client, inject: [Connection], useFactory: (connection: Connection) => new Client({ connection, namespace }) },
        {
          provide: Agendas,
          inject: [Client, Connection],
          useFactory: (client: Client, connection: Connection) => new Agendas(client, connection),
        },
        { provide: Watches, inject: [Client], useFactory: (client: Client) => new Watches(client) },
        { provide: TemporalPulse, inject: [Connection], useFactory: (connection: Connection) => new TemporalPulse(connection) },
        Closing,
      ],
      exports: [Connection, Client, Agendas, Watches, TemporalPulse],
    };
  }
}

@Injectable()
class Closing implements OnApplicationShutdown {
  constructor(@Inject(Connection) private readonly connection: Connection) {}

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}
