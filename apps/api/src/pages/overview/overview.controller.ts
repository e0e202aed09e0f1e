import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public, Visitors } from '../../access/index.js';
import { PageDesk } from '../frame/page-desk.js';
import { PageFilter } from '../frame/page-filter.js';
import { pageLanguage } from '../frame/page-language.js';
import { sendPage } from '../frame/send-page.js';
import { speech } from '../frame/speech.js';
import { OverviewDesk } from './overview-desk.js';
import { overviewPage } from './overview-page.js';
import { noPlan, welcome } from './welcome.js';

/** The overview at `/`; strangers are told how to get in. */
@Public()
@ApiExcludeController()
@UseFilters(PageFilter)
@Controller()
export class OverviewController {
  constructor(
    private readonly visitors: Visitors,
    private readonly pages: PageDesk,
    private readonly desk: OverviewDesk,
  ) {}

  @Get()
  async overview(@Req() request: Request, @Res() response: Response): Promise<void> {
    const speaks = speech(pageLanguage(request, response));
    const visitor = await this.visitors.of(request);
    const facts = await this.pages.facts(request, visitor);
    const title = facts.regime?.head.title ?? { vi: 'Đúng Hạn', en: 'Đúng Hạn' };
    const page = { title, path: '/', facts };
    if (facts.regime === undefined) return sendPage(response, { ...page, body: noPlan(speaks) }, speaks);
    if (visitor === undefined)
      return sendPage(response, { ...page, body: welcome(facts.mode, page.path, speaks) }, speaks, { status: 401 });
    const overview = await this.desk.gather(visitor, facts.regime, facts.now);
    sendPage(response, { ...page, body: overviewPage(overview, facts.mailbox, speaks), live: true }, speaks);
  }
}
