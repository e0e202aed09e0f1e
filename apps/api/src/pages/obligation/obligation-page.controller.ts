import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { ObligationView } from '#contracts';
import type { LocalDay, Regime } from '#domain';
import type { Instant } from '#eventsourcing';
import { Directory } from '#postgres';
import { Public, Visitors } from '../../access/index.js';
import { problems } from '../../http/problems.js';
import { ObligationShelf } from '../../obligations/obligation-shelf.js';
import { type Cell, cellOf } from '../board/cell-state.js';
import { linkTo, obligationAt } from '../frame/links.js';
import { PageDesk } from '../frame/page-desk.js';
import { PageFilter } from '../frame/page-filter.js';
import { pageLanguage } from '../frame/page-language.js';
import { sendPage } from '../frame/send-page.js';
import { speech } from '../frame/speech.js';
import { welcome } from '../overview/welcome.js';
import { obligationPage } from './obligation-page.js';

/** The page of one obligation, where letters and the matrix lead. */
@Public()
@ApiExcludeController()
@UseFilters(PageFilter)
@Controller('obligation')
export class ObligationPageController {
  constructor(
    private readonly visitors: Visitors,
    private readonly pages: PageDesk,
    private readonly shelf: ObligationShelf,
    private readonly directory: Directory,
  ) {}

  @Get(':unit/:duty/:period')
  async obligation(
    @Param('unit') unit: string,
    @Param('duty') duty: string,
    @Param('period') period: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const id = obligationAt(unit, duty, period);
    const speaks = speech(pageLanguage(request, response));
    const visitor = await this.visitors.of(request);
    const facts = await this.pages.facts(request, visitor);
    const page = { path: linkTo(id), facts };
    if (visitor === undefined)
      return sendPage(response, { ...page, title: REPORT, body: welcome(facts.mode, page.path, speaks) }, speaks, { status: 401 });
    if (facts.regime === undefined) throw problems.noSuchPath();
    const view = await this.shelf.show(id, visitor.actor);
    const persons = await this.directory.persons([
      ...new Set(view.reports.flatMap(({ preparedBy, submittedBy }) => [preparedBy, submittedBy])),
    ]);
    const body = obligationPage(
      {
        view,
        cell: cellOfView(view, facts.regime, facts.now),
        zone: facts.regime.authority.zone,
        nameOf: (person) => persons.get(person)?.name ?? person,
      },
      speaks,
    );
    sendPage(response, { ...page, title: titleOf(view), body }, speaks);
  }
}

const REPORT = { vi: 'Nghĩa vụ báo cáo', en: 'A report' };

const titleOf = ({ dutyName, periodName, unitName }: ObligationView) => ({
  vi: `${dutyName.vi}, ${periodName.vi} – ${unitName.vi}`,
  en: `${dutyName.en}, ${periodName.en} – ${unitName.en}`,
});

const cellOfView = (view: ObligationView, { calendar }: Regime, now: Instant): Cell => {
  const counted = view.reports.findLast(({ onTime }) => !onTime) ?? view.reports[0];
  return cellOf(
    {
      ...view,
      status: view.status,
      lastDay: view.lastDay as LocalDay,
      nextDueAt: view.nextDueAt as Instant,
      firstReceivedAt: view.firstReceivedAt as Instant | null,
      countedReceivedAt: (counted?.receivedAt ?? null) as Instant | null,
    },
    { now, calendar, countedLastDay: counted?.lastDay as LocalDay | undefined },
  );
};
