import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ObligationAnswer } from '#contracts';
import { CommandAnswers, ObligationAnswerDto } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { ExplanationBody, ExplanationRequestBody } from './inputs.js';
import { idOf, ObligationPath } from './obligation-path.js';
import { ReportDesk } from './report-desk.js';
import { RulesInForce } from './rules-in-force.js';
import { type Asker, TheAsker } from '../access/index.js';

/** Somebody above wants to know why, and the head of the unit says it. */
@ApiTags('obligations')
@CommandHeaders()
@Controller('obligations/:unit/:duty/:period')
export class ExplainingController {
  constructor(
    private readonly desk: ReportDesk,
    private readonly rules: RulesInForce,
  ) {}

  @Post('explanation-requests')
  @ApiOperation({ operationId: 'requestExplanation', summary: 'Asks the unit for an explanation by the end of a day' })
  @CommandAnswers(ObligationAnswerDto)
  request(
    @TheAsker() asker: Asker,
    @Param() path: ObligationPath,
    @Body() { lastDay, text }: ExplanationRequestBody,
  ): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'request_explanation', obligation: idOf(path) }, async (now) => ({
      type: 'RequestExplanation',
      data: { ...(await this.rules.dateOn(lastDay, now)), text },
    }));
  }

  @Post('explanations')
  @ApiOperation({ operationId: 'giveExplanation', summary: 'Gives the explanation that was asked for' })
  @CommandAnswers(ObligationAnswerDto)
  give(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { text }: ExplanationBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'give_explanation', obligation: idOf(path) }, () => ({
      type: 'GiveExplanation',
      data: { text },
    }));
  }
}
