import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page, ReportRequestAnswer, ReportRequestView } from '#contracts';
import { type Actor, readableUnits, type ReportRequested } from '#domain';
import { keptText, type RecordedEvent } from '#eventsourcing';
import { PostgresEventStore } from '#postgres';
import { type Asker, TheActor, TheAsker } from '../access/index.js';
import { CommandAnswers, ReadAnswers, ReportRequestAnswerDto } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { pageOf, PageQuery } from '../http/page.js';
import { ReadingHeaders } from '../http/read-after.js';
import { ReportRequestBody, ReportRequestPageDto } from './report-request.dto.js';
import { RequestDesk } from './request-desk.js';

/** The finance office asks units for one-off reports (báo cáo đột xuất). */
@ApiTags('report-requests')
@Controller('report-requests')
export class ReportRequestController {
  constructor(
    private readonly desk: RequestDesk,
    private readonly store: PostgresEventStore,
  ) {}

  @Post()
  @CommandHeaders()
  @ApiOperation({ operationId: 'requestReport', summary: 'Asks units for a one-off report: a duty of its own, reminded of like any other' })
  @CommandAnswers(ReportRequestAnswerDto)
  ask(@TheAsker() asker: Asker, @Body() body: ReportRequestBody): Promise<ReportRequestAnswer> {
    return this.desk.ask(body, asker);
  }

  @Get()
  @ReadingHeaders()
  @ApiOperation({ operationId: 'listReportRequests', summary: 'The one-off reports that were asked for, the latest first' })
  @ReadAnswers(ReportRequestPageDto)
  async list(@TheActor() actor: Actor, @Query() query: PageQuery): Promise<Page<ReportRequestView>> {
    const readable = readableUnits(actor);
    const events = (await this.store.readCategories(['request'])) as readonly RecordedEvent<ReportRequested>[];
    const seen = events.map(viewOf).filter(({ units }) => readable === 'all' || units.some((unit) => readable.includes(unit)));
    return pageOf(seen.reverse().slice(query.offset, query.offset + query.limit), seen.length, query);
  }
}

const viewOf = ({ data: { duty, requestedBy }, sealed, occurredAt }: RecordedEvent<ReportRequested>): ReportRequestView => {
  const level = duty.levels[0]!;
  return {
    request: duty.code,
    subject: duty.name,
    instructions: keptText(sealed['instructions']) ?? null,
    units: level.reporters,
    recipient: level.recipient,
    lastDay: duty.period!.lastDay,
    requestedBy,
    requestedAt: occurredAt,
  };
};
