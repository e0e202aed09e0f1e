import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { BulkDecisionAnswer, DecisionAnswer, EscalationAnswer } from '#contracts';
import type { Role } from '#domain';
import { type Asker, TheAsker } from '../access/index.js';
import { CommandAnswers, EscalationAnswerDto } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
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
  decideMany(@TheAsker() asker: Asker, @Body() { cases, ...decision }: BulkDecisionBody): Promise<BulkDecisionAnswer> {
    return this.counter.decideMany(cases, decision, asker);
  }

  @Post(':case/decisions')
  @ApiOperation({ operationId: 'decideEscalation', summary: 'Decides on a case, or on the report it is about' })
  @CommandAnswers(DecisionAnswerDto)
  decide(@TheAsker() asker: Asker, @Param() { case: id }: CasePath, @Body() decision: DecisionBody): Promise<DecisionAnswer> {
    return this.counter.decide(id, decision, asker);
  }

  @Post(':case/approvals')
  @ApiOperation({ operationId: 'approveEscalation', summary: 'Approves that a case be put before its addressee' })
  @CommandAnswers(DecisionAnswerDto)
  approve(@TheAsker() asker: Asker, @Param() { case: id }: CasePath): Promise<DecisionAnswer> {
    return this.counter.decide(id, { choice: 'approve' }, asker);
  }

  @Post(':case/declines')
  @ApiOperation({ operationId: 'declineEscalation', summary: 'Declines a case, with the reason; the ladder stops' })
  @CommandAnswers(DecisionAnswerDto)
  decline(@TheAsker() asker: Asker, @Param() { case: id }: CasePath, @Body() { reason }: DeclineBody): Promise<DecisionAnswer> {
    return this.counter.decide(id, { choice: 'decline', reason }, asker);
  }

  @Post(':case/hand-overs')
  @ApiOperation({ operationId: 'handOverEscalation', summary: 'Hands the decision to another seat' })
  @CommandAnswers(EscalationAnswerDto)
  handOver(@TheAsker() asker: Asker, @Param() { case: id }: CasePath, @Body() { unit, role }: HandOverBody): Promise<EscalationAnswer> {
    const seat = { unit, role: role as Role };
    return this.counter.carryOut(id, asker, (desk, ...asked) => desk.handOver(seat, ...asked));
  }
}
