import { Module } from '@nestjs/common';
import { HandingInController } from './handing-in.controller.js';
import { ObligationController } from './obligation.controller.js';
import { ObligationShelf } from './obligation-shelf.js';
import { Preparers } from './preparers.js';
import { ReportDesk } from './report-desk.js';
import { ReviewingController } from './reviewing.controller.js';

/** Reports: who owes which, how they stand, and what people do about them. */
@Module({
  controllers: [ObligationController, HandingInController, ReviewingController],
  providers: [ObligationShelf, Preparers, ReportDesk],
})
export class ObligationModule {}
