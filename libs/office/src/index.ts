export { AccessReader } from './access/access-reader.js';
export { type Access, type AccessClaim, type AccessKind, readAccess, signAccess } from './access/access-token.js';
export { AuthorityDesk, type AuthorityDeskParts, DAYS_AHEAD, type Span } from './access/authority-desk.js';
export { signInLink } from './access/sign-in-link.js';
export { AgendaDesk } from './agenda/agenda-desk.js';
export type { AgendaDeskParts } from './agenda/agenda-desk-parts.js';
export { foldEscalation, foldObligation } from './agenda/agenda-items.js';
export { CLOCK_BEAT, ClockSetter } from './clock/clock-setter.js';
export type { DomainClock } from './clock/domain-clock.js';
export { OfficeClock } from './clock/office-clock.js';
export { CaseBook, type FoundCase } from './escalation/case-book.js';
export {
  type AskedOfCase,
  CaseDesk,
  type CaseOptions,
  type DoneToCase,
  type Proposal,
} from './escalation/case-desk.js';
export { CaseDossiers } from './escalation/case-dossiers.js';
export { type Erasure, ErasureDesk, type ErasureDeskParts } from './erasure/erasure-desk.js';
export { PersonEraser, type PersonEraserParts } from './erasure/person-eraser.js';
export { CaseSettler, type CaseSettlerParts } from './escalation/case-settler.js';
export {
  foldImpediment,
  ImpedimentWatchDesk,
  type ImpedimentWatchDeskParts,
} from './impediment/impediment-watch-desk.js';
export { isDemonstration } from './notice/is-demonstration.js';
export type { Composed } from './notice/composing.js';
export { LetterDelivery, type LetterDeliveryOptions, type LetterDeliveryParts } from './notice/letter-delivery.js';
export { NoticeDesk, type NoticeDeskParts } from './notice/notice-desk.js';
export { WaveComposer, type WaveComposerOptions, type WaveComposerParts } from './notice/wave-composer.js';
export { Door } from './door/door.js';
export { RegimeDesk } from './regime/regime-desk.js';
export { type AskedOfRules, RulesDesk, type RulesDeskParts } from './regime/rules-desk.js';
export { foldTask } from './task/fold-task.js';
export { TaskWatchDesk, type TaskWatchDeskParts } from './task/task-watch-desk.js';
export { CaseWatchDesk, type CaseWatchDeskParts } from './watch/case-watch-desk.js';
export { wakeAfter } from './watch/wake.js';
export { OfficeModule } from './office.module.js';
