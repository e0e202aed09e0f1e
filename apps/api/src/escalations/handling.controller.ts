import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { EscalationAnswer } from '#contracts';
import type { Actor } from '#domain';
import { TheActor } from '../access/index.js';
import { CommandAnswers, EscalationAnswerDto } from '../http/answer.dto.js';
import { CommandHeaders, type CommandRequest, TheCommand } from '../http/command-request.js';
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
  amend(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { case: id }: CasePath,
    @Body() { draft }: AmendmentBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EscalationAnswer> {
    const part = { type: 'AmendEscalation', data: { draft } } as const;
    return this.counter.carryOut(id, { actor, request, response }, (desk, ...asked) => desk.carryOut('amend_escalation', part, ...asked));
  }

  @Post('withdrawals')
  @ApiOperation({ operationId: 'withdrawEscalation', summary: 'Takes a proposal back, before anything has gone out' })
  @CommandAnswers(EscalationAnswerDto)
  withdraw(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { case: id }: CasePath,
    @Body() { reason }: WithdrawalBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EscalationAnswer> {
    const part = { type: 'WithdrawEscalation', data: { reason } } as const;
    return this.counter.carryOut(id, { actor, request, response }, (desk, ...asked) =>
      desk.carryOut('withdraw_escalation', part, ...asked),
    );
  }

  @Post('dispatches')
  @ApiOperation({ operationId: 'dispatchEscalation', summary: 'Sends out what was approved, as a numbered document' })
  @CommandAnswers(EscalationAnswerDto)
  dispatch(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { case: id }: CasePath,
    @Body() document: DispatchBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EscalationAnswer> {
    return this.counter.carryOut(id, { actor, request, response }, (desk, ...asked) => desk.dispatch(document, ...asked));
  }

  @Post('acknowledgements')
  @ApiOperation({ operationId: 'acknowledgeEscalation', summary: 'The head of the unit says that he has the document' })
  @CommandAnswers(EscalationAnswerDto)
  acknowledge(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { case: id }: CasePath,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EscalationAnswer> {
    const part = { type: 'AcknowledgeEscalation', data: {} } as const;
    return this.counter.carryOut(id, { actor, request, response }, (desk, ...asked) =>
      desk.carryOut('acknowledge_escalation', part, ...asked),
    );
  }

  @Post('closings')
  @ApiOperation({ operationId: 'closeEscalation', summary: 'Closes what is resolved, or accepts the explanation' })
  @CommandAnswers(EscalationAnswerDto)
  close(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { case: id }: CasePath,
    @Body() { outcome }: ClosingBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EscalationAnswer> {
    return this.counter.carryOut(id, { actor, request, response }, (desk, ...asked) => desk.close(outcome, ...asked));
  }
}
