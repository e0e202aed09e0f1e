import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Actor } from '#domain';
import { DOCX_TYPE } from '#office';
import { TheActor } from '../access/index.js';
import { ReadingHeaders } from '../http/read-after.js';
import { BytesAnswer } from '../http/send-bytes.js';
import { sendDocument } from '../http/send-document.js';
import { ObligationVersionPath } from './obligation-path.js';
import { Receipts } from './receipts.js';

/** Gives the receipt of a report as a document, to whoever may read the report. */
@ApiTags('obligations')
@ReadingHeaders()
@Controller('obligations')
export class ReceiptController {
  constructor(private readonly receipts: Receipts) {}

  @Get(':unit/:duty/:period/versions/:version/receipt.docx')
  @ApiOperation({ operationId: 'getReceipt', summary: 'That a version came in: when, from whom, against which date, with its digest' })
  @BytesAnswer()
  async one(
    @TheActor() actor: Actor,
    @Param() { version, ...path }: ObligationVersionPath,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const name = `xac-nhan-${path.unit}-${path.duty}-${path.period}-v${version}.docx`;
    await sendDocument(request, response, { name, mediaType: DOCX_TYPE, content: await this.receipts.write(path, version, actor) });
  }
}
