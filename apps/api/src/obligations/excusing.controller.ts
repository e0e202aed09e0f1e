import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ObligationAnswer } from '#contracts';
import { CommandAnswers, ObligationAnswerDto } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { ReasonBody } from './inputs.js';
import { idOf, ObligationPath } from './obligation-path.js';
import { ReportDesk } from './report-desk.js';
import { type Asker, TheAsker } from '../access/index.js';

/** A unit asks to be excused for a period; a manager excuses it, or does not. */
@ApiTags('obligations')
@CommandHeaders()
@Controller('obligations/:unit/:duty/:period')
export class ExcusingController {
  constructor(private readonly desk: ReportDesk) {}

  @Post('excuse-requests')
  @ApiOperation({ operationId: 'requestExcuse', summary: 'Asks to be excused for this period, before the due instant or after it' })
  @CommandAnswers(ObligationAnswerDto)
  request(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { reason }: ReasonBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'request_excuse', obligation: idOf(path) }, () => ({
      type: 'RequestExcuse',
      data: { reason },
    }));
  }

  @Post('excuses')
  @ApiOperation({ operationId: 'excuse', summary: 'Excuses the unit for this period' })
  @CommandAnswers(ObligationAnswerDto)
  excuse(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { reason }: ReasonBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'excuse', obligation: idOf(path) }, () => ({ type: 'ExcuseObligation', data: { reason } }));
  }

  @Post('excuse-declines')
  @ApiOperation({ operationId: 'declineExcuse', summary: 'Declines the request to be excused' })
  @CommandAnswers(ObligationAnswerDto)
  decline(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { reason }: ReasonBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'excuse', obligation: idOf(path) }, () => ({ type: 'DeclineExcuse', data: { reason } }));
  }
}
