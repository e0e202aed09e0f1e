import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { ObligationAnswer } from '#contracts';
import { type Actor, isKnown, type LocalDay, localDayOf, type ObligationEvent, usualCureDay } from '#domain';
import type { Instant } from '#eventsourcing';
import { foldObligation, RegimeDesk } from '#office';
import { PostgresEventStore } from '#postgres';
import { TheActor } from '../access/index.js';
import { CommandAnswers, ObligationAnswerDto } from '../http/answer.dto.js';
import { CommandHeaders, type CommandRequest, TheCommand } from '../http/command-request.js';
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
  sendBack(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() path: ObligationPath,
    @Body() { reason, lastDay }: ReturnBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ObligationAnswer> {
    const obligation = idOf(path);
    return this.desk.carryOut({ actor, act: 'review', obligation, request, response }, async (now) => {
      const cureDay = lastDay ?? (await this.#usualCureDay(obligation, now));
      return { type: 'ReturnReport', data: { reason, ...(await this.rules.dateOn(cureDay, now)) } };
    });
  }

  @Post('acceptances')
  @ApiOperation({ operationId: 'acceptReport', summary: 'Accepts a version of a report' })
  @CommandAnswers(ObligationAnswerDto)
  accept(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() path: ObligationPath,
    @Body() { version }: AcceptanceBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ObligationAnswer> {
    return this.desk.carryOut({ actor, act: 'review', obligation: idOf(path), request, response }, () => ({
      type: 'AcceptReport',
      data: { version },
    }));
  }

  @Post('urgings')
  @ApiOperation({ operationId: 'urge', summary: 'Urges a unit for a report it owes' })
  @CommandAnswers(ObligationAnswerDto)
  urge(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() path: ObligationPath,
    @Body() { text }: UrgingBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ObligationAnswer> {
    return this.desk.carryOut({ actor, act: 'urge', obligation: idOf(path), request, response }, () => ({
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
