import { Module } from '@nestjs/common';
import { AgendaController } from './agendas/agenda.controller.js';
import { AsOfDesk } from './as-of/as-of-desk.js';
import { MatrixController } from './as-of/matrix.controller.js';
import { MatrixDesk } from './as-of/matrix-desk.js';
import { CalendarFeedController } from './calendar-feeds/calendar-feed.controller.js';
import { FeedController } from './calendar-feeds/feed.controller.js';
import { feedCalendar } from './calendar-feeds/feed-calendar.provider.js';
import { ClockController } from './clock/clock.controller.js';
import { ComplianceController } from './compliance/compliance.controller.js';
import { ComplianceDesk } from './compliance/compliance-desk.js';
import { DelegationController } from './delegations/delegation.controller.js';
import { DelegationDesk } from './delegations/delegation-desk.js';
import { DelegationShelf } from './delegations/delegation-shelf.js';
import { DutyController } from './duties/duty.controller.js';
import { CaseCounter } from './escalations/case-counter.js';
import { CaseShelf } from './escalations/case-shelf.js';
import { DecidingController } from './escalations/deciding.controller.js';
import { EscalationController } from './escalations/escalation.controller.js';
import { HandlingController } from './escalations/handling.controller.js';
import { LetterController } from './escalations/letter.controller.js';
import { Letters } from './escalations/letters.js';
import { Doctor } from './health/doctor.js';
import { ErasureController } from './erasures/erasure.controller.js';
import { ExportController } from './exports/export.controller.js';
import { FileController } from './files/file.controller.js';
import { UploadDesk } from './files/upload-desk.js';
import { Histories } from './history/histories.js';
import { HealthController } from './health/health.controller.js';
import { AnsweringController } from './impediments/answering.controller.js';
import { ImpedimentController } from './impediments/impediment.controller.js';
import { ImpedimentDesk } from './impediments/impediment-desk.js';
import { ImpedimentShelf } from './impediments/impediment-shelf.js';
import { RaisingController } from './impediments/raising.controller.js';
import { Followers } from './live/followers.js';
import { LiveController } from './live/live.controller.js';
import { SharedTail } from './live/shared-tail.js';
import { NoticeController } from './notices/notice.controller.js';
import { NoticeShelf } from './notices/notice-shelf.js';
import { CorrectingController } from './obligations/correcting.controller.js';
import { EndingController } from './obligations/ending.controller.js';
import { ExcusingController } from './obligations/excusing.controller.js';
import { ExplainingController } from './obligations/explaining.controller.js';
import { ExtendingController } from './obligations/extending.controller.js';
import { HandingInController } from './obligations/handing-in.controller.js';
import { ObligationController } from './obligations/obligation.controller.js';
import { ObligationShelf } from './obligations/obligation-shelf.js';
import { Preparers } from './obligations/preparers.js';
import { ReceiptController } from './obligations/receipt.controller.js';
import { Receipts } from './obligations/receipts.js';
import { ReceivingController } from './obligations/receiving.controller.js';
import { ReportDesk } from './obligations/report-desk.js';
import { ReviewingController } from './obligations/reviewing.controller.js';
import { RulesInForce } from './obligations/rules-in-force.js';
import { RollupDocumentsController } from './rollups/rollup-documents.controller.js';
import { AuthorityController } from './persons/authority.controller.js';
import { PersonController } from './persons/person.controller.js';
import { PersonDesk } from './persons/person-desk.js';
import { PersonShelf } from './persons/person-shelf.js';
import { StaffingDesk } from './persons/staffing-desk.js';
import { PlanController } from './plan/plan.controller.js';
import { ReportRequestController } from './report-requests/report-request.controller.js';
import { RequestDesk } from './report-requests/request-desk.js';
import { CompilingController } from './rollups/compiling.controller.js';
import { CompilingDesk } from './rollups/compiling-desk.js';
import { HandingUpController } from './rollups/handing-up.controller.js';
import { KnownCompilationController } from './rollups/known-compilation.controller.js';
import { IssuingController } from './rollups/issuing.controller.js';
import { RollupController } from './rollups/rollup.controller.js';
import { RollupShelf } from './rollups/rollup-shelf.js';
import { RulesChangeController } from './rules/rules-change.controller.js';
import { RulesShelf } from './rules/rules-shelf.js';
import { FormController } from './targets/form.controller.js';
import { HandedSheets } from './sheets/handed-sheets.js';
import { SheetController } from './sheets/sheet.controller.js';
import { SheetShelf } from './sheets/sheet-shelf.js';
import { TargetController } from './targets/target.controller.js';
import { TaskController } from './tasks/task.controller.js';
import { TaskDesk } from './tasks/task-desk.js';
import { TaskGivingController } from './tasks/task-giving.controller.js';
import { TaskJudgingController } from './tasks/task-judging.controller.js';
import { TaskShelf } from './tasks/task-shelf.js';
import { TaskWorkController } from './tasks/task-work.controller.js';
import { UnitPeople } from './tasks/unit-people.js';
import { UnitController } from './units/unit.controller.js';
import { ManySheetsController } from './sheet-files/many-sheets.controller.js';
import { SheetFileController } from './sheet-files/sheet-file.controller.js';
import { SheetImporter } from './sheet-files/sheet-importer.js';
import { Mode } from './http/mode.js';

/** What the API can do, a folder each. */
@Module({
  controllers: [
    PlanController,
    RulesChangeController,
    TargetController,
    FormController,
    ErasureController,
    UnitController,
    PersonController,
    AuthorityController,
    DelegationController,
    DutyController,
    ObligationController,
    MatrixController,
    ComplianceController,
    ReceiptController,
    HandingInController,
    SheetController,
    ReviewingController,
    ExtendingController,
    ExcusingController,
    ReceivingController,
    CorrectingController,
    ExplainingController,
    EndingController,
    SheetFileController,
    ManySheetsController,
    ReportRequestController,
    TaskController,
    TaskGivingController,
    TaskWorkController,
    TaskJudgingController,
    RaisingController,
    ImpedimentController,
    AnsweringController,
    RollupController,
    CompilingController,
    IssuingController,
    HandingUpController,
    KnownCompilationController,
    EscalationController,
    DecidingController,
    HandlingController,
    LetterController,
    NoticeController,
    FileController,
    ExportController,
    CalendarFeedController,
    FeedController,
    AgendaController,
    LiveController,
    HealthController,
    ClockController,
    // Last: what it does not know by name is another's.
    RollupDocumentsController,
  ],
  providers: [
    StaffingDesk,
    PersonShelf,
    PersonDesk,
    DelegationShelf,
    DelegationDesk,
    Mode,
    Histories,
    AsOfDesk,
    MatrixDesk,
    ComplianceDesk,
    ObligationShelf,
    Preparers,
    Receipts,
    HandedSheets,
    SheetShelf,
    ReportDesk,
    RulesInForce,
    SheetImporter,
    RequestDesk,
    TaskDesk,
    TaskShelf,
    UnitPeople,
    ImpedimentDesk,
    ImpedimentShelf,
    CompilingDesk,
    RollupShelf,
    CaseShelf,
    CaseCounter,
    Letters,
    UploadDesk,
    feedCalendar,
    NoticeShelf,
    RulesShelf,
    SharedTail,
    Followers,
    Doctor,
  ],
  exports: [Mode, ObligationShelf, CaseShelf, TaskShelf, ImpedimentShelf, Doctor],
})
export class CapabilitiesModule {}
