export { dataSourceOptions, migrate, poolOf } from './data-source.js';
export type { Connecting, Migration } from './data-source.js';
export { explainLoss } from './connecting.js';
export { DatabaseFailure } from './failure.js';
export { openDatabase } from './embedded/open-database.js';
export type { OpenDatabase, OpeningOptions } from './embedded/open-database.js';
export { type Footing, GuardedAppends } from './event-log/guarded-appends.js';
export { type Along, JointAppends } from './event-log/joint-appends.js';
export { SerialAppends } from './event-log/serial-appends.js';
export { PostgresEventStore } from './event-log/postgres-event-store.js';
export { verify } from './event-log/verify.js';
export type { BadEvent, BadPart, Verification, VerifyOptions } from './event-log/verify.js';
export { OneTimeLinks } from './access/one-time-links.js';
export { AgendaLooks } from './agenda/agenda-looks.js';
export type { AgendaLook } from './agenda/agenda-looks.js';
export { AgendaReads } from './agenda/agenda-reads.js';
export { AsOfReads } from './as-of/as-of-reads.js';
export type { HistoriesAt, LogRest, ObligationsOf, RegisterAt } from './as-of/as-of-reads.js';
export { CalendarFeedReads } from './calendar-feed/calendar-feed-reads.js';
export type { FeedRow, OpenFeed } from './calendar-feed/calendar-feed-reads.js';
export { ClockTimes } from './clock/clock-times.js';
export type { Times } from './clock/clock-times.js';
export { Directory } from './directory/directory.js';
export type { DirectoryQuestion, PersonAbsence } from './directory/directory.js';
export type { ActingPerson, DirectoryPerson } from './directory/persons.js';
export { PersonalParts } from './erasure/personal-parts.js';
export { EscalationReads } from './escalation/escalation-reads.js';
export type { EscalationPage, EscalationQuestion } from './escalation/escalation-reads.js';
export { ExportProgress } from './export/export-progress.js';
export type { ClaimedExport, ExportClaim, ExportStep } from './export/export-progress.js';
export { ExportReads } from './export/export-reads.js';
export { FileReads } from './file/file-reads.js';
export { ImpedimentReads } from './impediment/impediment-reads.js';
export type { ImpedimentPage, ImpedimentQuestion } from './impediment/impediment-reads.js';
export { LogTail } from './log/log-tail.js';
export type { LogChange } from './log/log-tail.js';
export { OBLIGATION_ORDERS, ObligationReads } from './obligation/obligation-reads.js';
export type { ObligationOrder, ObligationQuestion, ObligationRow } from './obligation/obligation-reads.js';
export { NoticeReads } from './notices/notice-reads.js';
export type { NoticeDetail, NoticeEntry, NoticeItem, NoticeQuestion, NoticeStep } from './notices/notice-reads.js';
export { OwedFactReads } from './notices/owed-fact-reads.js';
export type { OwedFactInLog } from './notices/owed-fact-reads.js';
export { Beats } from './operations/beats.js';
export type { Beat } from './operations/beats.js';
export { Vitals } from './operations/vitals.js';
export type { DatabaseVitals } from './operations/vitals.js';
export { Turns } from './operations/turns.js';
export { Outbox } from './outbox/outbox.js';
export type { ClaimedEffect, Claiming, OutboxHealth } from './outbox/outbox.js';
export { OverviewReads } from './overview/overview-reads.js';
export type {
  AgendaRow,
  BoardRow,
  DueNext,
  NoticeReader,
  NoticeRow,
  PeriodStanding,
  Some,
  Standing,
  YearQuestion,
} from './overview/overview-rows.js';
export { RollupReads } from './rollup/rollup-reads.js';
export type { ReportPlace, RollupQuestion, RollupRow, RollupsAt } from './rollup/rollup-reads.js';
export { TaskReads } from './task/task-reads.js';
export type { TaskPage, TaskQuestion } from './task/task-reads.js';
export { WatchReads } from './watch/watch-reads.js';
export { logHealth } from './sealer/log-health.js';
export type { LogAlarm, LogHealth } from './sealer/log-health.js';
export { Sealer } from './sealer/sealer.js';
export type { Sealed, SealerOptions } from './sealer/sealer.js';
export { LogFollower } from './subscriptions/log-follower.js';
export type { LogReader } from './subscriptions/log-follower.js';
export { LogListener } from './subscriptions/log-listener.js';
export { SubscriptionRunner } from './subscriptions/subscription-runner.js';
export type { SubscriptionRunnerOptions } from './subscriptions/subscription-runner.js';
export { PostgresCheckpoints } from './subscriptions/postgres-checkpoints.js';
export { clockAnchor } from './read-models/clock-anchor.js';
export { inlineTables, projections } from './read-models/index.js';
export { ReadModels } from './read-models/read-models.js';
export { dropInlineTable, inlineTableStatements } from './read-models/inline-table.js';
export type { ReadModelTransaction } from './read-models/read-model-transaction.js';
export type { TableFingerprint } from './read-models/table-fingerprint.js';
export type { RebuildOptions } from './read-models/rebuild-inline-table.js';
export { PostgresModule } from './postgres.module.js';
export type { PostgresModuleOptions } from './postgres.module.js';
