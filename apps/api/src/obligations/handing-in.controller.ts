import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ObligationAnswer } from '#contracts';
import { contentDigest } from '#office';
import { type Asker, TheAsker } from '../access/index.js';
import { CommandAnswers, ObligationAnswerDto } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { DraftBody, SubmissionBody } from './inputs.js';
import { idOf, ObligationPath } from './obligation-path.js';
import { Preparers } from './preparers.js';
import { ReportDesk } from './report-desk.js';

/** Those who owe a report draft it, and their head hands it in. */
@ApiTags('obligations')
@CommandHeaders()
@Controller('obligations/:unit/:duty/:period')
export class HandingInController {
  constructor(
    private readonly desk: ReportDesk,
    private readonly preparers: Preparers,
  ) {}

  @Put('draft')
  @HttpCode(200)
  @ApiOperation({ operationId: 'saveDraft', summary: 'Saves the draft of a report; only the last one is shown' })
  @CommandAnswers(ObligationAnswerDto)
  draft(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { content }: DraftBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'draft', obligation: idOf(path) }, () => ({
      type: 'SaveDraft',
      data: { digest: contentDigest(content), text: content },
    }));
  }

  @Post('submissions')
  @ApiOperation({ operationId: 'submitReport', summary: 'Hands in a report, or the next version of one that was returned' })
  @CommandAnswers(ObligationAnswerDto)
  submit(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() body: SubmissionBody): Promise<ObligationAnswer> {
    const obligation = idOf(path);
    return this.desk.carryOut({ ...asker, act: 'submit', obligation }, async (now) => ({
      type: 'SubmitReport',
      data: await this.preparers.submissionOf(body, { obligation, now, ...asker }),
    }));
  }
}
