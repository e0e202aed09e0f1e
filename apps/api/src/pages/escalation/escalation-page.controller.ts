import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { DossierView } from '#contracts';
import { escalationStream } from '#domain';
import { Public, Visitors } from '../../access/index.js';
import { CaseShelf } from '../../escalations/case-shelf.js';
import { problems } from '../../http/problems.js';
import { linkTo } from '../frame/links.js';
import { PageDesk } from '../frame/page-desk.js';
import { PageFilter } from '../frame/page-filter.js';
import { pageLanguage } from '../frame/page-language.js';
import { sendPage } from '../frame/send-page.js';
import { speech } from '../frame/speech.js';
import { welcome } from '../overview/welcome.js';
import { escalationPage } from './escalation-page.js';

/** The page of one case, where letters and the overview lead: all that is needed to decide on it. Deciding is the API's. */
@Public()
@ApiExcludeController()
@UseFilters(PageFilter)
@Controller('escalation')
export class EscalationPageController {
  constructor(
    private readonly visitors: Visitors,
    private readonly pages: PageDesk,
    private readonly shelf: CaseShelf,
  ) {}

  @Get(':case')
  async escalation(@Param('case') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const speaks = speech(pageLanguage(request, response));
    const visitor = await this.visitors.of(request);
    const facts = await this.pages.facts(request, visitor);
    const page = { path: linkTo(escalationStream(id)), facts };
    if (visitor === undefined)
      return sendPage(response, { ...page, title: CASE, body: welcome(facts.mode, page.path, speaks) }, speaks, { status: 401 });
    if (facts.regime === undefined) throw problems.noSuchPath();
    const view = await this.shelf.open(id, visitor.actor, facts.now);
    const body = escalationPage(view, facts.regime, speaks);
    sendPage(response, { ...page, title: titleOf(view), body }, speaks);
  }
}

const CASE = { vi: 'Hồ sơ trình lãnh đạo', en: 'A case' };

const titleOf = ({ title, unitName, level }: DossierView) => ({
  vi: `Trình cấp ${level}: ${title.vi} – ${unitName.vi}`,
  en: `Level ${level}: ${title.en} – ${unitName.en}`,
});
