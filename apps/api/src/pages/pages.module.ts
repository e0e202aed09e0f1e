import { Module } from '@nestjs/common';
import { CapabilitiesModule } from '../capabilities.module.js';
import { PageDesk } from './frame/page-desk.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { ObligationPageController } from './obligation/obligation-page.controller.js';
import { OverviewController } from './overview/overview.controller.js';
import { OverviewDesk } from './overview/overview-desk.js';

/** What can be read without any program but a browser: the overview, one obligation, and a demonstration's mailbox. */
@Module({
  imports: [CapabilitiesModule],
  controllers: [OverviewController, ObligationPageController, MailboxController],
  providers: [PageDesk, OverviewDesk],
})
export class PagesModule {}
