import { Module } from '@nestjs/common';
import { CapabilitiesModule } from '../capabilities.module.js';
import { EscalationPageController } from './escalation/escalation-page.controller.js';
import { LastPage } from './frame/last-page.js';
import { PageDesk } from './frame/page-desk.js';
import { PageFilter } from './frame/page-filter.js';
import { LinkController } from './link/link.controller.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { ObligationPageController } from './obligation/obligation-page.controller.js';
import { OverviewController } from './overview/overview.controller.js';
import { OverviewDesk } from './overview/overview-desk.js';
import { WorkDesk } from './overview/work-desk.js';

/** What needs no program but a browser: the link that lets it in, the overview, one obligation, one case, and a demonstration's mailbox. */
@Module({
  imports: [CapabilitiesModule],
  controllers: [OverviewController, ObligationPageController, EscalationPageController, MailboxController, LinkController],
  providers: [PageDesk, PageFilter, LastPage, OverviewDesk, WorkDesk],
})
export class PagesModule {}
