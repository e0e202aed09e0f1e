import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ObligationAnswer } from '#contracts';
import { isKnown, type LocalDay, localDayOf, type ObligationEvent, usualCureDay } from '#domain';
import type { Instant } from '#eventsourcing';
import { foldObligation, RegimeDesk } from '#office';
import { PostgresEventStore } from '#postgres';
import { type Asker, TheAsker } from '../access/index.js';
import { CommandAnswers, ObligationAnswerDto } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { AcceptanceBody, ReturnBody, UrgingBody } from './inputs.js';
import { idOf, ObligationPath } from './obligation-path.js';
import { ReportDesk } from './report-desk.js';
import { RulesInForce } from './rules-in-force.js';

/** Those who receive a report return or accept it, and urge for it. */
@ApiTags('obligations')
@CommandHeaders()
@Controller('obligations/:unit/:duty/:period')
export class ReviewingController {
  constructor(
    private readonly desk: ReportDesk,
    private readonly regime: RegimeDesk,
    private readonly rules: RulesInForce,
    private readonly store: PostgresEventStore,
  ) {}

  @Post('returns')
  @ApiOperation({ operationId: 'returnReport', summary: 'Sends a report back for completion, with a last day to mend it' })
  @CommandAnswers(ObligationAnswerDto)
  sendBack(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { reason, lastDay }: ReturnBody): Promise<ObligationAnswer> {
    const obligation = idOf(path);
    return this.desk.carryOut({ ...asker, act: 'review', obligation }, async (now) => {
      const cureDay = lastDay ?? (await this.#usualCureDay(obligation, now));
      return { type: 'ReturnReport', data: { reason, ...(await this.rules.dateOn(cureDay, now)) } };
    });
  }

  @Post('acceptances')
  @ApiOperation({ operationId: 'acceptReport', summary: 'Accepts a version of a report' })
  @CommandAnswers(ObligationAnswerDto)
  accept(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { version }: AcceptanceBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'review', obligation: idOf(path) }, () => ({
      type: 'AcceptReport',
      data: { version },
    }));
  }

  @Post('urgings')
  @ApiOperation({ operationId: 'urge', summary: 'Urges a unit for a report it owes' })
  @CommandAnswers(ObligationAnswerDto)
  urge(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { text }: UrgingBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'urge', obligation: idOf(path) }, () => ({
      type: 'IssueUrging',
      data: { text },
    }));
  }

  // Whether there is such a report to return, the door says; until then any day will do.
  async #usualCureDay(id: string, now: Instant): Promise<LocalDay> {
    const regime = await this.regime.current();
    const today = localDayOf(now, regime.calendar.zone);
    const obligation = foldObligation(await this.store.read<ObligationEvent>(id));
    return isKnown(obligation) ? usualCureDay(obligation, regime, today) : today;
  }
}
