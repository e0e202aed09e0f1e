import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { BulkDecisionAnswer, DecisionAnswer, EscalationAnswer } from '#contracts';
import type { Actor, Role } from '#domain';
import { TheActor } from '../access/index.js';
import { CommandAnswers, EscalationAnswerDto } from '../http/answer.dto.js';
import { CommandHeaders, type CommandRequest, TheCommand } from '../http/command-request.js';
import { CaseCounter } from './case-counter.js';
import { BulkDecisionAnswerDto, DecisionAnswerDto } from './dossier.dto.js';
import { CasePath } from './escalation.dto.js';
import { BulkDecisionBody, DecisionBody, DeclineBody, HandOverBody } from './inputs.js';

/** Takes what managers decide on cases. */
@ApiTags('escalations')
@CommandHeaders()
@Controller('escalations')
export class DecidingController {
  constructor(private readonly counter: CaseCounter) {}

  @Post('decisions')
  @HttpCode(200)
  @ApiOperation({ operationId: 'decideEscalations', summary: 'Decides on many cases alike; each is done or refused by itself' })
  @CommandAnswers(BulkDecisionAnswerDto)
  decideMany(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Body() { cases, ...decision }: BulkDecisionBody,
  ): Promise<BulkDecisionAnswer> {
    return this.counter.decideMany(cases, decision, { actor, request });
  }

  @Post(':case/decisions')
  @ApiOperation({ operationId: 'decideEscalation', summary: 'Decides on a case, or on the report it is about' })
  @CommandAnswers(DecisionAnswerDto)
  decide(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { case: id }: CasePath,
    @Body() decision: DecisionBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DecisionAnswer> {
    return this.counter.decide(id, decision, { actor, request, response });
  }

  @Post(':case/approvals')
  @ApiOperation({ operationId: 'approveEscalation', summary: 'Approves that a case be put before its addressee' })
  @CommandAnswers(DecisionAnswerDto)
  approve(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { case: id }: CasePath,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DecisionAnswer> {
    return this.counter.decide(id, { choice: 'approve' }, { actor, request, response });
  }

  @Post(':case/declines')
  @ApiOperation({ operationId: 'declineEscalation', summary: 'Declines a case, with the reason; the ladder stops' })
  @CommandAnswers(DecisionAnswerDto)
  decline(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { case: id }: CasePath,
    @Body() { reason }: DeclineBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DecisionAnswer> {
    return this.counter.decide(id, { choice: 'decline', reason }, { actor, request, response });
  }

  @Post(':case/hand-overs')
  @ApiOperation({ operationId: 'handOverEscalation', summary: 'Hands the decision to another seat' })
  @CommandAnswers(EscalationAnswerDto)
  handOver(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { case: id }: CasePath,
    @Body() { unit, role }: HandOverBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EscalationAnswer> {
    const seat = { unit, role: role as Role };
    return this.counter.carryOut(id, { actor, request, response }, (desk, ...asked) => desk.handOver(seat, ...asked));
  }
}
