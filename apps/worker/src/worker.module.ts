import { type DynamicModule, Module } from '@nestjs/common';
import type { WorkerConfig, WorkerPart } from '#config';
import { FilesModule, OfficeModule } from '#office';
import { inlineTables, PostgresModule, projections } from '#postgres';
import { TemporalClientModule } from '#temporal';
import { AgendasModule } from './agendas/agendas.module.js';
import { HeartbeatModule } from './agendas/heartbeat.module.js';
import { DeliveryModule } from './delivery/delivery.module.js';
import { ErasuresModule } from './erasures/erasures.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { LogModule } from './log/log.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { RouterModule } from './router/router.module.js';
import { WatchesModule } from './watches/watches.module.js';

/** What a worker does, by parts: all in one process, or each in its own. */
@Module({})
export class WorkerModule {
  static forRoot(config: WorkerConfig): DynamicModule {
    const { databaseUrl: url, scope, spreadSeconds, temporal } = config;
    const agendas = AgendasModule.forRoot(config);
    const parts: Record<WorkerPart, () => DynamicModule['imports']> = {
      log: () => [LogModule, ErasuresModule],
      router: () => [RouterModule],
      agendas: () => [agendas, WatchesModule.forRoot(config), HeartbeatModule.forRoot(agendas)],
      notices: () => [NoticesModule.forRoot(config)],
      delivery: () => [DeliveryModule.forRoot(config)],
      exports: () => [FilesModule.forRoot(config.files), ExportsModule],
    };
    return {
      module: WorkerModule,
      imports: [
        PostgresModule.forRoot({ url, inline: inlineTables, projections, poolSize: POOL }),
        OfficeModule.forRoot({ scope, spreadSeconds }),
        TemporalClientModule.forRoot(temporal),
        ...[...config.parts].flatMap((part) => parts[part]() ?? []),
      ],
    };
  }
}

/** Connections: fourteen for looks and acts at once, and some for the loops that go on beside them. */
const POOL = 22;
