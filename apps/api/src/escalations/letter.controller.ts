import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Actor } from '#domain';
import { DOCX_TYPE } from '#office';
import { TheActor } from '../access/index.js';
import { ReadingHeaders } from '../http/read-after.js';
import { BytesAnswer } from '../http/send-bytes.js';
import { sendDocument } from '../http/send-document.js';
import { CasePath } from './escalation.dto.js';
import { Letters } from './letters.js';

/** Gives the letter of a case as a document, to whoever may read it. */
@ApiTags('escalations')
@ReadingHeaders()
@Controller('escalations')
export class LetterController {
  constructor(private readonly letters: Letters) {}

  @Get(':case/letter.docx')
  @ApiOperation({ operationId: 'getEscalationLetter', summary: 'The letter as it went out or would go out, as an official document' })
  @BytesAnswer()
  async one(@TheActor() actor: Actor, @Param() { case: id }: CasePath, @Req() request: Request, @Res() response: Response): Promise<void> {
    await sendDocument(request, response, {
      name: `cong-van-${id}.docx`,
      mediaType: DOCX_TYPE,
      content: await this.letters.write(id, actor),
    });
  }
}
