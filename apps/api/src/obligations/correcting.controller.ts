import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ObligationAnswer } from '#contracts';
import { CommandAnswers, ObligationAnswerDto } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { AcceptanceBody, ReasonBody, SubmissionBody } from './inputs.js';
import { idOf, ObligationPath } from './obligation-path.js';
import { Preparers } from './preparers.js';
import { ReportDesk } from './report-desk.js';
import { type Asker, TheAsker } from '../access/index.js';

/** What was accepted and turns out to be wrong is corrected: asked for, let, handed in anew and reviewed. */
@ApiTags('obligations')
@CommandHeaders()
@Controller('obligations/:unit/:duty/:period')
export class CorrectingController {
  constructor(
    private readonly desk: ReportDesk,
    private readonly preparers: Preparers,
  ) {}

  @Post('correction-requests')
  @ApiOperation({ operationId: 'requestCorrection', summary: 'Asks to correct a report that was accepted' })
  @CommandAnswers(ObligationAnswerDto)
  request(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { reason }: ReasonBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'request_correction', obligation: idOf(path) }, () => ({
      type: 'RequestCorrection',
      data: { reason },
    }));
  }

  @Post('correction-approvals')
  @ApiOperation({ operationId: 'approveCorrection', summary: 'Lets the unit correct its accepted report' })
  @CommandAnswers(ObligationAnswerDto)
  approve(@TheAsker() asker: Asker, @Param() path: ObligationPath): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'decide_correction', obligation: idOf(path) }, () => ({
      type: 'ApproveCorrection',
      data: {},
    }));
  }

  @Post('correction-declines')
  @ApiOperation({ operationId: 'declineCorrection', summary: 'Declines the request for a correction' })
  @CommandAnswers(ObligationAnswerDto)
  decline(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { reason }: ReasonBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'decide_correction', obligation: idOf(path) }, () => ({
      type: 'DeclineCorrection',
      data: { reason },
    }));
  }

  @Post('corrected-versions')
  @ApiOperation({
    operationId: 'submitCorrectedVersion',
    summary: 'Hands in a corrected version; the accepted one counts until this is accepted',
  })
  @CommandAnswers(ObligationAnswerDto)
  submit(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() body: SubmissionBody): Promise<ObligationAnswer> {
    const obligation = idOf(path);
    return this.desk.carryOut({ ...asker, act: 'submit', obligation }, async (now) => ({
      type: 'SubmitCorrectedVersion',
      data: await this.preparers.submissionOf(body, { obligation, now, ...asker }),
    }));
  }

  @Post('corrected-acceptances')
  @ApiOperation({ operationId: 'acceptCorrectedVersion', summary: 'Accepts a corrected version, which counts from now on' })
  @CommandAnswers(ObligationAnswerDto)
  accept(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { version }: AcceptanceBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'review', obligation: idOf(path) }, () => ({
      type: 'AcceptCorrectedVersion',
      data: { version },
    }));
  }

  @Post('corrected-returns')
  @ApiOperation({ operationId: 'returnCorrectedVersion', summary: 'Sends a corrected version back; the accepted one still counts' })
  @CommandAnswers(ObligationAnswerDto)
  sendBack(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { reason }: ReasonBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'review', obligation: idOf(path) }, () => ({
      type: 'ReturnCorrectedVersion',
      data: { reason },
    }));
  }
}
