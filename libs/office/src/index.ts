export { AccessReader } from './access/access-reader.js';
export { type Access, type AccessClaim, type AccessKind, readAccess, signAccess } from './access/access-token.js';
export { AuthorityDesk, DAYS_AHEAD, type Span, staffingIn } from './access/authority-desk.js';
export { signInLink } from './access/sign-in-link.js';
export { AgendaDesk } from './agenda/agenda-desk.js';
export type { AgendaDeskParts } from './agenda/agenda-desk-parts.js';
export { foldEscalation, foldObligation } from './agenda/agenda-items.js';
export { CalendarFeedDesk } from './calendar-feed/calendar-feed-desk.js';
export { FeedCalendar } from './calendar-feed/feed-calendar.js';
export { CLOCK_BEAT, ClockSetter } from './clock/clock-setter.js';
export type { DomainClock } from './clock/domain-clock.js';
export { OfficeClock } from './clock/office-clock.js';
export { CaseBook, type FoundCase } from './escalation/case-book.js';
export { type AskedOfCase, CaseDesk, type CaseOptions, type DoneToCase, type Proposal } from './escalation/case-desk.js';
export { CaseDossiers } from './escalation/case-dossiers.js';
export { ErasureDesk } from './erasure/erasure-desk.js';
export { PersonEraser } from './erasure/person-eraser.js';
export { ExportDesk, type ShownExport } from './export/export-desk.js';
export {
  type ExportOrder,
  type ExportParam,
  type ExportRenderer,
  ExportRenderers,
  type ExportTask,
  LANGUAGE_PARAM,
  languageIn,
} from './export/export-renderer.js';
export { ExportWriter, type ExportWriterOptions } from './export/export-writer.js';
export { DOCX_TYPE, rollupFileStem, XLSX_TYPE } from './export/rollup-exports.js';
export { FileDesk, type ShownFile } from './file/file-desk.js';
export { FilesModule } from './file/files.module.js';
export { RecordedHistories } from './history/recorded-histories.js';
export { CaseSettler, type CaseSettlerParts } from './escalation/case-settler.js';
export { foldImpediment } from './impediment/fold-impediment.js';
export { ImpedimentWatchDesk } from './impediment/impediment-watch-desk.js';
export { isDemonstration } from './notice/is-demonstration.js';
export type { Composed } from './notice/composing.js';
export { LetterDelivery, type LetterDeliveryOptions, type LetterDeliveryParts } from './notice/letter-delivery.js';
export { NoticeDesk, type NoticeDeskParts } from './notice/notice-desk.js';
export { WaveComposer, type WaveComposerOptions, type WaveComposerParts } from './notice/wave-composer.js';
export { Door } from './door/door.js';
export { letterheadOf } from './document/letterhead.js';
export { delegateSigning, signerOf } from './document/signer.js';
export { RollupDocuments, type Wanted } from './document/rollup-documents.js';
export { writtenDraft } from './document/written-report.js';
export { DraftDesk, type Writing } from './report/draft-desk.js';
export { type SheetInHand, SheetReader } from './report/sheet-reader.js';
export { sheetRefusals, SheetRefused } from './report/sheet-refusals.js';
export { closedSheet, contentDigest, preparedBy, preparersOn } from './report/sheet-to-hand-in.js';
export { type ImportChange, type ImportPlan, type RestsOn } from './sheet-import/plan-import.js';
export { type PlannedSheet, type SheetAtHand, SheetFileDesk } from './sheet-import/sheet-file-desk.js';
export { sheetFor } from './sheet-import/sheet-for.js';
export { RegimeDesk } from './regime/regime-desk.js';
export { type AskedOfRules, RulesDesk } from './regime/rules-desk.js';
export { editionsIn, foldRollup, type RollupHistory } from './rollup/fold-rollup.js';
export { RollupWatchDesk } from './rollup/rollup-watch-desk.js';
export type { RollupRef } from './rollup/compiled-of.js';
export { type AskedOfRollup, type CompiledNow, type EditionVerified, RollupDesk } from './rollup/rollup-desk.js';
export { RollupAsOf } from './rollup/rollup-as-of.js';
export { UpwardDesk } from './rollup/upward-desk.js';
export { foldTask } from './task/fold-task.js';
export { TaskWatchDesk } from './task/task-watch-desk.js';
export { CaseWatchDesk } from './watch/case-watch-desk.js';
export { OpenWatches } from './watch/open-watches.js';
export { OfficeModule } from './office.module.js';
