import { type DynamicModule, Module } from '@nestjs/common';
import type { AgendaScope } from '#domain';
import {
  AgendaLooks,
  AgendaReads,
  AsOfReads,
  Beats,
  ClockTimes,
  Directory,
  GuardedAppends,
  ImpedimentReads,
  inlineTables,
  JointAppends,
  NoticeReads,
  ObligationReads,
  PersonalParts,
  PostgresEventStore,
  RollupReads,
  SerialAppends,
  TaskReads,
  WatchReads,
} from '#postgres';
import { AuthorityDesk } from './access/authority-desk.js';
import { AgendaDesk } from './agenda/agenda-desk.js';
import { ClockSetter } from './clock/clock-setter.js';
import { OfficeClock } from './clock/office-clock.js';
import { RollupDocuments } from './document/rollup-documents.js';
import { Door } from './door/door.js';
import { CaseBook } from './escalation/case-book.js';
import { CaseDesk } from './escalation/case-desk.js';
import { CaseDossiers } from './escalation/case-dossiers.js';
import { ImpedimentWatchDesk } from './impediment/impediment-watch-desk.js';
import { ErasureDesk } from './erasure/erasure-desk.js';
import { NoticeDesk } from './notice/notice-desk.js';
import { RegimeDesk } from './regime/regime-desk.js';
import { DraftDesk } from './report/draft-desk.js';
import { filesHandedIn } from './report/files-handed-in.js';
import { SheetReader } from './report/sheet-reader.js';
import { RulesDesk } from './regime/rules-desk.js';
import { RollupDesk } from './rollup/rollup-desk.js';
import { RollupWatchDesk } from './rollup/rollup-watch-desk.js';
import { RollupAsOf } from './rollup/rollup-as-of.js';
import { UpwardDesk } from './rollup/upward-desk.js';
import { SheetFileDesk } from './sheet-import/sheet-file-desk.js';
import { TaskWatchDesk } from './task/task-watch-desk.js';
import { CaseWatchDesk } from './watch/case-watch-desk.js';
import { OpenWatches } from './watch/open-watches.js';

export interface OfficeModuleOptions {
  readonly scope: AgendaScope;
  readonly spreadSeconds: number;
}

/** Gives a process the desks at which the authority's rules meet its log: the clock, the rules in force, the door, and the agendas. */
@Module({})
export class OfficeModule {
  static forRoot({ scope, spreadSeconds }: OfficeModuleOptions): DynamicModule {
    return {
      module: OfficeModule,
      global: true,
      providers: [
        { provide: OfficeClock, inject: [ClockTimes], useFactory: (times: ClockTimes) => new OfficeClock(times) },
        {
          provide: ClockSetter,
          inject: [PostgresEventStore, ClockTimes, Beats],
          useFactory: (store: PostgresEventStore, times: ClockTimes, beats: Beats) => new ClockSetter({ store, times, beats }),
        },
        { provide: RegimeDesk, inject: [PostgresEventStore], useFactory: (store: PostgresEventStore) => new RegimeDesk(store) },
        {
          provide: Door,
          inject: [PostgresEventStore, GuardedAppends, RegimeDesk],
          useFactory: (store: PostgresEventStore, guarded: GuardedAppends, regime: RegimeDesk) =>
            new Door({ store: guarded.restingOn(filesHandedIn(store)), regime, inline: inlineTables }),
        },
        {
          provide: SheetReader,
          inject: [PostgresEventStore, RegimeDesk],
          useFactory: (store: PostgresEventStore, regime: RegimeDesk) => new SheetReader({ store, regime }),
        },
        {
          provide: DraftDesk,
          inject: [PostgresEventStore, SheetReader, Door],
          useFactory: (store: PostgresEventStore, sheets: SheetReader, door: Door) => new DraftDesk({ store, sheets, door }),
        },
        {
          provide: SheetFileDesk,
          inject: [PostgresEventStore, JointAppends, RegimeDesk, SheetReader],
          useFactory: (store: PostgresEventStore, joint: JointAppends, regime: RegimeDesk, sheets: SheetReader) =>
            new SheetFileDesk({ store, joint, regime, sheets, inline: inlineTables }),
        },
        {
          provide: CaseBook,
          inject: [PostgresEventStore, RegimeDesk],
          useFactory: (store: PostgresEventStore, regime: RegimeDesk) => new CaseBook({ store, regime }),
        },
        {
          provide: CaseDossiers,
          inject: [PostgresEventStore, ObligationReads, NoticeReads, RegimeDesk],
          useFactory: (store: PostgresEventStore, obligations: ObligationReads, notices: NoticeReads, regime: RegimeDesk) =>
            new CaseDossiers({ store, obligations, notices, regime }),
        },
        {
          provide: CaseDesk,
          inject: [CaseBook, CaseDossiers, AgendaReads, GuardedAppends, RegimeDesk, Door],
          useFactory: (
            book: CaseBook,
            dossiers: CaseDossiers,
            reads: AgendaReads,
            guarded: GuardedAppends,
            regime: RegimeDesk,
            door: Door,
          ) => new CaseDesk({ book, dossiers, reads, guarded, regime, door }),
        },
        {
          provide: RulesDesk,
          inject: [PostgresEventStore, JointAppends, RegimeDesk],
          useFactory: (store: PostgresEventStore, joint: JointAppends, regime: RegimeDesk) =>
            new RulesDesk({ store, joint, regime, inline: inlineTables }),
        },
        {
          provide: AuthorityDesk,
          inject: [Directory, RegimeDesk, OfficeClock],
          useFactory: (directory: Directory, regime: RegimeDesk, clock: OfficeClock) => new AuthorityDesk({ directory, regime, clock }),
        },
        {
          provide: ErasureDesk,
          inject: [Door, RegimeDesk, Directory, PersonalParts],
          useFactory: (door: Door, regime: RegimeDesk, directory: Directory, personal: PersonalParts) =>
            new ErasureDesk({ door, regime, directory, personal }),
        },
        {
          provide: NoticeDesk,
          inject: [PostgresEventStore, Directory, RegimeDesk, OfficeClock],
          useFactory: (store: PostgresEventStore, directory: Directory, regime: RegimeDesk, clock: OfficeClock) =>
            new NoticeDesk({ store, directory, regime, clock, inline: inlineTables }),
        },
        {
          provide: AgendaDesk,
          inject: [PostgresEventStore, AgendaReads, AgendaLooks, RegimeDesk, OfficeClock],
          useFactory: (store: PostgresEventStore, reads: AgendaReads, looks: AgendaLooks, regime: RegimeDesk, clock: OfficeClock) =>
            new AgendaDesk({ store, reads, looks, regime, clock, inline: inlineTables, scope, spreadSeconds }),
        },
        {
          provide: CaseWatchDesk,
          inject: [PostgresEventStore, AgendaReads, Directory, RegimeDesk, OfficeClock],
          useFactory: (store: PostgresEventStore, reads: AgendaReads, directory: Directory, regime: RegimeDesk, clock: OfficeClock) =>
            new CaseWatchDesk({ store, reads, directory, regime, clock, inline: inlineTables }),
        },
        {
          provide: TaskWatchDesk,
          inject: [PostgresEventStore, AgendaReads, RegimeDesk, OfficeClock],
          useFactory: (store: PostgresEventStore, reads: AgendaReads, regime: RegimeDesk, clock: OfficeClock) =>
            new TaskWatchDesk({ store, reads, regime, clock, inline: inlineTables }),
        },
        {
          provide: ImpedimentWatchDesk,
          inject: [PostgresEventStore, AgendaReads, RegimeDesk, OfficeClock],
          useFactory: (store: PostgresEventStore, reads: AgendaReads, regime: RegimeDesk, clock: OfficeClock) =>
            new ImpedimentWatchDesk({ store, reads, regime, clock, inline: inlineTables }),
        },
        {
          provide: RollupDesk,
          inject: [PostgresEventStore, SerialAppends, RollupReads, RegimeDesk, Door],
          useFactory: (store: PostgresEventStore, serial: SerialAppends, reads: RollupReads, regime: RegimeDesk, door: Door) =>
            new RollupDesk({ store, serial, reads, regime, door }),
        },
        {
          provide: RollupAsOf,
          inject: [AsOfReads, RegimeDesk],
          useFactory: (log: AsOfReads, regime: RegimeDesk) => new RollupAsOf({ log, regime }),
        },
        {
          provide: UpwardDesk,
          inject: [PostgresEventStore, RegimeDesk, Door],
          useFactory: (store: PostgresEventStore, regime: RegimeDesk, door: Door) => new UpwardDesk({ store, regime, door }),
        },
        {
          provide: RollupDocuments,
          inject: [RollupDesk, PostgresEventStore, RegimeDesk, TaskReads, ImpedimentReads, Directory],
          useFactory: (
            desk: RollupDesk,
            store: PostgresEventStore,
            regime: RegimeDesk,
            tasks: TaskReads,
            impediments: ImpedimentReads,
            directory: Directory,
          ) => new RollupDocuments({ desk, store, regime, tasks, impediments, directory }),
        },
        {
          provide: RollupWatchDesk,
          inject: [PostgresEventStore, RollupReads, RegimeDesk, OfficeClock],
          useFactory: (store: PostgresEventStore, reads: RollupReads, regime: RegimeDesk, clock: OfficeClock) =>
            new RollupWatchDesk({ store, reads, regime, clock, inline: inlineTables }),
        },
        {
          provide: OpenWatches,
          inject: [WatchReads, RollupReads, RegimeDesk],
          useFactory: (reads: WatchReads, rollups: RollupReads, regime: RegimeDesk) => new OpenWatches({ reads, rollups, regime }),
        },
      ],
      exports: [
        AuthorityDesk,
        OfficeClock,
        ClockSetter,
        RegimeDesk,
        Door,
        RollupDocuments,
        SheetReader,
        DraftDesk,
        SheetFileDesk,
        ErasureDesk,
        RulesDesk,
        CaseBook,
        CaseDossiers,
        CaseDesk,
        NoticeDesk,
        AgendaDesk,
        CaseWatchDesk,
        TaskWatchDesk,
        ImpedimentWatchDesk,
        RollupDesk,
        RollupAsOf,
        UpwardDesk,
        RollupWatchDesk,
        OpenWatches,
      ],
    };
  }
}
