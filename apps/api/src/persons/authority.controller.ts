import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AuthorityGaps } from '#contracts';
import { type Actor, demandReadsPersons } from '#domain';
import { AuthorityDesk, type Span } from '#office';
import { TheActor } from '../access/index.js';
import { ReadAnswers } from '../http/answer.dto.js';
import { ReadingHeaders } from '../http/read-after.js';
import { AuthorityGapsDto, GapQuery, showGap } from './gap.dto.js';

/** Shows on which of the days to come a rule of two persons cannot be kept. */
@ApiTags('persons')
@Controller('authority')
export class AuthorityController {
  constructor(private readonly authority: AuthorityDesk) {}

  @Get('gaps')
  @ReadingHeaders()
  @ApiOperation({
    operationId: 'listAuthorityGaps',
    summary: 'Days on which nobody may decide something for a unit, or only who would have to ask',
  })
  @ReadAnswers(AuthorityGapsDto)
  async gaps(@TheActor() actor: Actor, @Query() query: GapQuery): Promise<AuthorityGaps> {
    demandReadsPersons(actor);
    const { from, to } = query as Partial<Span>;
    const span = await this.authority.daysAhead({ ...(from && { from }), ...(to && { to }) });
    return { ...span, gaps: (await this.authority.said(span)).map(showGap) };
  }
}
