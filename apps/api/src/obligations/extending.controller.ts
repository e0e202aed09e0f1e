import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ObligationAnswer } from '#contracts';
import { CommandAnswers, ObligationAnswerDto } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { ExtensionBody, ReasonBody } from './inputs.js';
import { idOf, ObligationPath } from './obligation-path.js';
import { ReportDesk } from './report-desk.js';
import { RulesInForce } from './rules-in-force.js';
import { type Asker, TheAsker } from '../access/index.js';

/** A unit asks for more time before the instant; somebody else gives it, or does not. */
@ApiTags('obligations')
@CommandHeaders()
@Controller('obligations/:unit/:duty/:period')
export class ExtendingController {
  constructor(
    private readonly desk: ReportDesk,
    private readonly rules: RulesInForce,
  ) {}

  @Post('extension-requests')
  @ApiOperation({ operationId: 'requestExtension', summary: 'Asks for more time, before the due instant' })
  @CommandAnswers(ObligationAnswerDto)
  request(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { lastDay, reason }: ExtensionBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'request_extension', obligation: idOf(path) }, async (now) => ({
      type: 'RequestExtension',
      data: { ...(await this.rules.dateOn(lastDay, now)), reason },
    }));
  }

  @Post('extensions')
  @ApiOperation({
    operationId: 'grantExtension',
    summary: 'Gives more time, asked for or not; a short extension is the receiving head’s to give',
  })
  @CommandAnswers(ObligationAnswerDto)
  grant(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { lastDay, reason }: ExtensionBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'grant_extension', obligation: idOf(path) }, async (now) => ({
      type: 'GrantExtension',
      data: { ...(await this.rules.dateOn(lastDay, now)), reason },
    }));
  }

  @Post('extension-declines')
  @ApiOperation({ operationId: 'declineExtension', summary: 'Declines the request for more time' })
  @CommandAnswers(ObligationAnswerDto)
  decline(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { reason }: ReasonBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'grant_extension', obligation: idOf(path) }, () => ({
      type: 'DeclineExtension',
      data: { reason },
    }));
  }
}
