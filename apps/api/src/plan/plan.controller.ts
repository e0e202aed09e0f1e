import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PlanView } from '#contracts';
import { RegimeDesk } from '#office';
import { ReadAnswers } from '../http/answer.dto.js';
import { PlanDto } from './plan.dto.js';

/** Shows what the plan in force says of itself. */
@ApiTags('plan')
@Controller('plan')
export class PlanController {
  constructor(private readonly regime: RegimeDesk) {}

  @Get()
  @ApiOperation({ operationId: 'getPlan', summary: 'The plan in force, with what its data assumes beyond its text' })
  @ReadAnswers(PlanDto)
  async plan(): Promise<PlanView> {
    const { head, authority, calendar, units, duties } = await this.regime.current();
    return {
      code: head.code,
      title: head.title,
      year: head.year,
      issuer: authority.code,
      issuerName: authority.name,
      zone: authority.zone,
      calendarVersion: calendar.version,
      assumptions: head.assumptions,
      units: units.length,
      duties: duties.length,
    };
  }
}
