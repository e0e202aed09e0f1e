import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { EscalationAnswer, EscalationView, Page } from '#contracts';
import { type Actor, readableUnits } from '#domain';
import { EscalationReads } from '#postgres';
import { TheActor } from '../access/index.js';
import { CommandAnswers, EscalationAnswerDto, ReadAnswers } from '../http/answer.dto.js';
import { CommandHeaders, type CommandRequest, TheCommand } from '../http/command-request.js';
import { pageOf } from '../http/page.js';
import { ReadingHeaders } from '../http/read-after.js';
import { CaseDesk } from './case-desk.js';
import { CasePath, DeclineBody, DispatchBody, EscalationListQuery, EscalationPageDto } from './escalation.dto.js';

/** Shows the cases put before managers, and takes what they decide. */
@ApiTags('escalations')
@Controller('escalations')
export class EscalationController {
  constructor(
    private readonly reads: EscalationReads,
    private readonly desk: CaseDesk,
  ) {}

  @Get()
  @ReadingHeaders()
  @ApiOperation({ operationId: 'listEscalations', summary: 'The cases, the latest proposed first' })
  @ReadAnswers(EscalationPageDto)
  async list(@TheActor() actor: Actor, @Query() query: EscalationListQuery): Promise<Page<EscalationView>> {
    const { limit, offset, status } = query;
    const { cases, total } = await this.reads.list({ visibleTo: readableUnits(actor), ...(status && { status }), limit, offset });
    return pageOf(
      await this.desk.show(
        cases.map(({ stream }) => stream),
        actor,
      ),
      total,
      query,
    );
  }

  @Post(':case/approvals')
  @CommandHeaders()
  @ApiOperation({ operationId: 'approveEscalation', summary: 'Approves that a case be put before its addressee' })
  @CommandAnswers(EscalationAnswerDto)
  approve(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { case: id }: CasePath,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EscalationAnswer> {
    return this.desk.carryOut({ actor, act: 'decide_escalation', id, request, response }, { type: 'ApproveEscalation', data: {} });
  }

  @Post(':case/declines')
  @CommandHeaders()
  @ApiOperation({ operationId: 'declineEscalation', summary: 'Declines a case, with the reason; the ladder stops' })
  @CommandAnswers(EscalationAnswerDto)
  decline(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { case: id }: CasePath,
    @Body() { reason }: DeclineBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EscalationAnswer> {
    return this.desk.carryOut({ actor, act: 'decide_escalation', id, request, response }, { type: 'DeclineEscalation', data: { reason } });
  }

  @Post(':case/dispatches')
  @CommandHeaders()
  @ApiOperation({ operationId: 'dispatchEscalation', summary: 'Sends out what was approved, as a numbered document' })
  @CommandAnswers(EscalationAnswerDto)
  dispatch(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { case: id }: CasePath,
    @Body() { documentNumber, channel }: DispatchBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EscalationAnswer> {
    const data = { documentNumber, channel };
    return this.desk.carryOut({ actor, act: 'dispatch_escalation', id, request, response }, { type: 'DispatchEscalation', data });
  }
}
