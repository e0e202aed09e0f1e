import { type DynamicModule, Module } from '@nestjs/common';
import { FileStore, type FileStoreSettings, openFileStore } from '#files';
import {
  AgendaReads,
  CalendarFeedReads,
  Directory,
  ExportProgress,
  ExportReads,
  FileReads,
  GuardedAppends,
  inlineTables,
  NoticeReads,
  ObligationReads,
  PostgresEventStore,
} from '#postgres';
import { CalendarFeedDesk } from '../calendar-feed/calendar-feed-desk.js';
import { ExportDesk } from '../export/export-desk.js';
import { ExportRenderers } from '../export/export-renderer.js';
import { obligationHistoryCsv } from '../export/obligation-history-csv.js';
import { obligationRegisterCsv } from '../export/obligation-register-csv.js';
import { rollupExports } from '../export/rollup-exports.js';
import { OfficeClock } from '../clock/office-clock.js';
import { RollupDocuments } from '../document/rollup-documents.js';
import { Door } from '../door/door.js';
import { RollupDesk } from '../rollup/rollup-desk.js';
import { RecordedHistories } from '../history/recorded-histories.js';
import { RegimeDesk } from '../regime/regime-desk.js';
import { FileDesk } from './file-desk.js';

/** Gives a process the store of files, and the desks at which files come in and go out: attached ones, exports, calendars. */
@Module({})
export class FilesModule {
  static forRoot(settings: FileStoreSettings): DynamicModule {
    return {
      module: FilesModule,
      global: true,
      providers: [
        { provide: FileStore, useFactory: () => openFileStore(settings) },
        {
          provide: FileDesk,
          inject: [PostgresEventStore, GuardedAppends, FileReads, RegimeDesk, FileStore, Door],
          useFactory: (
            store: PostgresEventStore,
            guarded: GuardedAppends,
            reads: FileReads,
            regime: RegimeDesk,
            files: FileStore,
            door: Door,
          ) => new FileDesk({ store, guarded, reads, regime, files, door }),
        },
        {
          provide: ExportRenderers,
          inject: [
            PostgresEventStore,
            AgendaReads,
            NoticeReads,
            Directory,
            ObligationReads,
            RegimeDesk,
            RollupDocuments,
            RollupDesk,
            OfficeClock,
          ],
          useFactory: (
            store: PostgresEventStore,
            agendas: AgendaReads,
            notices: NoticeReads,
            directory: Directory,
            obligations: ObligationReads,
            regime: RegimeDesk,
            documents: RollupDocuments,
            desk: RollupDesk,
            clock: OfficeClock,
          ) =>
            new ExportRenderers([
              obligationRegisterCsv({ obligations, regime }),
              obligationHistoryCsv({ store, regime, histories: new RecordedHistories(store, agendas, notices, directory) }),
              ...rollupExports({ documents, desk, clock }),
            ]),
        },
        {
          provide: ExportDesk,
          inject: [PostgresEventStore, ExportReads, ExportProgress, ExportRenderers, FileStore],
          useFactory: (
            store: PostgresEventStore,
            reads: ExportReads,
            progress: ExportProgress,
            renderers: ExportRenderers,
            files: FileStore,
          ) => new ExportDesk({ store, reads, progress, renderers, files, inline: inlineTables }),
        },
        {
          provide: CalendarFeedDesk,
          inject: [PostgresEventStore, CalendarFeedReads, RegimeDesk],
          useFactory: (store: PostgresEventStore, reads: CalendarFeedReads, regime: RegimeDesk) =>
            new CalendarFeedDesk({ store, reads, regime, inline: inlineTables }),
        },
      ],
      exports: [FileStore, FileDesk, ExportRenderers, ExportDesk, CalendarFeedDesk],
    };
  }
}
