import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ObligationAnswer } from '#contracts';
import { CommandAnswers, ObligationAnswerDto } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { ReasonBody, ReceiptBody } from './inputs.js';
import { idOf, ObligationPath } from './obligation-path.js';
import { Preparers } from './preparers.js';
import { ReportDesk } from './report-desk.js';
import { type Asker, TheAsker } from '../access/index.js';
import { receiptOf } from './submission.js';

/** What came in on paper, or while the system was away, is entered by one person and confirmed by another. */
@ApiTags('obligations')
@CommandHeaders()
@Controller('obligations/:unit/:duty/:period')
export class ReceivingController {
  constructor(
    private readonly desk: ReportDesk,
    private readonly preparers: Preparers,
  ) {}

  @Post('receipts')
  @ApiOperation({
    operationId: 'enterReceipt',
    summary: 'Enters a report that came in outside the system; another person has to confirm it',
  })
  @CommandAnswers(ObligationAnswerDto)
  enter(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() body: ReceiptBody): Promise<ObligationAnswer> {
    const obligation = idOf(path);
    return this.desk.carryOut({ ...asker, act: 'enter_receipt', obligation }, async () => {
      const receipt = receiptOf(body, await this.preparers.handed(body, obligation));
      await this.preparers.demandBoth(receipt, obligation, asker.actor);
      return { type: 'EnterReceipt', data: receipt };
    });
  }

  @Post('receipt-confirmations')
  @ApiOperation({ operationId: 'confirmReceipt', summary: 'Confirms, as the second person, that the report came in as it was entered' })
  @CommandAnswers(ObligationAnswerDto)
  confirm(@TheAsker() asker: Asker, @Param() path: ObligationPath): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'confirm_receipt', obligation: idOf(path) }, () => ({ type: 'ConfirmReceipt', data: {} }));
  }

  @Post('receipt-rejections')
  @ApiOperation({ operationId: 'rejectReceipt', summary: 'Rejects what was entered as received' })
  @CommandAnswers(ObligationAnswerDto)
  reject(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { reason }: ReasonBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'confirm_receipt', obligation: idOf(path) }, () => ({
      type: 'RejectReceipt',
      data: { reason },
    }));
  }
}
