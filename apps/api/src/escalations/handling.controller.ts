import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { EscalationAnswer } from '#contracts';
import { type Asker, TheAsker } from '../access/index.js';
import { CommandAnswers, EscalationAnswerDto } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { CaseCounter } from './case-counter.js';
import { CasePath } from './escalation.dto.js';
import { AmendmentBody, ClosingBody, DispatchBody, WithdrawalBody } from './inputs.js';

/** Takes what is done to a case around its decision: its words, its way out, its receipt, its end. */
@ApiTags('escalations')
@CommandHeaders()
@Controller('escalations/:case')
export class HandlingController {
  constructor(private readonly counter: CaseCounter) {}

  @Post('amendments')
  @ApiOperation({ operationId: 'amendEscalation', summary: 'Puts the letter in other words, before it is decided on' })
  @CommandAnswers(EscalationAnswerDto)
  amend(@TheAsker() asker: Asker, @Param() { case: id }: CasePath, @Body() { draft }: AmendmentBody): Promise<EscalationAnswer> {
    const part = { type: 'AmendEscalation', data: { draft } } as const;
    return this.counter.carryOut(id, asker, (desk, ...asked) => desk.carryOut('amend_escalation', part, ...asked));
  }

  @Post('withdrawals')
  @ApiOperation({ operationId: 'withdrawEscalation', summary: 'Takes a proposal back, before anything has gone out' })
  @CommandAnswers(EscalationAnswerDto)
  withdraw(@TheAsker() asker: Asker, @Param() { case: id }: CasePath, @Body() { reason }: WithdrawalBody): Promise<EscalationAnswer> {
    const part = { type: 'WithdrawEscalation', data: { reason } } as const;
    return this.counter.carryOut(id, asker, (desk, ...asked) => desk.carryOut('withdraw_escalation', part, ...asked));
  }

  @Post('dispatches')
  @ApiOperation({ operationId: 'dispatchEscalation', summary: 'Sends out what was approved, as a numbered document' })
  @CommandAnswers(EscalationAnswerDto)
  dispatch(@TheAsker() asker: Asker, @Param() { case: id }: CasePath, @Body() document: DispatchBody): Promise<EscalationAnswer> {
    return this.counter.carryOut(id, asker, (desk, ...asked) => desk.dispatch(document, ...asked));
  }

  @Post('acknowledgements')
  @ApiOperation({ operationId: 'acknowledgeEscalation', summary: 'The head of the unit says that he has the document' })
  @CommandAnswers(EscalationAnswerDto)
  acknowledge(@TheAsker() asker: Asker, @Param() { case: id }: CasePath): Promise<EscalationAnswer> {
    const part = { type: 'AcknowledgeEscalation', data: {} } as const;
    return this.counter.carryOut(id, asker, (desk, ...asked) => desk.carryOut('acknowledge_escalation', part, ...asked));
  }

  @Post('closings')
  @ApiOperation({ operationId: 'closeEscalation', summary: 'Closes what is resolved, or accepts the explanation' })
  @CommandAnswers(EscalationAnswerDto)
  close(@TheAsker() asker: Asker, @Param() { case: id }: CasePath, @Body() { outcome }: ClosingBody): Promise<EscalationAnswer> {
    return this.counter.carryOut(id, asker, (desk, ...asked) => desk.close(outcome, ...asked));
  }
}
