import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { FileStore } from '#files';
import { ExportRenderers, ExportWriter, OfficeClock } from '#office';
import { ExportProgress, inlineTables, LogListener, PostgresEventStore } from '#postgres';
import { sayFaults } from '../loops/faults.js';
import { Loops } from '../loops/loops.js';
import { exporting } from './exporting.js';

/** Time enough for a database that is busy; a killed worker's export is begun again so much later. */
const LEASE_MS = 30_000;

/** Writes exports, one at a time. */
@Module({
  providers: [
    {
      provide: ExportWriter,
      inject: [PostgresEventStore, ExportProgress, ExportRenderers, FileStore, OfficeClock],
      useFactory: (store: PostgresEventStore, progress: ExportProgress, renderers: ExportRenderers, files: FileStore, clock: OfficeClock) =>
        new ExportWriter({
          ...{ store, progress, renderers, files, clock, inline: inlineTables },
          options: { by: randomUUID(), leaseMs: LEASE_MS },
        }),
    },
    {
      provide: Loops,
      inject: [ExportWriter, LogListener],
      useFactory: (writer: ExportWriter, listener: LogListener) =>
        new Loops([exporting({ writer, listener, onFault: sayFaults('Exports') })]),
    },
  ],
})
export class ExportsModule {}
