import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ObligationAnswer } from '#contracts';
import { CommandAnswers, ObligationAnswerDto } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { ReasonBody, TransferBody } from './inputs.js';
import { idOf, ObligationPath } from './obligation-path.js';
import { ReportDesk } from './report-desk.js';
import { RulesInForce } from './rules-in-force.js';
import { type Asker, TheAsker } from '../access/index.js';

/** What is not waited for any more: closed as missing, passed on to another unit, or cancelled. */
@ApiTags('obligations')
@CommandHeaders()
@Controller('obligations/:unit/:duty/:period')
export class EndingController {
  constructor(
    private readonly desk: ReportDesk,
    private readonly rules: RulesInForce,
  ) {}

  @Post('closings')
  @ApiOperation({ operationId: 'closeAsMissing', summary: 'Closes as missing what is overdue; a late report is still taken' })
  @CommandAnswers(ObligationAnswerDto)
  close(@TheAsker() asker: Asker, @Param() path: ObligationPath): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'close_missing', obligation: idOf(path) }, () => ({ type: 'CloseAsMissing', data: {} }));
  }

  @Post('transfers')
  @ApiOperation({ operationId: 'transferObligation', summary: 'Passes on what is owed to another unit' })
  @CommandAnswers(ObligationAnswerDto)
  transfer(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { to, reason }: TransferBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'transfer', obligation: idOf(path) }, async (now) => {
      await this.rules.demandUnit(to, now);
      return { type: 'TransferObligation', data: { to, reason } };
    });
  }

  @Post('cancellations')
  @ApiOperation({ operationId: 'cancelObligation', summary: 'Cancels what is owed, because the unit or the duty is no more' })
  @CommandAnswers(ObligationAnswerDto)
  cancel(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() { reason }: ReasonBody): Promise<ObligationAnswer> {
    return this.desk.carryOut({ ...asker, act: 'cancel', obligation: idOf(path) }, () => ({ type: 'CancelObligation', data: { reason } }));
  }
}
