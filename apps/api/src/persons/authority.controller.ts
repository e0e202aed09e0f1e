import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AuthorityGaps } from '#contracts';
import { type Actor, addDays, demandReadsPersons, earlierOf, type LocalDay } from '#domain';
import { AuthorityDesk } from '#office';
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
    const ahead = await this.authority.daysAhead();
    const from = (query.from as LocalDay | undefined) ?? ahead.from;
    const to = earlierOf((query.to as LocalDay | undefined) ?? (from > ahead.from ? addDays(from, 90) : ahead.to), addDays(from, LONGEST));
    const said = await this.authority.said({ from, to });
    return { from, to, gaps: said.map(showGap) };
  }
}

// A year; nobody plans further, and the question is dear.
const LONGEST = 366;
