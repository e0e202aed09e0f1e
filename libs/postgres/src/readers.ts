import { OneTimeLinks } from './access/one-time-links.js';
import { AgendaLooks } from './agenda/agenda-looks.js';
import { AgendaReads } from './agenda/agenda-reads.js';
import { AsOfReads } from './as-of/as-of-reads.js';
import { CalendarFeedReads } from './calendar-feed/calendar-feed-reads.js';
import { ClockTimes } from './clock/clock-times.js';
import { Directory } from './directory/directory.js';
import { PersonalParts } from './erasure/personal-parts.js';
import { EscalationReads } from './escalation/escalation-reads.js';
import { ExportProgress } from './export/export-progress.js';
import { ExportReads } from './export/export-reads.js';
import { FileReads } from './file/file-reads.js';
import { GuardedAppends } from './event-log/guarded-appends.js';
import { JointAppends } from './event-log/joint-appends.js';
import { SerialAppends } from './event-log/serial-appends.js';
import { ImpedimentReads } from './impediment/impediment-reads.js';
import { LogTail } from './log/log-tail.js';
import { ObligationReads } from './obligation/obligation-reads.js';
import { NoticeReads } from './notices/notice-reads.js';
import { OwedFactReads } from './notices/owed-fact-reads.js';
import { Beats } from './operations/beats.js';
import { Turns } from './operations/turns.js';
import { Vitals } from './operations/vitals.js';
import { OverviewReads } from './overview/overview-reads.js';
import { Outbox } from './outbox/outbox.js';
import { RollupReads } from './rollup/rollup-reads.js';
import { TaskReads } from './task/task-reads.js';
import { WatchReads } from './watch/watch-reads.js';

/** What answers one kind of question to the database, each made of the pool alone. */
export const READERS = [
  AgendaLooks,
  AgendaReads,
  AsOfReads,
  Beats,
  CalendarFeedReads,
  ClockTimes,
  Directory,
  EscalationReads,
  ExportProgress,
  ExportReads,
  FileReads,
  ImpedimentReads,
  GuardedAppends,
  JointAppends,
  SerialAppends,
  LogTail,
  NoticeReads,
  ObligationReads,
  OneTimeLinks,
  Outbox,
  OverviewReads,
  OwedFactReads,
  PersonalParts,
  RollupReads,
  TaskReads,
  Turns,
  Vitals,
  WatchReads,
];
