import { Module } from '@nestjs/common';
import { AgendaController } from './agendas/agenda.controller.js';
import { ClockController } from './clock/clock.controller.js';
import { DutyController } from './duties/duty.controller.js';
import { CaseDesk } from './escalations/case-desk.js';
import { EscalationController } from './escalations/escalation.controller.js';
import { Doctor } from './health/doctor.js';
import { HealthController } from './health/health.controller.js';
import { Followers } from './live/followers.js';
import { LiveController } from './live/live.controller.js';
import { SharedTail } from './live/shared-tail.js';
import { NoticeController } from './notices/notice.controller.js';
import { NoticeShelf } from './notices/notice-shelf.js';
import { HandingInController } from './obligations/handing-in.controller.js';
import { ObligationController } from './obligations/obligation.controller.js';
import { ObligationShelf } from './obligations/obligation-shelf.js';
import { Preparers } from './obligations/preparers.js';
import { ReportDesk } from './obligations/report-desk.js';
import { ReviewingController } from './obligations/reviewing.controller.js';
import { PlanController } from './plan/plan.controller.js';
import { ReportRequestController } from './report-requests/report-request.controller.js';
import { RequestDesk } from './report-requests/request-desk.js';
import { UnitController } from './units/unit.controller.js';
import { Mode } from './http/mode.js';

/** What the API can do, a folder each. */
@Module({
  controllers: [
    PlanController,
    UnitController,
    DutyController,
    ObligationController,
    HandingInController,
    ReviewingController,
    ReportRequestController,
    EscalationController,
    NoticeController,
    AgendaController,
    LiveController,
    HealthController,
    ClockController,
  ],
  providers: [Mode, ObligationShelf, Preparers, ReportDesk, RequestDesk, CaseDesk, NoticeShelf, SharedTail, Followers, Doctor],
  exports: [Mode, ObligationShelf, CaseDesk, Doctor],
})
export class CapabilitiesModule {}
